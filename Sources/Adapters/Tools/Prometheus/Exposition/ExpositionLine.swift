/// One line of the text format of Prometheus or OpenMetrics, or of a dump of its database.
enum ExpositionLine {
    case blank
    /// A comment that says the type, help or unit of a metric, by the name of the metric.
    case metadata(String)
    /// The end mark of OpenMetrics.
    case end
    case comment
    case sample(ExpositionSample)
    /// Nothing of these.
    case other

    /// Reads a line.
    init(_ line: ArraySlice<UInt8>) {
        let text = line.trimmed
        guard let first = text.first else {
            self = .blank
            return
        }
        if first == UInt8(ascii: "#") {
            self = Self.comment(text)
            return
        }
        var scanner = ExpositionScanner(text)
        self = scanner.sample().map { .sample($0) } ?? .other
    }

    private static func comment(_ text: ArraySlice<UInt8>) -> ExpositionLine {
        if text.elementsEqual("# EOF".utf8) { return .end }
        for mark in ["# TYPE ", "# HELP ", "# UNIT "] where text.starts(with: mark.utf8) {
            let name = text.dropFirst(mark.utf8.count).prefix { $0 != 0x20 }
            return .metadata(String(decoding: name, as: UTF8.self))
        }
        return .comment
    }
}
