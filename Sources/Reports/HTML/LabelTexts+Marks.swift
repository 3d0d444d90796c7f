extension LabelTexts {
    /// Of marks and outcomes.
    static let marks: [Entry] = [
        ("gate", "gate", "门槛项"),
        ("provisional", "provisional", "暂定"),
        (
            "provisionalMeaning", "Not everything that counts is measured and rated yet, so the level may change.",
            "计入的内容尚未全部度量与评级，等级可能变化。"
        ),
        ("unattributed", "records of nobody", "记录归属不明"),
        (
            "unattributedMeaning",
            "So many records of a kind that counts belong to no subject that the level is provisional.",
            "计入的记录中归属不明者过多，等级为暂定。"
        ),
        ("borderline", "borderline", "临界"),
        (
            "borderlineMeaning",
            "The sample is too small to tell on which side of a threshold the true value lies. The measured value decides; check it by hand.",
            "样本量不足以判断真实值位于阈值哪一侧。以实测值定级，建议人工复核。"
        ),
        ("notEvaluated", "not evaluated", "未评估"),
        ("notEvaluatedMeaning", "Neither measured nor rated: nothing is demonstrated.", "既无度量也无评级，未能证明任何等级。"),
        ("notApplicable", "not applicable", "不适用"),
        ("waived", "waived", "已豁免"),
        ("waivedCriteria", "Waived criteria", "被豁免的准则"),
        (
            "waivedMeaning", "A waiver is a mark on top of the outcome. It is never a pass, and it limits the level.",
            "豁免仅为判定结果之上的标记，不等于满足，且会限制等级。"
        ),
        ("missingRecords", "Signs of missing records", "记录缺失迹象"),
        (
            "missingRecordsMeaning",
            "Records may be gone from the evidence. They change no level; see the section on completeness.",
            "证据中可能缺失记录；不改变等级，详见“证据完整性”一节。"
        ),
        ("criteriaCaption", "Each criterion of each item has exactly one outcome", "每个评估项的每条准则有且仅有一个判定结果"),
        ("outcome", "Outcome", "判定结果"),
        ("count", "Criteria", "准则数"),
        ("meaning", "Meaning", "含义"),
        ("total", "All criteria", "准则总数"),
        (
            "criteriaTotal", "The counts add up to all criteria of all items; none is left out.",
            "各项之和等于全部评估项的准则总数，无一遗漏。"
        ),
        ("smallSample", "small sample", "小样本"),
        ("smallSampleMeaning", "Fewer than 10 events stand behind the value.", "该值依据的事件少于 10 条。"),
        ("longerWindow", "longer window", "延长窗口"),
        ("longerWindowMeaning", "The regular window held too few records.", "常规窗口内记录不足。"),
        ("better", "better", "改善"),
        ("worse", "worse", "变差"),
        ("unchanged", "unchanged", "持平"),
        ("binding", "in force", "生效中"),
        ("ratingExpired", "run out", "已失效"),
        ("proposal", "proposal", "建议值"),
        ("unknown", "unknown", "未知"),
    ]
}
