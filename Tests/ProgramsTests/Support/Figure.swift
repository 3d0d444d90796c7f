import Foundation

/// What an assessment measures.
struct Figure: Equatable {
    /// The number in its unit; none if it could not be measured.
    var value: Double?
    /// How many records it rests on.
    var sample: Int
}

extension Workshop {
    private struct Report: Decodable {
        var items: [Item]

        struct Item: Decodable { var indicators: [Indicator] }
        struct Indicator: Decodable { var measurement: Measurement? }
        struct Measurement: Decodable {
            var sample: Int
            var figure: Value?
        }
        struct Value: Decodable { var value: Number }
        struct Number: Decodable { var decimal: String }
    }

    /// Assesses files of the folder by a rubric with one indicator.
    ///
    /// - Parameters:
    ///   - indicator: The records, statistic and expressions of the indicator in YAML, indented by four.
    ///   - files: The evidence.
    /// - Throws: If the tool fails or measures nothing.
    /// - Returns: The figure.
    func measure(_ indicator: String, of files: String...) async throws -> Figure {
        for (name, text) in Self.workspace { try write(text, to: "assessment/" + name) }
        try write(Self.item + indicator + Self.itemEnd, to: "assessment/rubrics/one/X/X-1.yaml")
        for file in files { try write(try text(file), to: "assessment/evidence/" + file) }
        let moment = Date().addingTimeInterval(1).formatted(.iso8601)
        let run = try await assay("assess", "-w", "assessment", "--as-of", moment, "--format", "json")
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        guard let measurement = report.items.first?.indicators.first?.measurement else {
            throw ProgramRun.Failure(description: "nothing is measured: \(run.errors)")
        }
        return Figure(value: measurement.figure.flatMap { Double($0.value.decimal) }, sample: measurement.sample)
    }

    private static let workspace = [
        (
            "assay.yaml",
            """
            assay: 1
            rubric: rubrics/one
            subjects: [{id: shop, name: {en: Shop, zh: 商城}, tier: 1, services: [{id: shop}]}]
            evidence: [evidence]

            """
        ),
        (
            "rubrics/one/rubric.yaml",
            """
            rubric: 1
            id: one
            version: 1.0.0
            name: {en: One figure, zh: 单项指标}
            summary: {en: One figure for tests., zh: 供测试用的一项指标。}
            official: false
            levels:
              1: {name: {en: Initial, zh: 初始级}, meaning: {en: By chance., zh: 全凭运气。}}
              2: {name: {en: Measured, zh: 度量级}, meaning: {en: Measured., zh: 有度量。}}
            tracks: [{id: all, name: {en: All, zh: 全部}, core: [], domains: [X]}]
            domains: [X]
            scoring:
              rule: iso33020
              largely: 50
              fully: 85
              item_share: 85
              domain_share: 85
              allowed_lag: 1
              caps: {documents_only: 2, declared_only: 2, without_data: 2, without_trend: none, unrated: 2, unmeasured: 2, waived: 2}
              minimum_coverage: 90
              not_applicable_limit: 20
              confidence: 1.96
              sampling: []
            sources: {P: {title: {en: a proposal, zh: 建议值}}}

            """
        ),
        (
            "rubrics/one/X/domain.yaml",
            "id: X\nname: {en: Figures, zh: 指标}\npurpose: {en: Figures are right., zh: 数字正确。}\nweight: 100\n"
        ),
    ]

    private static let item = """
        id: X-1
        name: {en: Figure, zh: 指标}
        rationale: {en: A figure., zh: 一项指标。}
        levels: {1: {en: Low., zh: 低。}, 2: {en: High., zh: 高。}}
        indicators:
          - id: figure
            name: {en: Figure, zh: 指标}
            window: 90d
            minimum_sample: 1
            minimum_fallback_sample: 1
            direction: higher
            thresholds: {2: {value: 1, sources: [P]}}

        """

    private static let itemEnd = """

        remediation: [{level: 2, effort: low, text: {en: Raise it., zh: 提升该指标。}}]

        """
}
