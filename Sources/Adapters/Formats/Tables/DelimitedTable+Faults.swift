public import Diagnostics

extension DelimitedTable {
    /// Calls the body with each record that is kept, in order, and reports the ones that are not as they should be.
    ///
    /// - Parameters:
    ///   - diagnostics: Receives the first 20 faults of each kind and the number of further ones, and repeated column names.
    ///   - body: Receives one record after the other; fastest if it does not keep it.
    public func forEachRow(reporting diagnostics: inout [Diagnostic], _ body: (Row) throws -> Void) rethrows {
        diagnostics += repeatedColumns
        var scanner = makeScanner()
        var counts: [Fault.Kind: Int] = [:]
        while let record = scanner.next() {
            if let fault = fault(of: record, cells: scanner.cells) {
                counts[fault.kind, default: 0] += 1
                if counts[fault.kind, default: 0] <= Self.maximumReports { diagnostics.append(diagnostic(for: fault)) }
                if fault.dropsRow { continue }
            }
            try body(Row(bytes: bytes, cells: scanner.cells, line: record.line))
        }
        for kind in Fault.Kind.allCases {
            let rest = counts[kind, default: 0] - Self.maximumReports
            if rest > 0 { diagnostics.append(moreFaults(rest, kind)) }
        }
    }

    private static let maximumReports = 20
    /// The identifier of what is said about a column whose name is there twice.
    static let repeatedColumnID = "table.repeated-column"

    /// What is not as it should be about a record.
    struct Fault {
        enum Kind: CaseIterable {
            case tooFewCells
            case tooManyCells
            case cut
            case openQuote
        }

        var kind: Kind
        var line: Int
        var count: Int

        var dropsRow: Bool { kind != .tooFewCells }
    }

    /// What is not as it should be about a record, or none.
    ///
    /// Empty cells behind the last column do not count.
    func fault(of record: DelimitedScanner.Record, cells: [DelimitedScanner.Cell]) -> Fault? {
        if cells.count == columnCount, record.openQuote == nil { return nil }
        let kind: Fault.Kind
        let extra = cells.dropFirst(columnCount)
        let count = extra.allSatisfy(\.range.isEmpty) ? min(cells.count, columnCount) : cells.count
        if record.openQuote != nil {
            kind = .openQuote
        } else if count == columnCount {
            return nil
        } else if count > columnCount {
            kind = .tooManyCells
        } else {
            kind = record.isEnded ? .tooFewCells : .cut
        }
        return Fault(kind: kind, line: record.line, count: count)
    }
}

// MARK: - Messages

extension DelimitedTable {
    private func diagnostic(for fault: Fault) -> Diagnostic {
        let location = SourceLocation(path: path, line: fault.line)
        switch fault.kind {
        case .tooFewCells:
            return Diagnostic(
                .warning, id: "table.too-few-cells",
                LocalizedText(
                    en:
                        "the row has \(fault.count) cells, the table has \(columnCount) columns; the others are missing",
                    zh: "该行有 \(fault.count) 个单元格，而表有 \(columnCount) 列；其余视为缺失"),
                at: location)
        case .tooManyCells:
            return Diagnostic(
                .error, id: "table.too-many-cells",
                LocalizedText(
                    en: "the row has \(fault.count) cells, the table has \(columnCount) columns; the row is left out",
                    zh: "该行有 \(fault.count) 个单元格，而表有 \(columnCount) 列；该行被略去"),
                at: location,
                fixes: [
                    LocalizedText(
                        en: "put texts that hold the delimiter in double quotes", zh: "含有分隔符的文本请用双引号括起")
                ])
        case .cut:
            return Diagnostic(
                .error, id: "table.truncated",
                LocalizedText(
                    en: "the file ends within a row; the row is left out", zh: "文件在一行中间结束；该行被略去"),
                at: location, fixes: [LocalizedText(en: "export the file again", zh: "请重新导出该文件")])
        case .openQuote:
            return Diagnostic(
                .error, id: "table.unterminated-quote",
                LocalizedText(
                    en: "a double quote in this row is never closed; the row is left out",
                    zh: "该行中的双引号没有闭合；该行被略去"),
                at: location,
                fixes: [
                    LocalizedText(
                        en: "close the quote, or double it if it is part of the text",
                        zh: "请闭合引号；若引号属于文本，请写成两个")
                ])
        }
    }

    private func moreFaults(_ count: Int, _ kind: Fault.Kind) -> Diagnostic {
        let ids: [Fault.Kind: String] = [
            .tooFewCells: "table.too-few-cells", .tooManyCells: "table.too-many-cells", .cut: "table.truncated",
            .openQuote: "table.unterminated-quote",
        ]
        return Diagnostic(
            kind == .tooFewCells ? .warning : .error, id: ids[kind] ?? "table.faults",
            LocalizedText(en: "\(count) more rows have the same fault", zh: "另有 \(count) 行存在同样的问题"),
            at: SourceLocation(path: path))
    }

    private var repeatedColumns: [Diagnostic] {
        var seen = Set<String>()
        return header.compactMap { name in
            guard !name.isEmpty, !seen.insert(name).inserted else { return nil }
            return Diagnostic(
                .warning, id: Self.repeatedColumnID,
                LocalizedText(
                    en: "the column '\(name)' is there twice; the first one is used", zh: "列“\(name)”出现两次，采用第一列"),
                at: SourceLocation(path: path, line: firstLine),
                fixes: [LocalizedText(en: "rename one of them", zh: "请重命名其中一列")])
        }
    }
}
