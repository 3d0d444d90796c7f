/// What a survey is about.
enum SurveyTopic {
    /// The word of the column `topic` that the titles of a survey speak of; `other` if none.
    static func topic(of text: String) -> String {
        let lower = text.lowercased()
        let words: [(String, [String])] = [
            (
                "psychological-safety",
                ["psychological safety", "psychological-safety", "psychsafety", "心理安全", "心理的安全性"]
            ),
            ("platform-satisfaction", ["platform satisfaction", "satisfied with the platform", "平台满意"]),
            ("toil", ["toil", "琐务", "トイル"]),
            ("on-call", ["on-call", "on call", "oncall", "值班", "オンコール"]),
        ]
        return words.first { $0.1.contains { lower.contains($0) } }?.0 ?? "other"
    }
}
