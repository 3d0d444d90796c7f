import Diagnostics

/// What is looked at before a text reaches the YAML parser, so that no text can make it hang or exhaust memory or stack.
///
/// An alias in the place of a key makes Yams hash a tree that doubles with each level, and deep nesting makes it recurse.
/// Both are refused on the bytes, without a parser: a rubric needs neither.
struct YAMLGuard {
    /// The greatest size of a file in bytes.
    static let largestFile = 1 << 20
    /// How deep brackets, or list and key markers on one line, may be nested.
    static let deepestNesting = 64

    private let path: String
    private let text: String
    private let bytes: [UInt8]

    init(_ text: String, path: String) {
        self.path = path
        self.text = text
        bytes = Array(text.utf8)
    }

    /// The first thing that makes the text unfit for the parser; none if it is fit.
    func firstProblem() -> Diagnostic? {
        if bytes.count > Self.largestFile { return .tooLarge(bytes.count, path) }
        if let (offset, scalar) = forbiddenCharacter() { return .forbidden(scalar, at: location(of: offset)) }
        if let offset = deepNesting() { return .tooDeep(at: location(of: offset)) }
        if let (offset, name) = alias() { return .alias(name, at: location(of: offset)) }
        return nil
    }

    /// The first character that YAML does not allow; the parser would stop at it without saying where.
    private func forbiddenCharacter() -> (Int, Unicode.Scalar)? {
        guard let index = text.unicodeScalars.firstIndex(where: { !Self.isPrintable($0) }) else { return nil }
        return (text.utf8.distance(from: text.startIndex, to: index), text.unicodeScalars[index])
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private func deepNesting() -> Int? {
        var open = 0
        var markers = 0
        var atLineStart = true
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case 0x0A, 0x0D:
                (atLineStart, markers) = (true, 0)
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
            default: break
            }
            atLineStart = atLineStart && Self.isMarker(byte)
            if atLineStart { markers += 1 }
            if open > Self.deepestNesting || markers > 2 * Self.deepestNesting { return offset }
        }
        return nil
    }

    /// Whether a byte may stand in front of the first word of a line, as indentation or as the mark of a list or key.
    private static func isMarker(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): true
        default: false
        }
    }

    /// The first `*name` in a place where YAML could read an alias, if `&name` is in such a place too.
    private func alias() -> (Int, String)? {
        var anchors: Set<ArraySlice<UInt8>> = []
        for (_, name) in tokens(after: UInt8(ascii: "&")) { anchors.insert(name) }
        guard !anchors.isEmpty else { return nil }
        let first = tokens(after: UInt8(ascii: "*")).first { anchors.contains($0.name) }
        return first.map { ($0.offset, String(decoding: $0.name, as: UTF8.self)) }
    }

    private func tokens(after indicator: UInt8) -> [(offset: Int, name: ArraySlice<UInt8>)] {
        bytes.indices.compactMap { offset in
            guard bytes[offset] == indicator, offset == 0 || Self.mayPrecedeToken(bytes[offset - 1]) else { return nil }
            let name = bytes[(offset + 1)...].prefix(while: Self.isNameByte)
            return name.isEmpty ? nil : (offset, name)
        }
    }

    /// A token begins after white space, a flow indicator or a closing quote.
    ///
    /// A byte outside ASCII may end a line break.
    private static func mayPrecedeToken(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x80 || "[]{},:?-\"'".utf8.contains(byte)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private func location(of offset: Int) -> SourceLocation {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let line = before.count { $0 == 0x0A } + 1
        return SourceLocation(path: path, line: line, column: offset - lineStart + 1)
    }
}

extension Diagnostic {
    fileprivate static func tooLarge(_ size: Int, _ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.too-large",
            LocalizedText(
                en: "the file has \(size) bytes, more than the \(YAMLGuard.largestFile) that a rubric file may have",
                zh: "文件有 \(size) 字节，超过评估模型文件的上限 \(YAMLGuard.largestFile) 字节"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "split it: one file for each item", zh: "请拆分：每个评估项一个文件")])
    }

    fileprivate static func forbidden(_ scalar: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let hexadecimal = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Diagnostic(
            .error, id: "rubric.syntax",
            LocalizedText(
                en: "the character U+\(hexadecimal) is not allowed in YAML",
                zh: "YAML 中不允许出现字符 U+\(hexadecimal)"),
            at: location,
            fixes: [LocalizedText(en: "delete the character", zh: "请删除该字符")])
    }

    /// Nesting that is deeper than a rubric needs, seen by the guard or by the parser.
    static func tooDeep(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.too-deep",
            LocalizedText(
                en: "the file is nested deeper than \(YAMLGuard.deepestNesting) levels",
                zh: "文件嵌套超过 \(YAMLGuard.deepestNesting) 层"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "close the brackets that are open; put a text with brackets in double quotes",
                    zh: "请补全未闭合的括号；含括号的文本请加双引号")
            ])
    }

    /// An alias, in the guard or in the parser.
    static func alias(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.alias",
            LocalizedText(en: "alias '*\(name)' is not allowed in a rubric file", zh: "评估模型文件中不允许使用别名“*\(name)”"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "write the value out; put a text that begins with '*' in double quotes",
                    zh: "请写出完整的值；以“*”开头的文本请加双引号")
            ])
    }
}
