/// The rows of a percentile text.
struct HistogramPercentiles {
    /// How many values there are in all; none if the text is cut.
    private(set) var total: Int64?
    /// Whether there was any row.
    private(set) var hasRows = false
    /// Whether the last row, of 100 %, or the footer is there.
    private(set) var isWhole = false
    private var lowest: [(share: Double, value: Int64)] = [50, 95, 99].map { (Double($0) / 100, -1) }

    /// One row: a value, its percentile as a share, and how many values do not exceed it.
    struct Row {
        let value: Int64
        let share: Double
        let count: Int64

        /// Reads a row of three or four numbers, with blanks or commas between them.
        init?(_ line: ArraySlice<UInt8>) {
            guard line.count < 400 else { return nil }
            let words = line.split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ",") }
            guard words.count == 3 || words.count == 4, let share = NumberText.double(words[1]),
                (0...1).contains(share), let count = NumberText.integer(words[2]), count >= 0,
                let value = DurationParser.parse(utf8: words[0], unit: .milliseconds), value >= 0
            else { return nil }
            (self.value, self.share, self.count) = (value, share, count)
        }
    }

    /// Whether a line is the header.
    static func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count < 400 else { return false }
        let words = line.trimmed.split { " ,\t\"".utf8.contains($0) }
        return words.count >= 3 && words[0].elementsEqual("Value".utf8) && words[1].elementsEqual("Percentile".utf8)
            && words[2].elementsEqual("TotalCount".utf8)
    }

    /// Whether a line is one of the footer, such as `#[Max = 9420.800, Total count = 475109]`.
    static func isFooter(_ line: ArraySlice<UInt8>) -> Bool { line.trimmed.starts(with: "#[".utf8) }

    /// Takes a line.
    mutating func take(_ line: ArraySlice<UInt8>) {
        if Self.isFooter(line) { return takeFooter(line) }
        guard let row = Row(line) else { return }
        hasRows = true
        for index in lowest.indices where lowest[index].value < 0 && row.share >= lowest[index].share - 1e-9 {
            lowest[index].value = row.value
        }
        if row.share >= 1 {
            isWhole = true
            total = max(row.count, total ?? row.count)
        }
    }

    private mutating func takeFooter(_ line: ArraySlice<UInt8>) {
        let text = String(decoding: line.prefix(400), as: UTF8.self)
        guard let range = text.firstRange(of: /Total count *= */) else { return }
        isWhole = true
        let digits = text[range.upperBound...].prefix { $0.isASCII && $0.isNumber }
        if let count = Int64(digits) { total = count }
    }

    /// The value of one of the percentiles 50, 95 and 99 in microseconds; none if the rows end before it.
    subscript(_ percent: Int) -> Int64? {
        lowest.first { $0.share == Double(percent) / 100 && $0.value >= 0 }?.value
    }
}
