import Diagnostics
import Foundation

/// A file inside of a config map or a secret.
struct EmbeddedFile {
    /// The key that it stands under.
    var name: String
    private let node: Node
    private let isEncoded: Bool

    /// The files in an object: the texts of a config map, those of a secret plain or in base 64.
    static func all(in object: ManifestObject) -> [EmbeddedFile] {
        var found: [EmbeddedFile] = []
        for part in ["data", "stringData"] {
            guard let entries = object.node[part], entries.kind == .map else { continue }
            let isEncoded = object.kind == "Secret" && part == "data"
            for (name, value) in entries.entries where value.kind == .text {
                found.append(EmbeddedFile(name: name, node: value, isEncoded: isEncoded))
            }
        }
        return found
    }

    /// The text of the file; decoded once, for it is looked at many times.
    private let bytes: ArraySlice<UInt8>

    private init(name: String, node: Node, isEncoded: Bool) {
        self.name = name
        self.node = node
        self.isEncoded = isEncoded
        if isEncoded {
            bytes = node.string.flatMap { Data(base64Encoded: $0) }.map { Array($0)[...] } ?? []
        } else {
            bytes = node.utf8 ?? []
        }
    }

    /// Where the file stands.
    var location: SourceLocation { node.location }

    /// Whether a word is somewhere in the file.
    func mentions(_ word: String) -> Bool {
        bytes.holds(Array(word.utf8))
    }

    /// The documents in the file, with the lines of the outer file where it is not encoded.
    func documents(reporting diagnostics: inout [Diagnostic]) -> [Document] {
        guard isEncoded else { return Document.embedded(in: node, reporting: &diagnostics) }
        return Document.yaml(Array(bytes), path: node.path, reporting: &diagnostics)
    }
}

extension ArraySlice<UInt8> {
    /// Whether other bytes follow each other somewhere in these.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, count >= other.count else { return other.isEmpty }
        var index = startIndex
        let last = endIndex - other.count
        while index <= last {
            guard let found = self[index...last].firstIndex(of: first) else { return false }
            if self[found..<found + other.count].elementsEqual(other) { return true }
            index = found + 1
        }
        return false
    }
}
