import Diagnostics
import Yams

/// Lets a text with duplicate keys be read to its end, so that all of them are reported, each with its place.
///
/// Yams stops at the first mapping with duplicate keys and names the place of one of them only. The first letter of that
/// one is replaced by a letter of the private-use area, which keeps every line and column, and the text is read again.
struct DuplicateKeys {
    /// How many duplicates are told apart before reading ends.
    private static let limit = 16

    /// The text in which the duplicates found so far have another first letter.
    private(set) var text: String
    /// The problems to report when the text cannot be read to its end.
    private(set) var unresolved: [Diagnostic] = []
    private var names: [SourceLocation: String] = [:]
    private let path: String

    init(in text: String, path: String) {
        self.text = text
        self.path = path
    }

    /// Whether none was found.
    var isEmpty: Bool { names.isEmpty && unresolved.isEmpty }

    /// The key as it was written at a place, if its first letter was replaced.
    func originalName(at location: SourceLocation) -> String? { names[location] }

    /// Replaces the first letter of a duplicate key.
    ///
    /// - Parameters:
    ///   - duplicates: The keys that Yams found more than once in a mapping.
    ///   - mark: The place of one of those that come first in the alphabet.
    /// - Returns: Whether the text is worth reading again.
    mutating func rename(_ duplicates: [String], at mark: Mark) -> Bool {
        var positions = TextPositions(of: text, path: path)
        let place = positions.location(line: mark.line, character: mark.column)
        guard let name = duplicates.sorted().first else { return false }
        unresolved.append(.duplicateKey(name, at: place, first: nil))
        var offset = positions.offset(line: mark.line, character: mark.column)
        var bytes = positions.bytes
        guard offset < bytes.count, names.count < Self.limit, let replacement = Unicode.Scalar(0xE000 + names.count)
        else { return false }
        if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") { offset += 1 }
        let length = bytes[offset...].dropFirst().prefix { $0 & 0b1100_0000 == 0b1000_0000 }.count + 1
        bytes.replaceSubrange(offset..<min(bytes.count, offset + length), with: Array(String(replacement).utf8))
        text = String(decoding: bytes, as: UTF8.self)
        names[place] = name
        return true
    }
}

extension Diagnostic {
    /// A key that is written twice.
    static func duplicateKey(_ key: String, at location: SourceLocation, first: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.duplicate-key",
            LocalizedText(en: "duplicate key '\(key)'", zh: "重复的键“\(key)”"), at: location,
            notes: (first?.line).map { [LocalizedText(en: "first written in line \($0)", zh: "首次出现在第 \($0) 行")] } ?? [],
            fixes: [LocalizedText(en: "keep one of them", zh: "请只保留其中一个")])
    }
}
