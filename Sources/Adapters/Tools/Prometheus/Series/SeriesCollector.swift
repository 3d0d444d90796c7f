import Diagnostics

/// Sorts the series of a reply into groups and targets.
struct SeriesCollector {
    /// A target whose `up` or `probe_success` was seen.
    struct Target {
        var line: Int
        var service: String?
        var name: String
        var layer: String?
        var agent: String?
        var isUp: Bool?
        /// When it was last up, in microseconds since 1970.
        var lastSeen: Int64?
    }

    /// A series of a vector that says how long its window is.
    struct Rolling {
        var line: Int
        var service: String?
        var slo: String
        var start: Int64
        var end: Int64
        var value: ScaledDecimal
        var objective: ScaledDecimal?
        var userFacing: Bool?
    }

    private(set) var groups: [SeriesGroup] = []
    private(set) var targets: [Target] = []
    private(set) var rolling: [Rolling] = []
    private(set) var gaps = GapTally()
    /// How many series could not be told to be anything, and the line of the first.
    private(set) var unused = (count: 0, line: 0)
    /// How many series of one instant do not say how long their window is, and the line of the first.
    private(set) var instants = (count: 0, line: 0)
    /// How many series have the same labels as another one, and the line of the first.
    private(set) var duplicates = (count: 0, line: 0)
    /// Series with values that are no shares.
    private(set) var rejected: [Node] = []
    private var indices: [SeriesGroup.Key: Int] = [:]
    private let isVector: Bool

    /// Starts to collect.
    ///
    /// - Parameter isVector: Whether the series have one sample each, of one instant.
    init(isVector: Bool) {
        self.isVector = isVector
    }

    /// Takes all series of a result.
    mutating func collect(_ result: Node) {
        var order: [String] = []
        var series: [String: [Node]] = [:]
        for node in result.items where node.kind == .map {
            let identity = SeriesLabels(node).identity
            if series[identity] == nil { order.append(identity) }
            series[identity, default: []].append(node)
        }
        for identity in order {
            guard let nodes = series[identity], let first = nodes.first else { continue }
            if nodes.count > 1 { Self.count(nodes.count - 1, at: nodes[1].line, in: &duplicates) }
            take(first, all: nodes)
        }
    }

    private mutating func take(_ series: Node, all nodes: [Node]) {
        let labels = SeriesLabels(series)
        let role = SeriesRole(labels)
        if role == .unused { return Self.count(1, at: series.line, in: &unused) }
        let summary = SeriesSummary(nodes, limit: role.limit, gaps: &gaps)
        guard summary.isShare else { return rejected.append(series) }
        if case .availability = role { append(target: series, labels, summary) }
        guard !isVector else { return take(instant: series, labels, role, summary) }
        let slo = labels["slo"]
        let key: SeriesGroup.Key
        if case .availability(let metric) = role {
            key = SeriesGroup.Key(service: labels.service, role: .indicator(slo: slo ?? metric))
        } else {
            key = SeriesGroup.Key(service: labels.service, role: role)
        }
        let index = indices[key] ?? groups.count
        if index == groups.count {
            indices[key] = index
            groups.append(SeriesGroup(line: series.line, key: key))
        }
        groups[index].add(summary.days)
        if let objective = Self.objective(labels) {
            groups[index].objective = max(objective, groups[index].objective ?? objective)
        }
        if let told = labels.isUserFacing { groups[index].userFacing = told || groups[index].userFacing ?? false }
    }

    private mutating func take(
        instant series: Node, _ labels: SeriesLabels, _ role: SeriesRole, _ summary: SeriesSummary
    ) {
        if case .availability = role { return }
        guard case .indicator(let slo) = role, let window = DurationParser.parse(labels["window"]), window > 0,
            let last = summary.last, let value = last.value
        else { return Self.count(1, at: series.line, in: &instants) }
        rolling.append(
            Rolling(
                line: series.line, service: labels.service, slo: slo, start: last.time - window, end: last.time,
                value: value, objective: Self.objective(labels), userFacing: labels.isUserFacing))
    }

    private mutating func append(target series: Node, _ labels: SeriesLabels, _ summary: SeriesSummary) {
        guard let name = labels["instance"] ?? labels["target"] else { return }
        targets.append(
            Target(
                line: series.line, service: labels.service, name: name, layer: TargetLayer.layer(labels),
                agent: labels["job"], isUp: summary.last?.value.map { $0.units >= ScaledDecimal.one },
                lastSeen: summary.lastUp))
    }

    /// The objective of the label `objective`: a share below 1, or a percentage above 1 and up to 100.
    private static func objective(_ labels: SeriesLabels) -> ScaledDecimal? {
        guard let text = labels["objective"] else { return nil }
        let bytes = Array(text.utf8)[...]
        guard let value = ScaledDecimal(bytes), value.units > 0 else { return nil }
        if value.units <= ScaledDecimal.one { return value }
        return value.units <= 100 * ScaledDecimal.one ? ScaledDecimal(bytes, shift: -2) : nil
    }

    private static func count(_ number: Int, at line: Int, in tally: inout (count: Int, line: Int)) {
        if tally.count == 0 { tally.line = line }
        tally.count += number
    }
}

extension SeriesLabels {
    /// What the label `user_facing` says.
    var isUserFacing: Bool? {
        switch self["user_facing"]?.lowercased() {
        case "true": true
        case "false": false
        default: nil
        }
    }
}

extension SeriesRole {
    /// The largest value that a series of this role can have.
    ///
    /// Shares may exceed 1 by what rounding does; utilisation by a twentieth, for rates are extrapolated.
    fileprivate var limit: ScaledDecimal {
        switch self {
        case .utilization: ScaledDecimal(units: ScaledDecimal.one + ScaledDecimal.one / 20)
        default: ScaledDecimal(units: ScaledDecimal.one + 1_000_000_000)
        }
    }
}
