/// What a part of a review is about.
enum ReviewPart: String, CaseIterable, Hashable {
    case summary
    case timeline
    case impact
    case rootCause
    case detection
    case resolution
    case lessons
    case actions

    /// What a heading says that its part is about; a heading may say several things.
    static func parts(of title: String) -> Set<ReviewPart> {
        let lower = title.lowercased().replacing("-", with: " ")
        guard lower.count <= 80 else { return [] }
        var parts = Set(allCases.filter { part in (words[part] ?? []).contains { lower.contains($0) } })
        // A timeline of what followed names no actions.
        if parts.contains(.timeline) { parts.remove(.actions) }
        return parts
    }

    /// The parts without which a text is hardly a review.
    static let core: Set<ReviewPart> = [.timeline, .rootCause, .lessons]

    private static let words: [ReviewPart: [String]] = [
        .summary: [
            "summary", "overview", "what happened", "tl;dr", "概述", "摘要", "概要", "概况", "背景", "事件描述", "故障描述",
            "zusammenfassung",
            "résumé", "resumen", "resumo", "резюме", "краткое",
        ],
        .timeline: [
            "timeline", "chronology", "sequence of events", "时间线", "时间轴", "处理过程", "处置过程", "事件经过", "故障经过", "处理经过",
            "タイムライン",
            "zeitverlauf", "zeitachse", "chronologie", "cronología", "línea de tiempo", "linha do tempo", "хронология",
        ],
        .impact: [
            "impact", "affected", "影响", "損害", "影響", "auswirkung", "impacto", "влияние", "последстви",
        ],
        .rootCause: [
            "cause", "contributing factor", "5 whys", "five whys", "why did", "根因", "根本原因", "原因", "ursache", "causa",
            "причин",
        ],
        .detection: [
            "detection", "detected", "how did we know", "发现", "检测", "检知", "検知", "erkennung", "détection", "detección",
            "detecção", "обнаружен",
        ],
        .resolution: [
            "resolution", "recovery", "mitigation", "remediation", "how was it fixed", "恢复", "处置", "解决", "止血", "復旧",
            "対応", "behebung",
            "lösung", "résolution", "resolución", "resolução", "устранен", "решени",
        ],
        .lessons: [
            "lesson", "learned", "learnt", "learning", "went well", "went wrong", "went badly", "go well", "go so well",
            "gone better", "got lucky", "takeaway", "conclusion", "经验", "教训", "反思", "做得好", "做得不好", "总结", "教訓", "振り返り",
            "学び", "erkenntnis",
            "lehren", "leçon", "enseignement", "leccion", "lecciones", "lições", "урок", "вывод",
        ],
        .actions: [
            "action item", "actions", "action plan", "follow up", "followup", "next step", "corrective", "preventive",
            "to do",
            "todo", "改进", "行动项", "后续", "待办", "整改", "再発防止", "アクション", "maßnahme", "massnahme", "plan d'action",
            "acciones", "ações",
            "действия", "меры",
        ],
    ]
}

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

/// Places in a template that wait for a text.
enum Placeholder {
    /// A text without its placeholders: `{{ … }}`, `<…>`, `[…]` without a link, and words such as TBD.
    static func stripped(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let first = rest.first {
            if first == "{", rest.hasPrefix("{{") {
                rest = behind("}}", in: rest.dropFirst(2))
            } else if first == "<", !rest.hasPrefix("<http"), !rest.hasPrefix("<a "), !rest.hasPrefix("<br"),
                let end = rest.firstIndex(of: ">"), rest[..<end].count <= 80, rest.dropFirst().first?.isLetter == true
            {
                rest = rest[rest.index(after: end)...]
            } else if first == "[", let end = rest.firstIndex(of: "]"), isOpen(rest[end...]), rest[..<end].count > 2 {
                rest = rest[rest.index(after: end)...]
            } else {
                result.append(first)
                rest.removeFirst()
            }
        }
        return words.reduce(result) { $0.replacing($1, with: "") }
    }

    /// Whether a text has any placeholder.
    static func isIn(_ text: String) -> Bool {
        stripped(text) != text
    }

    /// Whether brackets are no link, no check box and no reference.
    private static func isOpen(_ rest: Substring) -> Bool {
        let next = rest.dropFirst().first
        return next != "(" && next != "[" && next != ":"
    }

    private static func behind(_ end: String, in text: Substring) -> Substring {
        var rest = text
        while !rest.isEmpty, !rest.hasPrefix(end) { rest.removeFirst() }
        return rest.dropFirst(end.count)
    }

    private static let words = ["yyyy-mm-dd", "YYYY-MM-DD", "hh:mm", "HH:MM", "TBD", "TODO", "待补充", "待填写", "XXX"]

    /// How much a text says once placeholders and marks are gone: letters, where a Chinese character counts as three.
    static func weight(_ text: String) -> Int {
        stripped(text).unicodeScalars.reduce(0) { sum, scalar in
            sum
                + (scalar.value >= 0x2E80
                    ? 3 : scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) ? 1 : 0)
        }
    }
}
