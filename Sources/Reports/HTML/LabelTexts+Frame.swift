extension LabelTexts {
    /// Around the content: header, contents, footer, names of sections.
    static let frame: [Entry] = [
        ("skip", "Skip to the summary", "跳到摘要"),
        ("contents", "Contents", "目录"),
        ("domains", "Capability domains", "能力域"),
        ("searchLabel", "Search the items", "搜索评估项"),
        ("searchHint", "Search items", "搜索评估项"),
        ("filterLabel", "Show items with", "按条件筛选评估项"),
        ("filterAll", "All items", "全部评估项"),
        ("withUnknown", "with unknown criteria", "有未知准则"),
        ("found", "{n} of {all} items", "{n}／{all} 项"),
        ("foundNone", "no item fits", "没有符合条件的评估项"),
        ("reportTitle", "SRE maturity assessment", "SRE 成熟度评估报告"),
        ("summary", "Summary", "摘要"),
        ("glance", "All domains at a glance", "能力域总览"),
        ("outcomes", "Outcomes year on year", "关键成效同比"),
        ("next", "The way to the next level", "升级路径"),
        ("criteria", "Criteria and their outcomes", "准则判定统计"),
        ("evidence", "Evidence", "证据清单"),
        ("completeness", "Completeness of the evidence", "证据完整性"),
        ("unresolved", "Services that belong to nobody", "未归属的服务"),
        ("diagnostics", "Diagnostics", "诊断信息"),
        ("method", "How levels are derived", "定级方法"),
        ("sources", "Sources of thresholds", "阈值出处"),
        ("backToTop", "Back to the top", "回到顶部"),
        ("footRecompute", "Compute it again:", "重新计算："),
        (
            "footNothingComputed",
            "Every figure is taken from the assessment; this report computes none. The same inputs give the same bytes.",
            "报告中的数字均取自评估结果，报告本身不作任何计算；相同输入得到逐字节相同的输出。"
        ),
        (
            "unofficial", "Not an official standard, and no certificate.", "本结果并非依据官方标准得出，不构成认证。"
        ),
        ("hypothetical", "Hypothetical", "假设情形"),
        ("assumptions", "What is assumed:", "假设如下："),
        (
            "hypotheticalMeaning",
            "Values were assumed instead of measured. Nothing here describes the subject as it is.",
            "部分数值系假设而非实测，所列内容不反映评估对象的真实状况。"
        ),
    ]
}
