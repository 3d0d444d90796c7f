import Diagnostics

/// Reads values of objects of GitHub, and counts what cannot be read.
struct GitHubReader {
    private let times = TimestampParser()
    private(set) var faults = FaultSummary()

    /// The time under the first of some keys that is there.
    mutating func time(_ node: Node, _ keys: String...) -> Int64? {
        for key in keys {
            guard let value = node[key], !value.isNull else { continue }
            let time = times.parse(value)
            if time.isInvalid { faults.add("time.\(key)", Self.notATime(key, value)) }
            if let microseconds = time.microseconds { return microseconds }
        }
        return nil
    }

    /// Counts something to say.
    mutating func report(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
        faults.add(key, diagnostic())
    }

    private static func notATime(_ key: String, _ value: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "github.not-a-time",
            LocalizedText(
                en: "the value of '\(key)' is no time with a zone and is taken as missing",
                zh: "“\(key)”的值不是带时区的时间，按缺失处理"),
            at: value.location)
    }
}
