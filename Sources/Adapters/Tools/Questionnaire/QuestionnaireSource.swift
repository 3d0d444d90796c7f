import Archives

/// The sheets of a questionnaire, from a workbook or from delimited text.
struct QuestionnaireSource {
    /// Why there are no sheets.
    enum Failure: Error {
        case workbook(Workbook.Fault)
        case other
    }

    /// A sheet with its rows.
    struct Sheet {
        var name: String
        var rows: [WorkbookRow]
        /// Whether dates are numbers that count from 1904.
        var uses1904 = false
    }

    /// How many bytes of a part are unpacked, and how many rows are read, to recognise it.
    private static let sampleBytes = 192 << 10
    private static let sampleRows = 40
    /// How many rows of a sheet are read.
    static let maximumRows = 200_000

    /// Reads the sheets that people see.
    ///
    /// - Parameters:
    ///   - content: The file.
    ///   - isSample: Whether only the first rows are read.
    /// - Throws: Why there are none.
    /// - Returns: The sheets; those of delimited text have no name.
    static func sheets(of content: Content, isSample: Bool) throws(Failure) -> [Sheet] {
        let limit = isSample ? sampleRows : maximumRows
        switch content.shape {
        case .table(let table):
            guard table.hasHeader else { return [] }
            var rows = [WorkbookRow(number: table.firstLine, cells: cells(table.header.map { $0.isEmpty ? nil : $0 }))]
            for row in table.rows.prefix(limit) {
                rows.append(WorkbookRow(number: row.line, cells: cells((0..<row.count).map { row[$0] })))
            }
            return [Sheet(name: "", rows: rows)]
        case .archive(.zip):
            guard let archive = try? ZipArchive(content.bytes), Workbook.isWorkbook(archive) else { throw .other }
            do throws(Workbook.Fault) {
                return try sheets(of: archive, content.path, limit, isSample: isSample)
            } catch {
                throw .workbook(error)
            }
        default: throw .other
        }
    }

    private static func sheets(
        of archive: ZipArchive, _ path: String, _ limit: Int, isSample: Bool
    ) throws(Workbook.Fault) -> [Sheet] {
        let sample = isSample ? sampleBytes : nil
        let book = try Workbook(archive, named: path, sample: sample)
        var sheets: [Sheet] = []
        for sheet in book.sheets.prefix(isSample ? 8 : 200) where !sheet.isHidden {
            var rows: [WorkbookRow] = []
            try book.forEachRow(of: sheet, sample: sample) { row in
                rows.append(row)
                return rows.count < limit
            }
            sheets.append(Sheet(name: sheet.name, rows: rows, uses1904: book.uses1904))
        }
        return sheets
    }

    private static func cells(_ texts: [String?]) -> [Int: String] {
        var cells: [Int: String] = [:]
        for (column, text) in texts.enumerated() {
            let text = text.map(HeaderCheck.trim) ?? ""
            if !text.isEmpty { cells[column] = text }
        }
        return cells
    }
}

extension QuestionnaireSource.Sheet {
    /// The header, looked for in the first rows.
    var header: QuestionnaireHeader? {
        rows.lazy.prefix(30).compactMap { QuestionnaireHeader($0) }.first
    }

    /// The rows behind a header.
    func rows(behind header: QuestionnaireHeader) -> [WorkbookRow] {
        rows.filter { $0.number > header.row }
    }
}
