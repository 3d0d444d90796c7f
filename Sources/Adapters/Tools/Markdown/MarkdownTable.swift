/// A table of Markdown: cells between bars, with a rule below the head.
struct MarkdownTable {
    /// A row with its line in the file.
    struct Row {
        var number: Int
        var cells: [String]
    }

    var header: [String]
    var rows: [Row]

    /// The tables in some lines, in their order.
    static func tables(in lines: [MarkdownOutline.Line]) -> [MarkdownTable] {
        var tables: [MarkdownTable] = []
        var index = 0
        while index + 1 < lines.count {
            guard lines[index].text.contains("|"), isRule(lines[index + 1].text),
                lines[index + 1].number == lines[index].number + 1
            else {
                index += 1
                continue
            }
            var table = MarkdownTable(header: cells(lines[index].text), rows: [])
            index += 2
            while index < lines.count, lines[index].text.contains("|"),
                lines[index].number == lines[index - 1].number + 1
            {
                table.rows.append(Row(number: lines[index].number, cells: cells(lines[index].text)))
                index += 1
            }
            tables.append(table)
        }
        return tables
    }

    /// The column whose name holds one of some words.
    func column(_ words: [String]) -> Int? {
        header.firstIndex { name in
            let lower = name.lowercased()
            return words.contains { lower.contains($0) }
        }
    }

    /// Whether a line belongs to a table.
    static func isRow(_ text: String) -> Bool {
        text.drop { $0 == " " }.hasPrefix("|") || isRule(text)
    }

    private static func isRule(_ text: String) -> Bool {
        text.contains("|") && text.contains("-") && text.allSatisfy { "|-: \t".contains($0) }
    }

    private static func cells(_ line: String) -> [String] {
        var text = HeaderCheck.trim(line)
        if text.hasPrefix("|") { text.removeFirst() }
        if text.hasSuffix("|"), !text.hasSuffix("\\|") { text.removeLast() }
        var cells: [String] = []
        var current = ""
        var isEscaped = false
        for character in text {
            if character == "|", !isEscaped {
                cells.append(HeaderCheck.trim(current))
                current = ""
            } else {
                if isEscaped, character != "|" { current.append("\\") }
                if character != "\\" || isEscaped { current.append(character) }
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return cells + [HeaderCheck.trim(current)]
    }
}
