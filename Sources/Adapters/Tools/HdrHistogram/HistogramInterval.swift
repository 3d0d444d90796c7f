/// An interval line of a histogram log: `[Tag=x,]start,length,max,histogram`.
struct HistogramInterval {
    /// The tag; none if the line has none.
    let tag: String?
    /// The start in microseconds: since 1970, or since the start of the log.
    let start: Int64
    /// Microseconds.
    let length: Int64

    /// The year 2200 in microseconds since 1970, and more than any start within a log.
    private static let latest: Int64 = 7_258_118_400_000_000

    /// Reads a line; none if it is no interval.
    init?(_ line: ArraySlice<UInt8>) {
        var fields = line.split(separator: UInt8(ascii: ","), maxSplits: 5, omittingEmptySubsequences: false)
        if let first = fields.first, first.starts(with: "Tag=".utf8) {
            tag = String(decoding: first.dropFirst(4), as: UTF8.self)
            fields.removeFirst()
        } else {
            tag = nil
        }
        guard fields.count == 4, let start = DurationParser.parse(utf8: fields[0], unit: .seconds),
            (0...Self.latest).contains(start),
            let length = DurationParser.parse(utf8: fields[1], unit: .seconds), (0...LoadTest.longest).contains(length),
            NumberText.isNumber(fields[2].trimmed), fields[3].trimmed.starts(with: "HIST".utf8)
        else { return nil }
        self.start = start
        self.length = length
    }
}
