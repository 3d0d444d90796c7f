/// Writes comma-separated values as spreadsheets do.
struct CSV {
    private(set) var text: String

    init(header: [String]) {
        text = ""
        add(header)
    }

    /// Adds a row; cells with separators, quotes or line ends are quoted.
    mutating func add(_ cells: [String]) {
        var isFirst = true
        for cell in cells {
            if !isFirst { text += "," }
            isFirst = false
            text += Self.escaped(cell)
        }
        text += "\n"
    }

    private static func escaped(_ cell: String) -> String {
        let needsQuotes = cell.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
