import Archives
import XML

/// A spreadsheet in the XLSX format: the names of its sheets, and their cells row by row.
///
/// Cells are read as texts: shared and inline strings, numbers as they are stored, truth values as `true` and `false`, and the results of
/// formulas. Dates are numbers in this format; `WorkbookDate` makes times of them.
struct Workbook {
    /// A sheet.
    struct Sheet: Hashable {
        var name: String
        /// Whether it is hidden from people.
        var isHidden: Bool
        /// The name of its entry in the archive.
        let part: String
    }

    let sheets: [Sheet]
    /// Whether dates count from 1904 instead of 1900.
    let uses1904: Bool
    private let archive: ZipArchive
    private let path: String
    private let strings: [String]

    /// Why a workbook could not be read.
    enum Fault: Error {
        case zip(ArchiveFault)
        case xml(XMLFailure)
        case noWorkbook
    }

    /// The size in bytes up to which a sheet or the strings are unpacked.
    static let partLimit = 256 << 20

    /// Whether an archive is such a spreadsheet.
    static func isWorkbook(_ archive: ZipArchive) -> Bool {
        archive["xl/workbook.xml"] != nil && archive["[Content_Types].xml"] != nil
    }

    /// Reads the list of sheets and the shared strings.
    ///
    /// - Parameters:
    ///   - archive: The file.
    ///   - path: The path for messages.
    ///   - sample: How many bytes of the shared strings are unpacked; none for all of them.
    /// - Throws: Why it cannot be read.
    init(_ archive: ZipArchive, named path: String, sample: Int? = nil) throws(Fault) {
        self.archive = archive
        self.path = path
        guard archive["xl/workbook.xml"] != nil else { throw .noWorkbook }
        let root = try Self.tree("xl/workbook.xml", in: archive, path)
        uses1904 = ["1", "true"].contains(root.child("workbookPr")?.attribute("date1904") ?? "")
        var targets: [String: String] = [:]
        if archive["xl/_rels/workbook.xml.rels"] != nil {
            for relation in try Self.tree("xl/_rels/workbook.xml.rels", in: archive, path).children(
                named: "Relationship")
            {
                if let id = relation.attribute("Id"), let target = relation.attribute("Target") {
                    targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
                }
            }
        }
        var sheets: [Sheet] = []
        for (index, sheet) in (root.child("sheets")?.children(named: "sheet") ?? []).enumerated() {
            let part = sheet.attribute("id").flatMap { targets[$0] } ?? "xl/worksheets/sheet\(index + 1).xml"
            sheets.append(
                Sheet(
                    name: sheet.attribute("name") ?? "", isHidden: (sheet.attribute("state") ?? "visible") != "visible",
                    part: part))
        }
        self.sheets = sheets
        if archive["xl/sharedStrings.xml"] == nil {
            strings = []
        } else {
            strings = try Self.sharedStrings(archive, path, sample: sample)
        }
    }

    private static func tree(_ part: String, in archive: ZipArchive, _ path: String) throws(Fault) -> XMLElement {
        let bytes = try read(part, in: archive)
        do throws(XMLFailure) {
            return try XMLElement.parse(bytes, named: "\(path)#\(part)", limit: 100_000)
        } catch {
            throw .xml(error)
        }
    }

    private static func read(_ part: String, in archive: ZipArchive) throws(Fault) -> [UInt8] {
        do throws(ArchiveFault) {
            return try archive.read(part, limit: partLimit)
        } catch {
            throw .zip(error)
        }
    }

    private static func sharedStrings(
        _ archive: ZipArchive, _ path: String, sample: Int?
    ) throws(Fault) -> [String] {
        let name = "xl/sharedStrings.xml"
        let bytes: [UInt8]
        if let sample { bytes = archive.prefix(of: name, count: sample) } else { bytes = try read(name, in: archive) }
        let stream = XMLStream(bytes, named: "\(path)#xl/sharedStrings.xml")
        var strings: [String] = []
        do throws(XMLFailure) {
            while let start = try stream.nextStart() {
                guard start.name == "si" else { continue }
                strings.append(WorkbookText.text(of: try stream.readElement(start, limit: 10_000)))
            }
        } catch {
            if sample == nil { throw .xml(error) }
        }
        return strings
    }

    /// Calls the body with one row after the other, until it gives false; empty rows are left out.
    ///
    /// What stands in merged cells stands in the first of them.
    ///
    /// - Parameters:
    ///   - sheet: The sheet.
    ///   - sample: How many bytes of it are unpacked; none for all of them.
    ///   - body: Receives a row, and says whether to go on.
    /// - Throws: Why it cannot be read; never for a sample.
    func forEachRow(of sheet: Sheet, sample: Int? = nil, _ body: (WorkbookRow) -> Bool) throws(Fault) {
        let bytes: [UInt8]
        if let sample {
            bytes = archive.prefix(of: sheet.part, count: sample)
        } else {
            bytes = try Self.read(sheet.part, in: archive)
        }
        let stream = XMLStream(bytes, named: "\(path)#\(sheet.part)")
        var number = 0
        do throws(XMLFailure) {
            while let start = try stream.nextStart() {
                guard start.name == "row" else { continue }
                number = start.attribute("r").flatMap { Int($0) } ?? number + 1
                let row = WorkbookRow(try stream.readElement(start, limit: 200_000), number: number, strings: strings)
                if !row.cells.isEmpty, !body(row) { return }
            }
        } catch {
            if sample == nil { throw .xml(error) }
        }
    }
}
