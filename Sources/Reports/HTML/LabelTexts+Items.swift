extension LabelTexts {
    /// Of items: reasons, practices, advice.
    static let items: [Entry] = [
        ("why", "Why this level", "定级依据"),
        ("indicators", "Indicators", "指标"),
        ("practices", "Practices", "实践"),
        ("limit", "Limit", "等级上限"),
        ("notMeasured", "not measured", "无度量"),
        ("notRated", "not rated", "未评级"),
        ("partlyAssumed", "with assumptions", "含推定"),
        ("assumed", "Assumed until somebody rates it", "评级之前按满足推定"),
        ("noLimit", "no limit", "无上限"),
        ("heldDown", "Not yet held for the next level", "距下一级尚未满足的准则"),
        (
            "nothingHeld", "Every criterion through the next level holds; a limit is in the way.",
            "下一级及以下的准则均已满足，仅受等级上限限制。"
        ),
        ("highestReached", "This is the highest level.", "已是最高等级。"),
        ("caps", "What limits the level", "等级上限及原因"),
        ("atMost", "At most", "上限"),
        ("because", "Because", "原因"),
        ("lifting", "Would be lifted by", "解除条件"),
        ("remediation", "How to get better", "改进建议"),
        ("levelsOfItem", "What the levels look like here", "该项各等级表现"),
        ("rationale", "Why it matters and why it is measured this way", "评估意义与度量方式说明"),
        ("maximumAge", "evidence counts for at most", "证据有效期"),
        ("days", "days", "天"),
        ("references", "Elsewhere", "参考"),
        ("wanted", "evidence wanted", "所需证据"),
        ("nobodyRated", "Nobody has rated it.", "尚无人评级。"),
        ("otherRatings", "Other ratings beside it", "并存的其他评级"),
        ("validUntil", "valid until", "有效期至"),
        ("seen", "seen", "已查看"),
    ]
}
