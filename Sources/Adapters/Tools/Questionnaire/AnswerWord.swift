/// What texts in answers mean.
enum AnswerWord {
    /// Whether a text says that a question is not answered yet.
    static func isBlank(_ text: String) -> Bool {
        blanks.contains(HeaderCheck.normalize(text))
    }

    /// The score from 1 (worst) to 5 (best) of a number or of the words of a scale of agreement; none for everything else.
    static func score(_ text: String) -> Double? {
        if let number = NumberText.double(Array(text.utf8)[...]) { return (1...5).contains(number) ? number : nil }
        let word = HeaderCheck.normalize(text)
        if let score = scale[word] { return score }
        // Forms write `4 - Agree`.
        guard let first = text.first, let digit = first.wholeNumberValue, (1...5).contains(digit),
            let next = text.dropFirst().first, " -.、:：".contains(next)
        else { return nil }
        return Double(digit)
    }

    /// Whether a text is one of the short answers that questionnaires offer.
    static func isChoice(_ text: String) -> Bool {
        let word = HeaderCheck.normalize(text)
        return isBlank(text) || choices.contains(word) || score(text) != nil || text == "0"
    }

    private static let blanks: Set<String> = [
        "", "?", "notverified", "notchecked", "notstarted", "notanswered", "notassessed", "unanswered", "tbd", "todo",
        "tobedone", "pending", "未確認", "未确认", "未驗證", "未验证", "未检查", "未回答", "未填写", "未评估", "待评估", "待定", "확인되지않음",
        "nãoverificado", "noverificado",
        "nonvérifié", "nonverificato", "nichtgeprüft", "непроверено",
    ]

    private static let choices: Set<String> = [
        "yes", "no", "partial", "partially", "partly", "n/a", "na", "notapplicable", "notrequired", "true", "false",
        "fulfilled",
        "open", "met", "notmet", "compliant", "noncompliant", "partiallycompliant", "implemented", "notimplemented",
        "partiallyimplemented", "inplace", "planned", "done", "是", "否", "部分", "不适用", "符合", "不符合", "部分符合", "已实施", "未实施",
        "部分实施", "满足", "不满足", "达成", "はい", "いいえ", "達成", "該当なし", "必要なし", "開ける",
    ]

    private static let scale: [String: Double] = [
        "stronglydisagree": 1, "disagree": 2, "neutral": 3, "neitheragreenordisagree": 3, "agree": 4,
        "stronglyagree": 5,
        "verydissatisfied": 1, "dissatisfied": 2, "satisfied": 4, "verysatisfied": 5, "非常不同意": 1, "不同意": 2, "中立": 3,
        "一般": 3, "同意": 4, "非常同意": 5, "非常不满意": 1, "不满意": 2, "满意": 4, "非常满意": 5,
    ]
}
