import Diagnostics

/// A Markdown text as headings with what stands below them; code and comments are left out.
struct MarkdownOutline {
    /// One line that is neither code nor comment.
    struct Line: Hashable {
        /// The line in the file, counted from 1.
        var number: Int
        var text: String
    }

    /// A heading with the lines up to the next heading of any level.
    struct Section: Hashable {
        /// 1 to 6; 0 for what stands before the first heading.
        var level: Int
        var title: String
        var number: Int
        var lines: [Line] = []
    }

    /// The keys in front of the text, if there are any.
    private(set) var frontMatter: Node?
    private(set) var sections: [Section] = [Section(level: 0, title: "", number: 1)]
    private static let maximumLines = 20_000

    /// Reads a text; what lies behind the first 20,000 lines is not looked at.
    init(_ content: Content) {
        let lines = content.lines.prefix(Self.maximumLines).map { Line(number: $0.number, text: $0.string) }
        var start = 0
        if let first = lines.first, first.text == "---",
            let end = lines.dropFirst().firstIndex(where: { $0.text == "---" || $0.text == "..." })
        {
            let text = lines[..<end].map(\.text).joined(separator: "\n")
            var ignored: [Diagnostic] = []
            let documents = Document.yaml(Array(text.utf8), path: content.path, reporting: &ignored)
            if let root = documents.first?.root, root.kind == .map {
                frontMatter = root
                start = end + 1
            }
        }
        read(lines[start...])
    }

    /// The heading of level 1, or the first one.
    var title: String {
        if let title = frontMatter?.text("title"), !title.isEmpty { return title }
        let headed = sections.filter { $0.level > 0 }
        return (headed.first { $0.level == 1 } ?? headed.first)?.title ?? ""
    }

    /// A section with those below it, up to the next heading of its level or above.
    func whole(_ index: Int) -> ArraySlice<Section> {
        let level = sections[index].level
        let end = sections[(index + 1)...].firstIndex { $0.level <= level } ?? sections.endIndex
        return sections[index..<(level == 0 ? index + 1 : end)]
    }

    private mutating func read(_ lines: ArraySlice<Line>) {
        var fence: Character?
        var isComment = false
        for line in lines {
            var text = line.text
            if let mark = Self.fence(text) {
                if fence == nil { fence = mark } else if fence == mark { fence = nil }
                continue
            }
            if fence != nil { continue }
            text = Self.withoutComments(text, &isComment)
            if let heading = Self.heading(text) {
                sections.append(Section(level: heading.level, title: heading.title, number: line.number))
            } else if let level = Self.underline(text), let last = sections[sections.count - 1].lines.last,
                last.number == line.number - 1, Self.canBeTitle(last.text)
            {
                sections[sections.count - 1].lines.removeLast()
                sections.append(Section(level: level, title: HeaderCheck.trim(last.text), number: last.number))
            } else if !text.allSatisfy(\.isWhitespace) {
                sections[sections.count - 1].lines.append(Line(number: line.number, text: text))
            }
        }
    }

    private static func fence(_ text: String) -> Character? {
        let trimmed = text.drop { $0 == " " }
        return trimmed.hasPrefix("```") ? "`" : trimmed.hasPrefix("~~~") ? "~" : nil
    }

    /// Takes `<!-- … -->` out of a line; a comment may go on over lines.
    private static func withoutComments(_ text: String, _ isComment: inout Bool) -> String {
        guard isComment || text.contains("<!--") else { return text }
        var result = ""
        var rest = Substring(text)
        while !rest.isEmpty {
            if isComment {
                guard let end = rest.range(of: "-->") else { return result }
                isComment = false
                rest = rest[end.upperBound...]
            } else {
                guard let start = rest.range(of: "<!--") else { return result + rest }
                result += rest[..<start.lowerBound]
                isComment = true
                rest = rest[start.upperBound...]
            }
        }
        return result
    }

    private static func heading(_ text: String) -> (level: Int, title: String)? {
        let trimmed = text.drop { $0 == " " }
        let level = trimmed.prefix { $0 == "#" }.count
        guard (1...6).contains(level), text.count - trimmed.count < 4 else { return nil }
        let rest = trimmed.dropFirst(level)
        guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
        var title = HeaderCheck.trim(String(rest))
        while title.last == "#" { title.removeLast() }
        return (level, HeaderCheck.trim(title))
    }

    /// The level that a line of `=` or `-` gives to the line above it.
    private static func underline(_ text: String) -> Int? {
        guard text.count >= 3, let first = text.first, first == "=" || first == "-", text.allSatisfy({ $0 == first })
        else {
            return nil
        }
        return first == "=" ? 1 : 2
    }

    private static func canBeTitle(_ text: String) -> Bool {
        !text.hasPrefix("|") && !text.hasPrefix("-") && !text.hasPrefix("*") && !text.hasPrefix(">")
            && text.count <= 120
    }
}

extension Substring {
    /// Where a text first is.
    fileprivate func range(of text: String) -> Range<Index>? {
        guard let first = text.first else { return nil }
        var position = startIndex
        while let start = self[position...].firstIndex(of: first) {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            position = index(after: start)
        }
        return nil
    }
}
