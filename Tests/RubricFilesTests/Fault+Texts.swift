extension Fault {
    /// Faults of texts in two languages.
    static let texts = [
        Fault(
            "a text in one language", in: "AAA/AAA-1.yaml", "name: {en: Recovery time, zh: 恢复时效}",
            "name: Recovery time",
            id: "rubric.missing-text", at: "name: Recovery time", fix: "write '{en: …, zh: …}'"),
        Fault(
            "a text without Chinese", in: "AAA/AAA-1.yaml", "name: {en: Recovery time, zh: 恢复时效}",
            "name: {en: Recovery time}",
            id: "rubric.missing-text", at: "name: {en: Recovery time}", fix: "add 'zh: …'"),
        Fault(
            "a text without English", in: "AAA/AAA-1.yaml", "name: {en: Recovery time, zh: 恢复时效}", "name: {zh: 恢复时效}",
            id: "rubric.missing-text", at: "name: {zh", fix: "add 'en: …'"),
        Fault(
            "an empty text", in: "AAA/AAA-1.yaml", "1: {en: Slow., zh: 慢}", "1: {en: Slow., zh: \" \"}",
            id: "rubric.missing-text", at: "1: {en: Slow.", fix: "add 'zh: …'"),
        Fault(
            "a text that was not translated", in: "AAA/AAA-1.yaml", "name: {en: Recovery time, zh: 恢复时效}",
            "name: {en: Recovery time, zh: Recovery time}",
            id: "rubric.suspicious-text", at: "zh: Recovery", fix: "translate the text"),
        Fault(
            "Chinese in the English text", in: "AAA/AAA-1.yaml", "name: {en: Recovery time, zh: 恢复时效}",
            "name: {en: 恢复时效, zh: 恢复时效}",
            id: "rubric.suspicious-text", at: "en: 恢复时效", fix: "translate the text"),
    ]
}
