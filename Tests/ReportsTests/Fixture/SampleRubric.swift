import Diagnostics
import Rubric

/// A small rubric with two domains, in which every case that a report must show occurs.
enum SampleRubric {
    static let place = SourceLocation(path: "rubric.yaml", line: 1)

    static let rubric = Rubric(
        id: "sample", version: "1.2.3", name: LocalizedText(en: "Sample rubric", zh: "示例评估模型"),
        summary: LocalizedText(en: "A rubric for tests.", zh: "用于测试的评估模型。"), isOfficial: false, levels: levels,
        tracks: [
            Track(
                id: "full", name: LocalizedText(en: "Full", zh: "全流程"),
                scope: [Track.Scope(domain: "INC"), Track.Scope(domain: "CHG")], core: ["INC"]),
            Track(
                id: "part", name: LocalizedText(en: "Part", zh: "部分"),
                scope: [Track.Scope(domain: "CHG", items: ["CHG-1"])], core: []),
        ],
        domains: [incidents, changes], outcomes: [outcome], scoring: ScoringParameters(notApplicableLimit: 30),
        sources: [
            Source(tag: "P", title: LocalizedText(en: "a proposal", zh: "建议值")),
            Source(
                tag: "GSRE", title: LocalizedText(en: "Site Reliability Engineering", zh: "《SRE》"),
                url: "https://sre.google/books/?a=1&b=2"),
            Source(tag: "BAD", title: HostileText.everything, url: "javascript:alert(1)"),
        ])

    private static let levels = [
        ("Initial", "初始级"), ("Foundation", "基础级"), ("Comprehensive", "全面级"), ("Excellent", "优秀级"),
        ("Outstanding", "卓越级"),
    ].enumerated().map { index, name in
        LevelDefinition(
            level: Level(index + 1), name: LocalizedText(en: name.0, zh: name.1),
            meaning: LocalizedText(en: "What is true at level \(index + 1).", zh: "\(index + 1) 级的含义。"))
    }

    private static let incidents = Domain(
        id: "INC", name: LocalizedText(en: "Incidents", zh: "事件"),
        purpose: LocalizedText(en: "Incidents are handled.", zh: "事件得到处置。"), weight: 60,
        items: [
            Item(
                id: "INC-1", aliases: ["INC-0"], name: LocalizedText(en: "Recovery", zh: "恢复"), isGate: true, weight: 2,
                rationale: HostileText.everything, levels: texts("recovery", "恢复"),
                indicators: [reviewed, recovery], practices: practices("INC-1"), maximumAge: Days(400),
                remediation: remediation,
                references: [
                    Reference(framework: "Book", section: "Managing Incidents", url: "https://sre.google/sre-book/"),
                    Reference(framework: HostileText.script, section: "x", url: "javascript:alert(1)"),
                    Reference(framework: "Paper", section: "no address"),
                ], location: place),
            Item(
                id: "INC-2", name: LocalizedText(en: "Data recovery", zh: "数据恢复"),
                rationale: LocalizedText(en: "Why.", zh: "原因。"), practices: practices("INC-2"), location: place),
        ])

    private static let changes = Domain(
        id: "CHG", name: LocalizedText(en: "Changes", zh: "变更"),
        purpose: LocalizedText(en: "Changes are safe.", zh: "变更安全。"), weight: 40,
        items: [
            Item(
                id: "CHG-1", name: LocalizedText(en: "Failed changes", zh: "变更失败"),
                rationale: LocalizedText(en: "Why.", zh: "原因。"), indicators: [failed], practices: practices("CHG-1"),
                remediation: remediation, location: place),
            Item(
                id: "CHG-2", name: HostileText.everything, rationale: LocalizedText(en: "Why.", zh: "原因。"),
                indicators: [unmeasured], practices: practices("CHG-2"), location: place),
            Item(
                id: "CHG-3", name: LocalizedText(en: "Nothing known", zh: "一无所知"),
                rationale: LocalizedText(en: "Why.", zh: "原因。"), indicators: [expired], practices: practices("CHG-3"),
                location: place),
        ])

    private static func texts(_ en: String, _ zh: String) -> [Level: LocalizedText] {
        Dictionary(
            uniqueKeysWithValues: (1...5).map {
                (Level($0), LocalizedText(en: "The \(en) of level \($0).", zh: "\($0) 级的\(zh)。"))
            })
    }

    private static func practices(_ item: String) -> [Practice] {
        (2...5).map { level in
            Practice(
                id: Identifier("\(item).L\(level).1"), level: Level(level),
                text: LocalizedText(en: "Practice of level \(level) is done.", zh: "落实 \(level) 级实践。"),
                evidence: level == 2 ? [.document, .record] : [.data])
        }
    }

    private static let remediation = (2...5).map { level in
        Remediation(
            level: Level(level), effort: Effort.allCases[level % 3],
            text: LocalizedText(en: "Advice for level \(level).", zh: "\(level) 级改进建议。"))
    }
}
