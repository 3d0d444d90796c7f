public import Diagnostics
internal import Evidence
internal import Indicators
public import Rubric
public import Scoring

/// What machine evidence an item lacks, and which exports would give it.
public struct WantedEvidence: Hashable, Sendable {
    /// The item.
    public var item: Identifier<Item>
    /// The indicator that has no value.
    public var indicator: Identifier<Indicator>
    /// Why it has none.
    public var reason: LocalizedText
    /// The record kinds that it reads, with what would give them.
    public var needs: [Need]

    /// A record kind that is needed.
    public struct Need: Hashable, Sendable {
        /// The record kind.
        public var kind: String
        /// The columns that are read.
        public var columns: [String]
        /// Whether the evidence has such records already.
        public var isThere: Bool
        /// The formats that give it, the most useful ones first.
        public var exports: [Export]
    }

    /// A format that gives a record kind.
    public struct Export: Hashable, Sendable {
        /// The format.
        public var format: String
        /// The tool.
        public var tool: String
        /// Whether evidence of this tool is there already.
        public var isInUse: Bool
        /// The columns that it does not fill.
        public var missing: [String]
    }

    /// What an assessment lacks, in the order of the rubric: all indicators without a value of the items that apply.
    ///
    /// - Parameters:
    ///   - assessment: The assessment.
    ///   - index: The index of the same rubric.
    /// - Returns: What is wanted; empty if everything is measured.
    public static func wanted(by assessment: Assessment, _ index: ProofIndex) -> [WantedEvidence] {
        let tools = Set(assessment.evidence.compactMap(\.tool))
        let present = Set(assessment.evidence.flatMap { $0.records.map(\.kind) })
        let results = Dictionary(assessment.result.items.map { ($0.item, $0) }) { first, _ in first }
        return assessment.rubric.items.flatMap { item -> [WantedEvidence] in
            guard let result = results[item.id] else { return [] }
            if case .notApplicable = result.standing { return [] }
            return zip(item.indicators, result.measurements).compactMap { indicator, measurement in
                guard case .noEvidence(let gap) = measurement.outcome, gap != .noOccasion else { return nil }
                let needs = index.needs(of: indicator.id).map { need in
                    Need(
                        kind: need.kind, columns: need.columns, isThere: present.contains(need.kind),
                        exports: index.formats(for: need, tools: tools))
                }
                return WantedEvidence(item: item.id, indicator: indicator.id, reason: gap.text, needs: needs)
            }
        }
    }
}
