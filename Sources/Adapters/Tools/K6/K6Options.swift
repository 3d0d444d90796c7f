/// The options of a test, as far as a summary holds them.
struct K6Options {
    private let options: Node?

    /// Takes the options; none if the summary has none.
    init(_ options: Node?) {
        self.options = options
    }

    var service: String? { tag("service") }
    var release: String? { tag("release") ?? tag("version") }
    var environment: String? { EnvironmentName.value(of: tag("environment") ?? tag("env")) }

    private func tag(_ name: String) -> String? {
        guard let value = options?[path: "tags", name]?.string, !value.isEmpty else { return nil }
        return value
    }

    private var scenarios: [Node] {
        (options?["scenarios"]?.entries).map { $0.map(\.value) } ?? []
    }

    /// Open if all scenarios send by rate, closed if all have a number of users; unknown for a mixture and without
    /// scenarios.
    var model: LoadTest.Model {
        let executors = scenarios.map { $0["executor"]?.string ?? "" }
        if executors.isEmpty { return .unknown }
        if executors.allSatisfy({ Self.open.contains($0) }) { return .open }
        return executors.allSatisfy { Self.closed.contains($0) } ? .closed : .unknown
    }

    private static let open: Set<String> = ["constant-arrival-rate", "ramping-arrival-rate"]
    private static let closed: Set<String> = [
        "constant-vus", "ramping-vus", "per-vu-iterations", "shared-iterations", "externally-controlled",
    ]

    /// The rate in iterations a second that the only scenario by rate aims at; the highest stage where it ramps.
    var targetRate: Double? {
        guard scenarios.count == 1, let scenario = scenarios.first, model == .open else { return nil }
        let unit = DurationParser.parse(scenario["timeUnit"]) ?? 1_000_000
        let rates = (scenario["stages"]?.itemsOrNone ?? []).compactMap { $0["target"]?.double }
        guard unit > 0, let rate = rates.max() ?? scenario["rate"]?.double else { return nil }
        return rate * 1_000_000 / Double(unit)
    }
}
