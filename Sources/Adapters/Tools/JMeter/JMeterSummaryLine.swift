/// A line of the summariser, such as `summary =   1255 in 00:03:37 =    5.8/s Avg:   330 Min: 5 Max: 5628 Err: 0
/// (0.00%)`.
struct JMeterSummaryLine {
    /// The number of the line.
    let line: Int
    /// Whether it is a total (`=`) rather than an interval (`+`).
    let isTotal: Bool
    /// Whether the line names the summariser.
    let isNamed: Bool
    let count: Int64
    let errors: Int64
    /// Microseconds.
    let elapsed: Int64?
    /// Requests a second.
    let rate: Double?
    /// The time at the start of the line, as it is written; none on the console.
    let time: ArraySlice<UInt8>?

    /// Reads a line; none if it is no summary.
    init?(_ source: TextLine) {
        guard source.bytes.count <= 1000, source.bytes.contains(UInt8(ascii: "=")) else { return nil }
        let words = source.bytes.split { $0 == 0x20 || $0 == 0x09 }
        guard let average = words.firstIndex(where: { $0.elementsEqual("Avg:".utf8) }), average >= 6,
            let errorWord = words[average...].firstIndex(where: { $0.elementsEqual("Err:".utf8) }),
            errorWord + 1 < words.count, words[average - 4].elementsEqual("in".utf8),
            words[average - 2].elementsEqual("=".utf8), words[average - 1].suffix(2).elementsEqual("/s".utf8),
            let count = NumberText.integer(words[average - 5]), count >= 0,
            let errors = NumberText.integer(words[errorWord + 1]), errors >= 0
        else { return nil }
        switch words[average - 6].last {
        case UInt8(ascii: "="): isTotal = true
        case UInt8(ascii: "+"): isTotal = false
        default: return nil
        }
        line = source.number
        self.count = count
        self.errors = errors
        elapsed = DurationParser.parse(utf8: words[average - 3], unit: .seconds)
        let number = words[average - 1].dropLast(2).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        rate = NumberText.double(number[...])
        let name = words[..<(average - 6)].last?.map { $0 | 0x20 } ?? []
        isNamed =
            name.elementsEqual("summary".utf8) || name.elementsEqual("results".utf8)
            || words.contains { $0.elementsEqual("Summariser:".utf8) || $0.hasSummariserSuffix }
        let start = words[0].count + words[1].count + 1
        let stamp = source.bytes.prefix(start)
        time = words[0].first.map { $0 &- 0x30 < 10 } ?? false ? stamp : nil
    }
}

extension ArraySlice<UInt8> {
    /// Whether a word is the name of the logger, as in `o.a.j.r.Summariser:`.
    fileprivate var hasSummariserSuffix: Bool { suffix(11).elementsEqual("Summariser:".utf8) }
}
