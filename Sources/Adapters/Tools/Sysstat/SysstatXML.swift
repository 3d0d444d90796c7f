import Diagnostics
import Evidence
import XML

/// Reads what `sadf -x` prints: the same as `sadf -j`, as XML.
struct SysstatXML {
    private var windows = SysstatWindows()
    private var host: (name: String?, line: Int)?
    /// How many windows were written.
    private(set) var count = 0

    /// Whether a file is one: the root `sysstat` and a host with a name.
    static func isReport(_ stream: XMLStream) -> Bool {
        do throws(XMLFailure) {
            guard try stream.nextStart()?.name == "sysstat" else { return false }
            for _ in 0..<8 {
                guard let element = try stream.nextStart() else { return false }
                if element.name == "host" { return element.attribute("nodename") != nil }
            }
        } catch {}
        return false
    }

    /// Reads the hosts; what was read before a fault is kept for `finish`.
    mutating func read(
        _ stream: XMLStream, _ times: inout TimeNotes, into records: inout RecordSink
    ) throws(XMLFailure) {
        while let element = try stream.nextStart() {
            switch element.name {
            case "host":
                finish(&times, into: &records)
                host = (element.attribute("nodename"), element.line)
            case "timestamp":
                windows.add(try Self.sample(element, stream, &times))
            default: break
            }
        }
    }

    /// Writes the windows of the last host.
    mutating func finish(_ times: inout TimeNotes, into records: inout RecordSink) {
        guard let host else { return }
        count += windows.count
        if windows.hasUntimed { times.addMissing(line: host.line) }
        windows.write(host.name, line: host.line, into: &records)
        (self.host, windows) = (nil, SysstatWindows())
    }

    /// Reads what stands in the element of a sample.
    private static func sample(
        _ start: XMLStartElement, _ stream: XMLStream, _ times: inout TimeNotes
    ) throws(XMLFailure) -> SysstatSample {
        var (cpu, memory, disk, network): (ScaledDecimal?, ScaledDecimal?, ScaledDecimal?, ScaledDecimal?)
        var open = 1
        while open > 0, let event = try stream.next() {
            guard case .start(let element) = event else {
                if case .end = event { open -= 1 }
                continue
            }
            open += 1
            switch element.name {
            case "cpu" where element.attribute("number") == "all" && cpu == nil:
                cpu = share(element, "idle").map { ScaledDecimal(units: max(0, ScaledDecimal.one - $0.units)) }
            case "memused-percent":
                memory = SysstatSample.share(Array(try stream.readText().utf8)[...])
                open -= 1
            case "disk-device":
                disk = [disk, share(element, "util-percent")].compactMap { $0 }.max()
            case "net-dev":
                // An interface of unknown speed always shows 0.
                network = [network, share(element, "ifutil-percent")].compactMap { $0 }.filter { $0.units > 0 }.max()
            default: break
            }
        }
        var time: Int64?
        if let date = start.attribute("date"), let clock = start.attribute("time") {
            let isUTC = start.attribute("utc") == "1" || start.attribute("tz") == "UTC"
            time = SysstatSample.time(date, clock, isUTC: isUTC, line: start.line, &times)
        }
        return SysstatSample(time: time, cpu: cpu, memory: memory, disk: disk, network: network)
    }

    private static func share(_ element: XMLStartElement, _ name: String) -> ScaledDecimal? {
        element.attribute(name).flatMap { SysstatSample.share(Array($0.utf8)[...]) }
    }
}
