extension LabelTexts {
    /// Of measurements.
    static let measures: [Entry] = [
        (
            "outcomesIntro",
            "What reliability looks like to the business: figures without thresholds, against the window of the same length before.",
            "从业务角度看可靠性：以下指标不设阈值，与前一等长窗口对比。"
        ),
        ("before", "Before", "此前"),
        ("now", "Now", "当前"),
        ("noPrevious", "no earlier window with enough records", "前一窗口没有足够记录"),
        ("noValue", "no value", "无数值"),
        ("sample", "sample", "样本量"),
        ("exactly", "exactly", "精确值"),
        ("interval", "Wilson interval", "Wilson 区间"),
        ("group", "Group", "分组"),
        ("groups", "Groups; the worst one counts", "各分组（取最差）"),
        ("value", "Value", "数值"),
        ("excluded", "Left out", "未计入"),
        ("reason", "Reason", "原因"),
        ("recordCount", "Records", "记录数"),
        ("rowsAgainst", "Records that count against it", "不利记录"),
        ("rowsWorstFirst", "Records, worst first", "记录（由差到好）"),
        ("record", "Record", "记录"),
        ("evidencePlace", "Evidence and row", "证据与行号"),
        ("howMeasured", "How it is measured", "度量口径"),
        ("population", "Records", "统计对象"),
        ("where", "where", "条件"),
        ("statistic", "Statistic", "统计方式"),
        ("worstGroupOf", "the worst group counts, by", "按以下字段分组并取最差："),
        ("direction", "Direction", "方向"),
        ("evidenceUsed", "Evidence", "所用证据"),
        ("recordsUnit", "records", "条记录"),
    ]
}
