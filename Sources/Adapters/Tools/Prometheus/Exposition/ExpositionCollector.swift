import Evidence

/// Goes over the samples of an exposition once, and keeps what they show: targets that answer, and signals of services.
struct ExpositionCollector {
    private(set) var samples = 0
    /// Samples without a label that names the service.
    private(set) var unnamed = 0
    private var families: Set<String> = []
    private var signalsByMetric: [String: Set<GoldenSignal>] = [:]
    private var targets: [Target] = []
    private var targetIndices: [String: Int] = [:]
    private var signals: [Signal] = []
    private var signalIndices: [String: Int] = [:]
    /// What times count.
    private let unit: EpochUnit

    private struct Target {
        var row: TelemetryTarget
        /// The time of the sample that decides, in microseconds since 1970.
        var time: Int64?
    }

    private struct Signal {
        var line: Int
        var service: String
        var signal: GoldenSignal
        var source: String
        var hasData: Bool
    }

    /// Starts to collect.
    ///
    /// - Parameter unit: What times count: seconds in OpenMetrics, milliseconds in everything else.
    init(unit: EpochUnit) {
        self.unit = unit
    }

    /// How many different metrics there are; the series of a histogram or summary count as one.
    var familyCount: Int { families.count }

    /// Whether the samples show anything that a record can hold.
    var isEmpty: Bool { targets.isEmpty && signals.isEmpty }

    /// Takes a sample.
    mutating func add(_ sample: ExpositionSample, line: Int) {
        samples += 1
        let family = Self.family(of: sample.name)
        if !families.contains(family) { families.insert(family) }
        if sample.name == "up" || sample.name == "probe_success" { return add(target: sample, line: line) }
        guard let service = Self.service(of: sample) else {
            unnamed += 1
            return
        }
        var found: Set<GoldenSignal>
        if let known = signalsByMetric[sample.name] {
            found = known
        } else {
            found = GoldenSignal.signals(in: sample.name)
            signalsByMetric[sample.name] = found
        }
        if found.contains(.traffic), Self.isErrorCode(sample) { found.insert(.errors) }
        for signal in GoldenSignal.allCases where found.contains(signal) {
            let key = "\(service)\u{1F}\(signal.rawValue)"
            if let index = signalIndices[key] {
                if sample.hasValue { signals[index].hasData = true }
            } else {
                signalIndices[key] = signals.count
                signals.append(
                    Signal(
                        line: line, service: service, signal: signal, source: sample.name, hasData: sample.hasValue))
            }
        }
    }

    /// Writes the rows.
    func write(into records: inout RecordSink) {
        for target in targets { records.append(target.row) }
        guard !signals.isEmpty else { return }
        records.withTable(.signals) { table, evidence in
            for signal in signals {
                table.beginRow(evidence: evidence, position: signal.line)
                table.set("service", text: signal.service)
                table.set("signal", text: signal.signal.rawValue)
                table.set("source", text: signal.source)
                table.set("has_data", flag: signal.hasData)
            }
        }
    }

    private mutating func add(target sample: ExpositionSample, line: Int) {
        guard let name = sample["instance"] ?? sample["target"], let value = ScaledDecimal(sample.value) else {
            unnamed += 1
            return
        }
        let isUp = value >= ScaledDecimal(units: ScaledDecimal.one)
        let time = sample.time.flatMap { EpochNumber.microseconds($0, unit: unit) }
        let job = sample["job"]
        let key = "\(sample.name)\u{1F}\(job ?? "")\u{1F}\(name)"
        guard let index = targetIndices[key] else {
            targetIndices[key] = targets.count
            let row = TelemetryTarget(
                line: line, service: Self.service(of: sample), target: name,
                layer: TargetLayer.layer(told: sample["layer"], job: job, namesService: Self.namesService(sample)),
                isUp: isUp, lastSeenAt: isUp ? time : nil, agent: job)
            targets.append(Target(row: row, time: time))
            return
        }
        if isUp, let time { targets[index].row.lastSeenAt = max(time, targets[index].row.lastSeenAt ?? .min) }
        guard time ?? .max >= targets[index].time ?? .min else { return }
        targets[index].row.isUp = isUp
        targets[index].time = time
    }

    private static func service(of sample: ExpositionSample) -> String? {
        sample["service"] ?? sample["service_name"] ?? sample["app"] ?? sample["application"] ?? sample["job"]
    }

    private static func namesService(_ sample: ExpositionSample) -> Bool {
        ["service", "service_name", "app", "application"].contains { sample[$0] != nil }
    }

    /// Whether a label says that the sample counts failed requests.
    private static func isErrorCode(_ sample: ExpositionSample) -> Bool {
        ["code", "status", "status_code", "http_status", "http_response_status_code"].contains { name in
            guard let value = sample[name] else { return false }
            return value.utf8.count == 3 && value.hasPrefix("5")
        }
    }

    private static func family(of name: String) -> String {
        for suffix in ["_bucket", "_sum", "_count", "_created"] where name.hasSuffix(suffix) {
            return String(name.dropLast(suffix.count))
        }
        return name
    }
}
