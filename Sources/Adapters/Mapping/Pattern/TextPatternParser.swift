/// What a pattern is made of.
indirect enum TextPatternTree: Hashable {
    case characters([ClosedRange<UInt32>])
    case sequence([TextPatternTree])
    case either([TextPatternTree])
    case repeated(TextPatternTree, minimum: Int, maximum: Int?, isGreedy: Bool)
    /// A group; only the first one is kept.
    case group(TextPatternTree, isFirst: Bool)
    case atStart
    case atEnd
}

/// Reads a pattern from its text.
struct TextPatternParser {
    private let text: [Unicode.Scalar]
    private var position = 0
    private var groups = 0
    private var depth = 0
    private(set) var ignoresCase = false
    private static let maximumDepth = 50
    private static let maximumCount = 200

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
    }

    mutating func parse() throws(TextPatternFault) -> TextPatternTree {
        if text.starts(with: "(?i)".unicodeScalars) {
            ignoresCase = true
            position = 4
        }
        let tree = try alternatives()
        guard position == text.count, position > 0 else { throw .unexpected(position: position + 1) }
        return tree
    }

    private var next: Unicode.Scalar? {
        position < text.count ? text[position] : nil
    }

    private mutating func alternatives() throws(TextPatternFault) -> TextPatternTree {
        var choices = [try sequence()]
        while next == "|" {
            position += 1
            choices.append(try sequence())
        }
        return choices.count == 1 ? choices[0] : .either(choices)
    }

    private mutating func sequence() throws(TextPatternFault) -> TextPatternTree {
        var parts: [TextPatternTree] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            let part = try atom(scalar)
            parts.append(try repetition(of: part))
        }
        return .sequence(parts)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(TextPatternFault) -> TextPatternTree {
        let start = position
        position += 1
        switch scalar {
        case "^": return .atStart
        case "$": return .atEnd
        case ".": return .characters([0...0x09, 0x0B...0x10_FFFF])
        case "[": return .characters(try set())
        case "(": return try group(from: start)
        case "\\": return .characters(try escape())
        case "*", "+", "?", "{": throw .unexpected(position: start + 1)
        default: return .characters([scalar.value...scalar.value])
        }
    }

    private mutating func group(from start: Int) throws(TextPatternFault) -> TextPatternTree {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw .tooLarge }
        var isCaptured = true
        if next == "?" {
            guard position + 1 < text.count, text[position + 1] == ":" else {
                throw .unsupported("(?" + (position + 1 < text.count ? String(text[position + 1]) : ""))
            }
            position += 2
            isCaptured = false
        }
        let isFirst = isCaptured && groups == 0
        if isCaptured { groups += 1 }
        let inner = try alternatives()
        guard next == ")" else { throw .unexpected(position: position + 1) }
        position += 1
        return isFirst ? .group(inner, isFirst: true) : inner
    }

    private mutating func repetition(of part: TextPatternTree) throws(TextPatternFault) -> TextPatternTree {
        var minimum: Int
        var maximum: Int?
        switch next {
        case "*": (minimum, maximum) = (0, nil)
        case "+": (minimum, maximum) = (1, nil)
        case "?": (minimum, maximum) = (0, 1)
        case "{":
            let start = position
            position += 1
            guard let first = number() else { throw .unexpected(position: start + 1) }
            (minimum, maximum) = (first, first)
            if next == "," {
                position += 1
                maximum = number()
            }
            guard next == "}", maximum.map({ $0 >= minimum }) ?? true else { throw .unexpected(position: position + 1) }
            guard max(minimum, maximum ?? 0) <= Self.maximumCount else { throw .tooLarge }
        default: return part
        }
        position += 1
        var isGreedy = true
        if next == "?" {
            isGreedy = false
            position += 1
        }
        if let scalar = next, "*+{".unicodeScalars.contains(scalar) { throw .unexpected(position: position + 1) }
        return .repeated(part, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let scalar = next, ("0"..."9").contains(scalar), (value ?? 0) < 100_000 {
            value = (value ?? 0) * 10 + Int(scalar.value) - 0x30
            position += 1
        }
        return value
    }
}

// MARK: - Sets of characters

extension TextPatternParser {
    /// What stands behind a backslash.
    private mutating func escape() throws(TextPatternFault) -> [ClosedRange<UInt32>] {
        guard let scalar = next else { throw .unexpected(position: position + 1) }
        position += 1
        if let known = Self.classes[scalar] { return known }
        switch scalar {
        case "n": return [0x0A...0x0A]
        case "t": return [0x09...0x09]
        case "r": return [0x0D...0x0D]
        case "D", "W", "S":
            return Self.opposite(Self.classes[Unicode.Scalar(scalar.value | 0x20) ?? scalar] ?? [])
        default:
            let isLetter = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            if isLetter { throw .unsupported("\\\(scalar)") }
            return [scalar.value...scalar.value]
        }
    }

    private mutating func set() throws(TextPatternFault) -> [ClosedRange<UInt32>] {
        let start = position
        var isOpposite = false
        if next == "^" {
            isOpposite = true
            position += 1
        }
        var ranges: [ClosedRange<UInt32>] = []
        var isFirst = true
        while let scalar = next, scalar != "]" || isFirst {
            isFirst = false
            position += 1
            guard scalar != "\\" else {
                ranges += try escape()
                continue
            }
            if next == "-", position + 1 < text.count, text[position + 1] != "]" {
                let end = text[position + 1]
                guard end.value >= scalar.value, end != "\\" else { throw .unexpected(position: position + 2) }
                position += 2
                ranges.append(scalar.value...end.value)
            } else {
                ranges.append(scalar.value...scalar.value)
            }
        }
        guard next == "]" else { throw .unexpected(position: start) }
        position += 1
        return isOpposite ? Self.opposite(ranges) : ranges
    }

    private static let classes: [Unicode.Scalar: [ClosedRange<UInt32>]] = [
        "d": [0x30...0x39],
        "w": [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF],
        "s": [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x3000...0x3000],
    ]

    private static func opposite(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > start { result.append(start...range.lowerBound - 1) }
            start = max(start, range.upperBound + 1)
        }
        if start <= 0x10_FFFF { result.append(start...0x10_FFFF) }
        return result
    }
}
