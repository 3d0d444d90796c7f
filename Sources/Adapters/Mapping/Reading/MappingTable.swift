/// Finds the header of a table that may stand below titles.
enum MappingTable {
    private static let maximumRecords = 20
    private static let delimiters = [",", "\t", ";", "|"].map { UInt8(ascii: $0) }

    /// The table with all of these columns, whose header is one of the first 20 rows.
    ///
    /// - Parameters:
    ///   - content: A table, or a text in which one may start further down.
    ///   - columns: The names of the columns; of the names of each, one must be there.
    /// - Returns: The table; none if there is no such row.
    static func find(in content: Content, columns: [[String]]) -> DelimitedTable? {
        if let table = content.table, table.hasHeader, has(columns, in: table) { return table }
        switch content.shape {
        case .table, .text, .markdown: break
        default: return nil
        }
        guard !columns.isEmpty else { return nil }
        let wanted = columns.map { $0.map(HeaderCheck.normalize) }
        for delimiter in content.table.map({ [$0.delimiter] }) ?? delimiters {
            var scanner = DelimitedScanner(
                content.bytes, delimiter: delimiter, limit: min(content.bytes.count, 1 << 16))
            for _ in 0..<maximumRecords {
                let place = (position: scanner.position, line: scanner.line)
                guard scanner.next() != nil else { break }
                guard scanner.cells.count >= max(2, columns.count) else { continue }
                let row = DelimitedTable.Row(bytes: content.bytes, cells: scanner.cells, line: place.line)
                let names = Set((0..<row.count).compactMap { row[$0].map(HeaderCheck.normalize) })
                guard wanted.allSatisfy({ $0.contains(where: names.contains) }) else { continue }
                return DelimitedTable(
                    bytes: content.bytes, path: content.path, delimiter: delimiter, headerAt: place)
            }
        }
        return nil
    }

    private static func has(_ columns: [[String]], in table: DelimitedTable) -> Bool {
        columns.allSatisfy { names in names.contains { table.column($0) != nil } }
    }
}

extension MappingTable {
    /// The table whose header is the first of the first 10 rows that names all of its columns and is followed by a row; none if there is none.
    ///
    /// A table with a header that names most columns is taken as it is.
    static func guess(in content: Content) -> DelimitedTable? {
        switch content.shape {
        case .table(let table):
            let named = table.header.count { !$0.isEmpty }
            if table.hasHeader, named * 2 > table.columnCount { return table }
        case .text, .markdown: break
        default: return nil
        }
        for delimiter in content.table.map({ [$0.delimiter] }) ?? delimiters {
            var scanner = DelimitedScanner(
                content.bytes, delimiter: delimiter, limit: min(content.bytes.count, 1 << 16))
            for _ in 0..<10 {
                let place = (position: scanner.position, line: scanner.line)
                guard scanner.next() != nil else { break }
                let row = DelimitedTable.Row(bytes: content.bytes, cells: scanner.cells, line: place.line)
                let names = (0..<row.count).compactMap { row[$0] }
                guard names.count >= 3, names.count == row.count, HeaderCheck.isHeader(row), HeaderCheck.hasNames(names)
                else { continue }
                var rest = scanner
                guard rest.next() != nil, rest.cells.count == row.count else { continue }
                return DelimitedTable(
                    bytes: content.bytes, path: content.path, delimiter: delimiter, headerAt: place)
            }
        }
        return nil
    }

    /// Whether a row repeats the names of its columns, as exports do that were put together from several.
    static func isHeader(_ row: DelimitedTable.Row, of table: DelimitedTable) -> Bool {
        var named = 0
        for (index, name) in table.header.enumerated() where !name.isEmpty {
            guard let cell = row.bytes(index) else { return false }
            guard cell.elementsEqual(name.utf8) else { return false }
            named += 1
        }
        return named > 1
    }

    /// Whether a row gives the totals of others: the first cell that is not empty says so, and nothing else.
    static func isTotal(_ row: DelimitedTable.Row) -> Bool {
        for index in 0..<min(row.count, 3) {
            guard let cell = row.bytes(index) else { continue }
            guard cell.count <= 24 else { return false }
            guard let first = cell.first, firstBytes.contains(first | 0x20) else { return false }
            var word = HeaderCheck.normalize(String(decoding: cell, as: UTF8.self))
            while let last = word.last, ":：".contains(last) { word.removeLast() }
            return totals.contains(word)
        }
        return false
    }

    private static let totals: Set<String> = [
        "合计", "总计", "小计", "汇总", "总数", "共计", "total", "totals", "subtotal", "grandtotal", "sum", "总和",
    ]
    private static let firstBytes = Set(totals.compactMap { $0.utf8.first.map { $0 | 0x20 } })
}
