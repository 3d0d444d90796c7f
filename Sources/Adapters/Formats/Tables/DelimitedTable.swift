/// Delimited text: CSV, TSV and the like, with or without a header.
///
/// Records are read while they are iterated.
///
/// A record with too few cells is kept, and the missing cells are missing. One with too many cells that are not empty is left out, for a delimiter in
/// it may not be one, and then which cell is which is unknown; so is a last record with too few cells that no line end follows, for
/// the file was cut there.
/// ```swift
/// let opened = table.column(anyOf: "opened_at", "created")
/// table.forEachRow(reporting: &diagnostics) { row in
///     let time = times.parse(utf8: row.bytes(opened))
/// }
/// ```
public struct DelimitedTable: Sendable {
    let bytes: [UInt8]
    /// The path of the file, for messages.
    public let path: String
    /// The byte between cells: a comma, semicolon, tab or vertical bar.
    public let delimiter: UInt8
    /// The names of the columns without blanks around them; empty if the first record is data.
    public let header: [String]
    /// Whether the first record names the columns; if it holds times, large numbers or digests, it is data.
    public var hasHeader: Bool { !header.isEmpty }
    /// How many cells the first record has.
    public let columnCount: Int
    /// The line of the first record, counted from 1.
    public let firstLine: Int
    private let start: (position: Int, line: Int)
    private let exact: [String: Int]
    private let normalized: [String: Int]

    /// Creates a table whose first record is known.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 without a byte order mark.
    ///   - path: The path for messages.
    ///   - delimiter: The byte between cells.
    init?(bytes: [UInt8], path: String, delimiter: UInt8) {
        var scanner = DelimitedScanner(bytes, delimiter: delimiter)
        guard let record = scanner.next() else { return nil }
        let first = Row(bytes: bytes, cells: scanner.cells, line: record.line)
        self.bytes = bytes
        self.path = path
        self.delimiter = delimiter
        columnCount = first.count
        firstLine = record.line
        if HeaderCheck.isHeader(first) {
            header = (0..<first.count).map { HeaderCheck.trim(first[$0] ?? "") }
            start = (scanner.position, scanner.line)
        } else {
            header = []
            start = (0, 1)
        }
        exact = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        normalized = Dictionary(header.enumerated().map { (HeaderCheck.normalize($1), $0) }) { first, _ in first }
    }

    /// Creates a table whose header stands below other records, which are no part of it.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 without a byte order mark.
    ///   - path: The path for messages.
    ///   - delimiter: The byte between cells.
    ///   - place: Where the record with the names starts.
    init?(bytes: [UInt8], path: String, delimiter: UInt8, headerAt place: (position: Int, line: Int)) {
        var scanner = DelimitedScanner(bytes, delimiter: delimiter, position: place.position, line: place.line)
        guard let record = scanner.next() else { return nil }
        let first = Row(bytes: bytes, cells: scanner.cells, line: record.line)
        self.bytes = bytes
        self.path = path
        self.delimiter = delimiter
        firstLine = record.line
        header = (0..<first.count).map { HeaderCheck.trim(first[$0] ?? "") }
        columnCount = first.count
        start = (scanner.position, scanner.line)
        exact = Dictionary(header.enumerated().map { ($1, $0) }) { first, _ in first }
        normalized = Dictionary(header.enumerated().map { (HeaderCheck.normalize($1), $0) }) { first, _ in first }
    }

    /// The index of a column; letter case, full and half width, blanks, `_`, `-` and `.` make no difference.
    ///
    /// Of equal names the first counts.
    public func column(_ name: String) -> Int? {
        exact[name] ?? normalized[HeaderCheck.normalize(name)]
    }

    /// The index of the first of these columns that the table has.
    public func column(anyOf names: String...) -> Int? {
        for name in names {
            if let index = column(name) { return index }
        }
        return nil
    }

    /// Whether the table has all of these columns.
    public func has(_ names: String...) -> Bool {
        names.allSatisfy { column($0) != nil }
    }

    /// The records that are kept, in order; ones that are left out are skipped in silence.
    public var rows: Rows {
        Rows(table: self)
    }

    /// Reads the records that are kept, in order.
    public struct Rows: Sequence, IteratorProtocol {
        private let table: DelimitedTable
        private var scanner: DelimitedScanner

        init(table: DelimitedTable) {
            self.table = table
            scanner = table.makeScanner()
        }

        /// The next record that is kept.
        public mutating func next() -> Row? {
            while let record = scanner.next() {
                guard table.fault(of: record, cells: scanner.cells)?.dropsRow ?? false else {
                    return Row(bytes: table.bytes, cells: scanner.cells, line: record.line)
                }
            }
            return nil
        }
    }

    func makeScanner() -> DelimitedScanner {
        DelimitedScanner(bytes, delimiter: delimiter, position: start.position, line: start.line)
    }
}
