extension LabelTexts {
    /// Of the annex: evidence, diagnostics, method, sources.
    static let annex: [Entry] = [
        (
            "evidenceIntro",
            "Every piece of evidence is kept unchanged under its digest. Measurements refer to files and rows in this list.",
            "每份证据均按摘要原样保存，度量结果引用此清单中的文件与行号。"
        ),
        ("noEvidenceAtAll", "There is no evidence.", "没有任何证据。"),
        ("file", "File, SHA-256, size", "文件、SHA-256、大小"),
        ("origin", "Origin", "来源信息"),
        ("times", "Times", "时间"),
        ("recordsColumn", "Records", "记录"),
        ("bytes", "bytes", "字节"),
        ("tool", "tool", "工具"),
        ("format", "format", "格式"),
        ("source", "source", "来源"),
        ("collector", "collector", "采集者"),
        ("collected", "collected", "采集"),
        ("period", "covers", "覆盖"),
        ("watched", "nothing occurred of", "未发生"),
        ("incomplete", "Incomplete evidence", "不完整的证据"),
        (
            "incompleteMeaning", "Nothing can be demonstrated with these kinds of records until the gaps are closed.",
            "在补齐缺口之前，这些类型的记录不能用于证明任何内容。"
        ),
        ("kind", "Kind", "类型"),
        ("excludedRecords", "Records left out before anything was measured", "度量前排除的记录"),
        ("nothingExcluded", "None.", "无。"),
        (
            "completenessIntro",
            "Signs that records are missing from the evidence: gaps in time or numbering, exports cut at a page, records that one tool knows and another does not. They change no level; whoever reads a level should know them, since adverse records that are gone make figures better.",
            "证据中可能缺失记录的迹象：时间或编号断档、导出止于分页、一个工具有而另一个工具没有的记录。它们不改变等级，但不利记录一旦缺失，指标便会偏好，读等级时应一并知悉。"
        ),
        ("nothingMissing", "No sign that anything is missing.", "未发现缺失迹象。"),
        ("action", "to do", "处置"),
        ("seenIn", "seen in", "见于"),
        (
            "unresolvedIntro",
            "Names of services in the evidence that belong to no subject. Their records are in no figure; they are counted here and lower the coverage of what they might belong to.",
            "证据中未归属任何评估对象的服务名称。相关记录未计入任何指标，仅在此计数，并降低可能所属项目的覆盖率。"
        ),
        ("nobodyLeft", "Every record belongs to a subject.", "所有记录均已归属。"),
        ("serviceName", "Name in the tool", "工具中的名称"),
        ("suggestion", "Probably", "可能是"),
        ("namesNoService", "(names no service)", "（未注明服务）"),
        ("severalClaim", "claimed by several:", "多方匹配："),
        ("diagnosticsIntro", "What was noticed while evidence was read and judged.", "读取与判定证据过程中发现的问题。"),
        ("nothingNoticed", "Nothing was noticed.", "未发现问题。"),
        ("note", "note", "说明"),
        ("fix", "fix", "建议"),
        (
            "methodIntro",
            "An item has the highest level that its indicators, its practices and its limits all allow. Domains and tracks are put together from their members by the rule below.",
            "评估项取指标、实践与等级上限三者同时允许的最高等级；能力域与视角按下列规则由其成员汇总得出。"
        ),
        ("rule", "Rule", "规则"),
        ("ratingCuts", "Practice largely and fully achieved", "实践“大部分达成”与“完全达成”"),
        ("itemShare", "Item weight needed at the level", "须达到该等级的评估项权重"),
        ("domainShare", "Domain weight needed at the level", "须达到该等级的能力域权重"),
        ("allowedLag", "Levels that a single member may lag behind", "单个成员允许落后的级数"),
        ("minimumCoverage", "Coverage below which a level is provisional", "低于该覆盖率即为暂定"),
        ("notApplicableLimit", "Weight that may be declared not applicable", "可声明不适用的权重上限"),
        ("confidenceQuantile", "Quantile for intervals", "区间分位数"),
        ("tag", "Tag", "标识"),
        ("sourceTitle", "Source", "出处"),
    ]
}
