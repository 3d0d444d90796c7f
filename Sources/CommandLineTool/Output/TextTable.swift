/// A table in plain text whose columns line up, with Chinese characters counted as two cells wide.
struct TextTable {
    private let header: [String]
    private var rows: [[String]] = []

    init(_ header: [String]) {
        self.header = header
    }

    mutating func add(_ row: [String]) {
        rows.append(row.map { $0.withVisibleControls(keepingStyles: true) })
    }

    /// The lines of the table, without blanks at their ends.
    func lines(bold: (String) -> String = { $0 }) -> [String] {
        let widths = header.indices.map { column in
            ([header] + rows).map { Self.width(of: $0[column]) }.max() ?? 0
        }
        func line(_ cells: [String]) -> String {
            let last = cells.lastIndex { !$0.isEmpty } ?? 0
            return cells[...last].enumerated().map { column, cell in
                column == last
                    ? cell : cell + String(repeating: " ", count: widths[column] - Self.width(of: cell) + 2)
            }.joined()
        }
        return [bold(line(header))] + rows.map(line)
    }

    /// How many terminal cells a text takes.
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isWide ? 2 : 1) }
    }
}

extension Unicode.Scalar {
    /// Whether the character takes two cells: ideographs, kana, and full-width forms (East Asian Width W and F).
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
