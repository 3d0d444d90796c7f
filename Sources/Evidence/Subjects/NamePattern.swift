/// A pattern of names: `*` stands for any text, an empty one too, `?` for exactly one character; letter case does not matter.
public struct NamePattern: Hashable, Sendable {
    /// The pattern as it is written.
    public let text: String
    private let parts: [Character]

    /// Creates a pattern; every text is one.
    public init(_ text: String) {
        self.text = text
        // Several stars in a row mean no more than one.
        parts = text.lowercased().reduce(into: []) { parts, character in
            if character != "*" || parts.last != "*" { parts.append(character) }
        }
    }

    /// Whether it has no wildcard, so that it is no more than a name.
    public var isLiteral: Bool { !parts.contains("*") && !parts.contains("?") }

    /// Whether it says nothing about a name but its length.
    public var matchesAnything: Bool { !parts.isEmpty && parts.allSatisfy { $0 == "*" || $0 == "?" } }

    /// Whether a name fits, from its first to its last character.
    public func matches(_ name: String) -> Bool {
        let name = Array(name.lowercased())
        var (at, part) = (0, 0)
        // Where to go on when what follows the last star does not fit: the star takes one character more.
        var retry: (at: Int, part: Int)?
        while at < name.count {
            if part < parts.count, parts[part] == "*" {
                retry = (at, part)
                part += 1
            } else if part < parts.count, parts[part] == "?" || parts[part] == name[at] {
                at += 1
                part += 1
            } else if let last = retry {
                retry = (last.at + 1, last.part)
                (at, part) = (last.at + 1, last.part + 1)
            } else {
                return false
            }
        }
        while part < parts.count, parts[part] == "*" { part += 1 }
        return part == parts.count
    }

    /// Whether every name that another pattern matches is matched by this one too; `false` where that is not plain to see.
    public func covers(_ other: NamePattern) -> Bool {
        // A star of the other is a character that only a star of this one can take.
        !text.contains("?") && matches(other.text)
    }

    /// Whether there is a name that both match.
    public func overlaps(_ other: NamePattern) -> Bool {
        // Most patterns begin or end differently.
        for (mine, theirs) in [(parts.first, other.parts.first), (parts.last, other.parts.last)] {
            if let mine, let theirs, mine != theirs, !"*?".contains(mine), !"*?".contains(theirs) { return false }
        }
        // Row by row: whether the parts so far have a name in common.
        var previous = [Bool](repeating: false, count: other.parts.count + 1)
        for row in 0...parts.count {
            var current = previous
            for column in 0...other.parts.count {
                if row == 0, column == 0 {
                    current[0] = true
                    continue
                }
                let above = row > 0 && previous[column]
                let before = column > 0 && current[column - 1]
                let both = row > 0 && column > 0 && previous[column - 1]
                let mine = row > 0 ? parts[row - 1] : nil
                let theirs = column > 0 ? other.parts[column - 1] : nil
                current[column] =
                    (mine == "*" && (above || before || both)) || (theirs == "*" && (before || above || both))
                    || (both && (mine == "?" || theirs == "?" || mine == theirs))
            }
            previous = current
        }
        return previous[other.parts.count]
    }
}
