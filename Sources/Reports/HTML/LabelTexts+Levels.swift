extension LabelTexts {
    /// Of levels: summary, overview, tracks and domains.
    static let levels: [Entry] = [
        ("asOf", "As of", "评估基准日"),
        ("subjectKind", "Subject", "评估对象"),
        ("tier", "Tier", "重要性分级"),
        ("owner", "Owner", "责任方"),
        ("services", "Services", "服务"),
        ("rubric", "Rubric", "评估模型"),
        ("rubricDigest", "SHA-256 of the rubric", "评估模型 SHA-256"),
        ("trackLevels", "Levels by track", "各视角等级"),
        ("level", "Level", "等级"),
        ("formalLevel", "Formal level", "正式等级"),
        ("band", "Band", "等级区间"),
        ("coverage", "Coverage", "证据覆盖率"),
        ("weight", "Weight", "权重"),
        ("marks", "Marks", "标记"),
        (
            "groupProvisional", "Coverage is below the minimum, or an item that counts is itself provisional.",
            "证据覆盖率低于下限，或计入的评估项本身为暂定。"
        ),
        (
            "bandMeaning",
            "The band runs from the level if everything unknown is unmet to the level if everything unknown is met. Coverage is the share of weight that is known.",
            "等级区间的下限按未知准则全部不满足计算，上限按全部满足计算；证据覆盖率为已知部分所占的权重。"
        ),
        ("wayToNext", "What is missing for the next level", "距下一级还差什么"),
        ("whatLevelsMean", "What the levels mean", "等级含义"),
        ("readWithCare", "Read with care", "阅读提示"),
        ("domain", "Domain", "能力域"),
        ("items", "Items", "评估项"),
        ("item", "Item", "评估项"),
        ("radar", "Levels of the domains", "各能力域等级"),
        (
            "radarCaption", "Area: formal level. Dashed line: the level if everything unknown were met.",
            "实心区域为正式等级，虚线为未知准则全部满足时的等级。"
        ),
        ("domainsCaption", "The same in numbers", "对应数值"),
        ("heatMap", "Levels of all items", "全部评估项等级"),
        (
            "heatMapDescription",
            "One row for each domain and one field for each item with its level. Stripes mark levels that the unknown leaves open. The table below says the same in words.",
            "每行一个能力域，每格一个评估项及其等级，斜纹表示等级因未知准则而不确定。下方表格以文字列出相同内容。"
        ),
        (
            "heatMapCaption",
            "Every item with its level; stripes: what is unknown leaves the level open. Each field leads to its item.",
            "每格为一个评估项及其等级；斜纹表示等级因未知准则而不确定。点击可跳转到该项。"
        ),
        ("asTable", "The same as a table", "以表格查看"),
        ("floorOfMean", "Mean, rounded down", "均值取整"),
        ("weightedIndex", "Weighted index", "加权指数"),
        ("minimum", "Lowest item", "最低项"),
        (
            "secondaryMeaning",
            "Other ways to read the same items. They stand beside the formal level and never decide it.",
            "以上为同一组评估项的辅助读数，仅供对照，不影响正式等级。"
        ),
        ("obstacles", "What keeps it from the next level", "未达到下一级的原因"),
        ("membersCaption", "What the level is put together from", "本域等级由以下评估项汇总"),
        (
            "nextIntro",
            "For each track the fewest open criteria whose closing lifts it one level, those of least effort first.",
            "列出各视角提升一级所需补齐的最少准则，工作量小者在前。"
        ),
        ("to", "to", "至"),
        ("noWay", "There is no level above, or nothing applies.", "已无更高等级，或没有适用内容。"),
        ("noSteps", "No open criterion is in the way.", "没有待补齐的准则。"),
        ("steps", "Criteria to close", "待补齐的准则"),
        ("effort", "Effort", "工作量"),
    ]
}
