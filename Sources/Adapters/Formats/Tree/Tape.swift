/// One value of a tree in eight bytes: its kind, where its text is, and how long it or its subtree is.
///
/// A tree is an array of these in the order of the text. A map is followed by key, value, key, value …; a list by its items. The
/// extent of a container is the number of entries below it, so that a reader steps over a subtree at once.
struct TapeEntry: Sendable {
    private var word: UInt64

    /// What an entry is.
    enum Kind: UInt8 {
        case null
        case boolean
        case number
        /// A text whose bytes are stored as they are.
        case text
        /// A text whose bytes hold JSON escapes.
        case escapedText
        case list
        case map
    }

    /// The largest extent; longer texts and larger subtrees are refused by the parsers.
    static let maximumExtent = 1 << 28 - 1

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - offset: Where its text starts, below 4 GiB; for a container, where it opens.
    ///   - extent: The bytes of a scalar, or the entries below a container.
    @inline(__always)
    init(_ kind: Kind, offset: Int, extent: Int) {
        word =
            UInt64(kind.rawValue) << 60 | UInt64(truncatingIfNeeded: extent) << 32
            | UInt64(UInt32(truncatingIfNeeded: offset))
    }

    /// What it is.
    @inline(__always) var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: word >> 60)) ?? .null }
    /// Where its text starts, or where the container opens.
    @inline(__always) var offset: Int { Int(UInt32(truncatingIfNeeded: word)) }
    /// The bytes of a scalar, or the entries below a container.
    @inline(__always) var extent: Int { Int(truncatingIfNeeded: word >> 32 & 0xFFF_FFFF) }

    /// Whether it holds other entries.
    @inline(__always) var isContainer: Bool { word >> 60 >= UInt64(Kind.list.rawValue) }

    /// How many entries it takes, itself included.
    @inline(__always) var span: Int { isContainer ? extent + 1 : 1 }

    /// The entry with the extent that became known when the container was closed.
    @inline(__always)
    func closed(extent: Int) -> TapeEntry {
        TapeEntry(kind, offset: offset, extent: extent)
    }
}

/// The arrays that a tree consists of.
///
/// Shared by the document and all cursors into it, and never changed.
final class DocumentStorage: Sendable {
    /// The path of the file, for messages.
    let path: String
    /// The entries, the root first.
    let tape: [TapeEntry]
    /// The bytes that the entries of scalars point into: the source of JSON, the decoded scalars of YAML.
    let text: [UInt8]
    /// Where each entry is in the source; empty if the offset of the entry says so.
    let positions: [UInt32]
    /// Finds lines in the source.
    let lines: LineIndex
    /// What is added to a line because the source is a part of a larger file.
    let lineShift: Int
    /// Whether some map has a key twice, so that a look-up has to go on to the last one.
    let hasDuplicateKeys: Bool

    init(
        path: String, tape: [TapeEntry], text: [UInt8], positions: [UInt32] = [], lines: LineIndex, lineShift: Int = 0,
        hasDuplicateKeys: Bool
    ) {
        self.path = path
        self.tape = tape
        self.text = text
        self.positions = positions
        self.lines = lines
        self.lineShift = lineShift
        self.hasDuplicateKeys = hasDuplicateKeys
    }

    /// The line and column of an entry, counted from 1.
    func position(of index: Int) -> (line: Int, column: Int) {
        let entry = tape[index]
        let isQuoted = entry.kind == .text || entry.kind == .escapedText
        let offset = positions.isEmpty ? entry.offset - (isQuoted ? 1 : 0) : Int(positions[index])
        let place = lines.position(of: offset)
        return (place.line + lineShift, place.column)
    }
}
