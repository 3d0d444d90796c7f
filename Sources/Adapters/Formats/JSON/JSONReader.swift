import Diagnostics

/// Makes a document of JSON text and words its faults.
struct JSONReader {
    private let bytes: [UInt8]
    private let path: String
    private let lines: LineIndex
    private let lineShift: Int

    init(bytes: [UInt8], path: String, lines: LineIndex? = nil, lineShift: Int = 0) {
        self.bytes = bytes
        self.path = path
        self.lines = lines ?? LineIndex(bytes)
        self.lineShift = lineShift
    }

    /// Reads the one value that the bytes hold.
    func read(reporting diagnostics: inout [Diagnostic]) -> Document? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let offset = UTF8Scan.firstFault(in: bytes) {
            diagnostics.append(diagnostic(for: JSONFault(problem: .notUTF8, offset: offset, expected: .value)))
            return nil
        }
        return read(in: start..<bytes.count, reporting: &diagnostics)
    }

    /// Reads the one value that a part of valid UTF-8 holds.
    func read(in range: Range<Int>, reporting diagnostics: inout [Diagnostic]) -> Document? {
        var result = JSONParser.parse(bytes, in: range)
        if result.fault == nil, let next = bytes[result.end..<range.upperBound].firstIndex(where: { !$0.isJSONBlank }) {
            result.fault = JSONFault(problem: .trailingContent, offset: next, expected: .end)
        }
        return document(from: result, reporting: &diagnostics)
    }

    /// Makes a document of what the parser gave.
    func document(from result: JSONParser.Result, reporting diagnostics: inout [Diagnostic]) -> Document? {
        if let fault = result.fault { diagnostics.append(diagnostic(for: fault, keepsSome: !result.tape.isEmpty)) }
        reportDuplicates(result.duplicateKeys, to: &diagnostics)
        guard !result.tape.isEmpty else { return nil }
        let storage = DocumentStorage(
            path: path, tape: result.tape, text: bytes, lines: lines, lineShift: lineShift,
            hasDuplicateKeys: !result.duplicateKeys.isEmpty)
        return Document(storage: storage, isComplete: result.fault == nil)
    }

    func location(of offset: Int) -> SourceLocation {
        let place = lines.position(of: offset)
        return SourceLocation(path: path, line: place.line + lineShift, column: place.column)
    }
}

// MARK: - Messages

extension JSONReader {
    /// The diagnostic for a fault.
    ///
    /// - Parameters:
    ///   - fault: What is wrong.
    ///   - keepsSome: Whether something complete was before it.
    /// - Returns: The located diagnostic.
    func diagnostic(for fault: JSONFault, keepsSome: Bool = false) -> Diagnostic {
        let notes = [
            LocalizedText(
                en: "what is complete before this place is used; the record that is cut here is left out",
                zh: "此处之前的完整内容会被使用，在此处中断的记录被略去")
        ]
        return Diagnostic(
            .error, id: fault.id, fault.summary(found: excerpt(at: fault)), at: location(of: fault.offset),
            notes: keepsSome ? notes : [], fixes: fault.fixes)
    }

    /// The character at a fault, in a form that can be shown.
    private func excerpt(at fault: JSONFault) -> String {
        var offset = fault.offset
        if fault.problem == .invalidEscape { offset += 1 }
        guard offset < bytes.count else { return "" }
        if fault.problem == .notANumber {
            let word = bytes[offset...].prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
            return String(decoding: word.prefix(10), as: UTF8.self)
        }
        let character = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first ?? " "
        if character.value < 0x20 || character.value == 0x7F {
            return "U+00" + (character.value < 16 ? "0" : "") + String(character.value, radix: 16, uppercase: true)
        }
        return String(character)
    }

    private func reportDuplicates(_ offsets: [Int], to diagnostics: inout [Diagnostic]) {
        for offset in offsets.prefix(Self.maximumReports) {
            let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\"")) ?? offset
            let key = String(decoding: bytes[offset..<end].prefix(64), as: UTF8.self)
            diagnostics.append(
                Diagnostic(
                    .warning, id: "json.duplicate-key",
                    LocalizedText(
                        en: "the key '\(key)' is there twice; the last value is used",
                        zh: "键“\(key)”出现两次，采用最后一个值"),
                    at: location(of: offset - 1),
                    fixes: [LocalizedText(en: "remove one of them", zh: "请删除其中一个")]))
        }
        guard offsets.count > Self.maximumReports else { return }
        diagnostics.append(
            Diagnostic(
                .warning, id: "json.duplicate-key",
                LocalizedText(
                    en: "more keys are there twice; only the first \(Self.maximumReports) are listed",
                    zh: "还有更多重复的键，仅列出前 \(Self.maximumReports) 个"),
                at: SourceLocation(path: path)))
    }

    private static let maximumReports = 10
}
