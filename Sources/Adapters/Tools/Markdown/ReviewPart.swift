import Diagnostics

/// What a part of a review is about.
enum ReviewPart: CaseIterable, Hashable {
    case summary
    case timeline
    case impact
    case rootCause
    case detection
    case resolution
    case lessons
    case actions

    /// The name of the part.
    var name: LocalizedText {
        switch self {
        case .summary: LocalizedText(en: "summary", zh: "概述")
        case .timeline: LocalizedText(en: "timeline", zh: "时间线")
        case .impact: LocalizedText(en: "impact", zh: "影响")
        case .rootCause: LocalizedText(en: "root cause", zh: "根因")
        case .detection: LocalizedText(en: "detection", zh: "发现")
        case .resolution: LocalizedText(en: "resolution", zh: "处置")
        case .lessons: LocalizedText(en: "lessons", zh: "经验教训")
        case .actions: LocalizedText(en: "actions", zh: "改进措施")
        }
    }

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
