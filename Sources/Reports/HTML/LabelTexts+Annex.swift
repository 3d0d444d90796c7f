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
