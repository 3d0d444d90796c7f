import XML

/// One row of a sheet.
struct WorkbookRow {
    /// The number of the row, counted from 1.
    let number: Int
    /// The texts of the cells that are not empty, by column from 0.
    private(set) var cells: [Int: String] = [:]

    /// The last column that can be, in A1 notation `XFD`.
    private static let maximumColumn = 16_384

    init(number: Int, cells: [Int: String]) {
        self.number = number
        self.cells = cells
    }

    init(_ element: XMLElement, number: Int, strings: [String]) {
        self.number = number
        var column = -1
        for cell in element.children(named: "c") {
            column = cell.attribute("r").flatMap(Self.column) ?? column + 1
            guard column < Self.maximumColumn else { break }
            guard let text = WorkbookText.value(of: cell, strings: strings) else { continue }
            cells[column] = text
        }
    }

    /// The text of a cell; none if it is empty.
    subscript(column: Int?) -> String? { column.flatMap { cells[$0] } }

    /// The column from 0 in a reference such as `AB12`.
    private static func column(_ reference: String) -> Int? {
        var value = 0
        for byte in reference.utf8 {
            guard (0x41...0x5A).contains(byte & 0xDF), byte >= 0x41 else { break }
            value = value * 26 + Int(byte & 0xDF) - 0x40
            if value > maximumColumn { return nil }
        }
        return value > 0 ? value - 1 : nil
    }
}

/// Reads the texts of cells.
enum WorkbookText {
    /// The text of a cell; none if it is empty or an error such as `#N/A`.
    static func value(of cell: XMLElement, strings: [String]) -> String? {
        let text: String?
        switch cell.attribute("t") {
        case "s":
            let index = (cell.child("v")?.text).flatMap { Int(HeaderCheck.trim($0)) }
            text = index.flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "inlineStr": text = cell.child("is").map { self.text(of: $0) }
        case "b": text = (cell.child("v")?.text).map { $0 == "1" ? "true" : "false" }
        case "e": text = nil
        default: text = cell.child("v")?.text
        }
        let trimmed = text.map(HeaderCheck.trim)
        return trimmed?.isEmpty == false ? trimmed : nil
    }

    /// The text of a string: its text or that of its runs, without the phonetic reading of Japanese and Chinese.
    static func text(of string: XMLElement) -> String {
        var text = ""
        for part in string.content {
            guard case .element(let element) = part else { continue }
            if element.name == "t" { text += element.text }
            if element.name == "r" { text += element.child("t")?.text ?? "" }
        }
        return text
    }
}
