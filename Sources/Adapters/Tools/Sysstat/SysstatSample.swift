/// What one sample of sysstat says about the use of the resources of a host, as shares of their capacity.
struct SysstatSample {
    /// When the sample was taken, in microseconds since 1970; none if the file does not say the date.
    let time: Int64?
    let cpu: ScaledDecimal?
    let memory: ScaledDecimal?
    /// The busiest disk.
    let disk: ScaledDecimal?
    /// The busiest interface whose speed is known.
    let network: ScaledDecimal?

    /// Takes what was read; shares of 0 to 1.
    init(time: Int64?, cpu: ScaledDecimal?, memory: ScaledDecimal?, disk: ScaledDecimal?, network: ScaledDecimal?) {
        (self.time, self.cpu, self.memory, self.disk, self.network) = (time, cpu, memory, disk, network)
    }

    /// Reads an entry of the list `statistics`.
    init(_ node: Node, _ times: inout TimeNotes) {
        time = Self.time(node["timestamp"], &times)
        let cores = node["cpu-load"]?.itemsOrNone ?? node["cpu-load-all"]?.itemsOrNone ?? []
        let all = cores.first { $0["cpu"]?.equals("all") ?? false } ?? node["avg-cpu"]
        cpu = Self.share(all?["idle"]).map { ScaledDecimal(units: max(0, ScaledDecimal.one - $0.units)) }
        memory = Self.share(node["memory"]?["memused-percent"])
        disk = (node["disk"]?.itemsOrNone ?? []).compactMap {
            Self.share($0["util-percent"] ?? $0["util"])
        }.max()
        // An interface of unknown speed always shows 0.
        network = (node["network"]?["net-dev"]?.itemsOrNone ?? []).compactMap { Self.share($0["ifutil-percent"]) }
            .filter { $0.units > 0 }.max()
    }

    /// A percentage as a share, at most 1.
    private static func share(_ node: Node?) -> ScaledDecimal? { share(node?.utf8) }

    /// A percentage as a share, at most 1.
    static func share(_ text: ArraySlice<UInt8>?) -> ScaledDecimal? {
        guard let text, let value = ScaledDecimal(text, shift: -2), value.units >= 0 else { return nil }
        return ScaledDecimal(units: min(value.units, ScaledDecimal.one))
    }

    private static func time(_ node: Node?, _ times: inout TimeNotes) -> Int64? {
        guard let node, node.kind == .map, let date = node["date"]?.string, let clock = node["time"]?.string else {
            return nil
        }
        let isUTC = node["utc"]?.int == 1 || node["tz"]?.equals("UTC") ?? false
        return time(date, clock, isUTC: isUTC, line: node.line, &times)
    }

    /// The time of a date and a time of day, in microseconds since 1970.
    static func time(
        _ date: String, _ clock: String, isUTC: Bool, line: Int, _ times: inout TimeNotes
    ) -> Int64? {
        times.time(utf8: Array("\(date)T\(clock)\(isUTC ? "Z" : "")".utf8)[...], line: line)
    }
}
