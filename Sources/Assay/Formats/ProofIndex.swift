internal import Indicators
public import Rubric

/// Which formats can prove which items: an item is proven by records, and a format gives records.
public struct ProofIndex: Sendable {
    private let rubric: Rubric
    private let uses: [Identifier<Indicator>: [IndicatorPlan.Use]]
    private let catalogue: FormatCatalogue

    /// Creates the index of a rubric.
    public init(_ rubric: LoadedRubric, catalogue: FormatCatalogue = .shipped) {
        self.rubric = rubric.rubric
        uses = rubric.plans.mapValues(\.uses)
        self.catalogue = catalogue
    }

    /// What a format can do for an item.
    public enum Reach: Hashable, Sendable {
        /// It fills every column of a record kind that an indicator of the item reads.
        case whole
        /// It gives a record kind that an indicator of the item reads, but not all of its columns.
        case part
    }

    /// The items that a format gives records for, in the order of the rubric.
    ///
    /// The catalogue of services is needed by most items and proves none by itself, so that it does not count.
    public func items(of format: FormatCatalogue.Format) -> [(item: Identifier<Item>, reach: Reach)] {
        rubric.items.compactMap { item in
            let needs = item.indicators.flatMap { uses[$0.id] ?? [] }.filter { $0.kind != "services" }
            let given = needs.filter { format.columns(of: $0.kind).map { !$0.isEmpty } ?? false }
            guard !given.isEmpty else { return nil }
            let isWhole = given.contains { need in
                Set(need.columns).isSubset(of: format.columns(of: need.kind) ?? [])
            }
            return (item.id, isWhole ? .whole : .part)
        }
    }

    /// What an indicator reads.
    func needs(of indicator: Identifier<Indicator>) -> [IndicatorPlan.Use] {
        uses[indicator] ?? []
    }

    /// The formats that give a record kind, those first that the team has tools of, then those that fill most of what is read.
    ///
    /// - Parameters:
    ///   - need: The record kind with the columns that are read.
    ///   - tools: The tools that the team uses.
    /// - Returns: The formats with the columns that they do not fill.
    func formats(for need: IndicatorPlan.Use, tools: Set<String>) -> [WantedEvidence.Export] {
        catalogue.formats(giving: need.kind).map { format in
            let filled = Set(format.columns(of: need.kind) ?? [])
            return WantedEvidence.Export(
                format: format.id, tool: format.tool, isInUse: tools.contains(format.tool),
                missing: need.columns.filter { !filled.contains($0) })
        }.sorted { left, right in
            if left.isInUse != right.isInUse { return left.isInUse }
            if left.missing.count != right.missing.count { return left.missing.count < right.missing.count }
            return left.format < right.format
        }
    }
}
