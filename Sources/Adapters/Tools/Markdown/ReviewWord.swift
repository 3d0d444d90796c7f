/// Words that tell what a text is about.
enum ReviewWord {
    /// Whether a text speaks of incidents or of their reviews.
    static func speaksOfIncidents(_ text: String) -> Bool {
        let lower = text.lowercased()
        return [
            "incident", "outage", "postmortem", "post-mortem", "post mortem", "复盘", "故障", "事故", "事件", "障害", "störung",
        ]
        .contains { lower.contains($0) }
    }

    /// Whether a title says that the text is a template.
    static func speaksOfTemplate(_ text: String) -> Bool {
        let lower = text.lowercased()
        return ["template", "模板", "模版", "テンプレート", "vorlage"].contains { lower.contains($0) }
    }
}
