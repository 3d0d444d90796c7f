import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

/// Records of one or more subjects at the as-of date, and the measurement of an indicator over them.
struct Bench {
    var tables: [(kind: RecordKind, rows: [Row])] = []
    var evidence = [EvidenceItem(path: "a.json", digest: "", size: 0, collectedAt: Time.asOf)]
    var subjects = [Bench.subject("system", service: "svc")]
    var incomplete: [String: LocalizedText] = [:]
    var asOf = Time.asOf

    static let place = SourceLocation(path: "item.yaml", line: 7)

    static func subject(_ id: String, service: String, tier: Int? = nil) -> Subject {
        Subject(
            id: id, name: LocalizedText(verbatim: id), tier: tier,
            services: [Subject.Service(id: service, aliases: ["a", "b", "c"].map { "\(service)-\($0)" })])
    }

    init(_ kind: RecordKind? = nil, _ rows: [Row] = []) {
        if let kind { tables = [(kind, rows)] }
    }

    func and(_ kind: RecordKind, _ rows: [Row]) -> Bench {
        var copy = self
        copy.tables.append((kind, rows))
        return copy
    }

    /// The record set; rows name their evidence by an integer cell named `evidence`.
    func records() -> RecordSet {
        let builders = tables.map { kind, rows in
            var builder = TableBuilder(kind: kind)
            for (index, row) in rows.enumerated() {
                var cells = row
                var number: UInt32 = 0
                if case .integer(let given)? = cells.removeValue(forKey: "evidence") { number = UInt32(given) }
                builder.add(cells, evidence: number, position: index + 1)
            }
            return builder
        }
        var diagnostics: [Diagnostic] = []
        return RecordAssembler(builders: builders, evidence: evidence, subjects: subjects)
            .recordSet(asOf: asOf, incomplete: incomplete, reporting: &diagnostics)
    }

    func measure(_ indicator: Indicator, subject: Int = 0, maximumAge: Days? = nil) throws -> Measurement {
        let measurements = try measureAll(indicator, maximumAge: maximumAge)
        return try #require(measurements.indices.contains(subject) ? measurements[subject] : nil)
    }

    func measureAll(_ indicator: Indicator, maximumAge: Days? = nil) throws -> [Measurement] {
        var diagnostics: [Diagnostic] = []
        let plan = PlanCompiler(kinds: RecordKind.samples).plan(indicator, reporting: &diagnostics)
        let found = diagnostics.map { $0.formatted(in: .english) }.joined(separator: "\n")
        return MeasurementEngine(records: records())
            .measure(try #require(plan, "\(found)"), subjects: Array(subjects.indices), maximumAge: maximumAge)
    }
}

extension ExpressionSource {
    /// An expression of the tests.
    static func cel(_ text: String) -> ExpressionSource { ExpressionSource(text, at: Bench.place) }
}

extension Indicator {
    /// An indicator over jobs in a window of 90 days without a fallback; one record is enough.
    static func over(
        where filter: String? = nil, _ statistic: Statistic, unit: Unit = .count, _ direction: Direction = .higher,
        values: [String]? = nil, groupBy: String? = nil, window: Int = 90, fallback: Int? = nil, sample: Int = 1,
        fallbackSample: Int = 1, whenNone: EmptyPopulation = .noEvidence, thresholds: [Level: Threshold] = [:],
        tiers: [Int: [Level: Threshold]] = [:]
    ) -> Indicator {
        Indicator(
            id: "T-1.x", name: LocalizedText(verbatim: "x"),
            population: Population(table: "jobs", filter: filter.map(ExpressionSource.cel), values: values),
            statistic: statistic, unit: unit, direction: direction, groupBy: groupBy, window: Days(window),
            fallbackWindow: fallback.map(Days.init), minimumSample: sample, minimumFallbackSample: fallbackSample,
            whenNone: whenNone, thresholds: thresholds, tierThresholds: tiers, location: Bench.place)
    }

    /// An indicator over another kind.
    static func over(
        _ kind: RecordKind, where filter: String? = nil, _ statistic: Statistic, unit: Unit = .percent,
        values: [String]? = nil, groupBy: String? = nil, window: Int = 90
    ) -> Indicator {
        var indicator = over(
            where: filter, statistic, unit: unit, values: values, groupBy: groupBy, window: window)
        indicator.population.table = kind.id
        return indicator
    }
}

extension Measurement {
    /// Why there is no value; none if there is one.
    var gap: Gap? {
        if case .noEvidence(let gap) = outcome { gap } else { nil }
    }
}
