/// Finds the delimiter of a text by trying each one on its first records.
enum DelimiterDetector {
    private static let candidates: [UInt8] = [
        UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"),
    ]
    private static let sampleSize = 256 * 1024
    private static let sampleRecords = 50

    /// A delimiter that splits the first records into columns, and how well.
    struct Finding {
        var delimiter: UInt8
        /// The cells of the first record.
        var columns: Int
        /// How many records behind the first were looked at.
        var records: Int
        /// How many of those have as many cells as the first one.
        var consistent: Int
    }

    /// The delimiter that gives the most consistent records, and among those the most columns; none if no delimiter gives two.
    static func find(in bytes: [UInt8]) -> Finding? {
        candidates.compactMap { finding(for: $0, in: bytes) }.max { left, right in
            let (first, second) = (share(left), share(right))
            return first != second ? first < second : left.columns < right.columns
        }
    }

    private static func share(_ finding: Finding) -> Int {
        finding.records == 0 ? 50 : finding.consistent * 100 / finding.records
    }

    private static func finding(for delimiter: UInt8, in bytes: [UInt8]) -> Finding? {
        let limit = min(bytes.count, sampleSize)
        var scanner = DelimitedScanner(bytes, delimiter: delimiter, limit: limit)
        guard scanner.next() != nil, scanner.cells.count > 1 else { return nil }
        var finding = Finding(delimiter: delimiter, columns: scanner.cells.count, records: 0, consistent: 0)
        while finding.records < sampleRecords, let record = scanner.next() {
            if limit < bytes.count, !record.isEnded || record.openQuote != nil { break }
            finding.records += 1
            let extra = scanner.cells.dropFirst(finding.columns)
            if scanner.cells.count >= finding.columns, extra.allSatisfy(\.range.isEmpty) { finding.consistent += 1 }
        }
        return finding
    }
}
