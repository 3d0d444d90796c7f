/// Splits a PromQL expression into the parts that `PromQLToken` lists.
///
/// Texts, comments and the label lists of `by`, `on` and the like are passed over, and so are label matchers but for
/// those that are asked for.
struct PromQLScanner {
    private let text: [UInt8]
    private var position = 0
    /// Whether all quotes, braces and brackets so far are closed.
    ///
    /// Parentheses are tokens and not counted here.
    private(set) var isBalanced = true
    /// The values that labels are compared with by `=`, for the labels that were asked for, in the order of the
    /// expression.
    private(set) var matches: [(label: String, value: String)] = []
    private let labels: [String]

    /// Starts at the beginning of an expression.
    ///
    /// - Parameters:
    ///   - expression: The expression.
    ///   - labels: The labels whose values are collected.
    init(_ expression: String, collecting labels: [String] = []) {
        text = Array(expression.utf8)
        self.labels = labels
    }

    /// The next part, or none at the end.
    mutating func next() -> PromQLToken? {
        skipBlanks()
        guard position < text.count else { return nil }
        let byte = text[position]
        if Self.startsName(byte) { return word() }
        if byte &- 0x30 < 10 || byte == UInt8(ascii: ".") { return number() }
        position += 1
        switch byte {
        case UInt8(ascii: "("): return .open
        case UInt8(ascii: ")"): return .close
        case UInt8(ascii: "{"): skipBraces()
        case UInt8(ascii: "["): return range()
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): skipText(byte)
        case UInt8(ascii: "]"), UInt8(ascii: "}"): isBalanced = false
        case UInt8(ascii: ">"), UInt8(ascii: "<"): return comparison()
        case UInt8(ascii: "="), UInt8(ascii: "!"):
            if position < text.count, text[position] == UInt8(ascii: "=") { return comparison() }
        default: break
        }
        return .other
    }

    private mutating func comparison() -> PromQLToken {
        if position < text.count, text[position] == UInt8(ascii: "=") { position += 1 }
        return .comparison
    }
}

// MARK: - Words and numbers

extension PromQLScanner {
    /// Words that a list of labels in parentheses follows.
    private static let labelListWords: Set<String> = [
        "by", "without", "on", "ignoring", "group_left", "group_right",
    ]
    /// Words that are neither a metric nor a function.
    private static let plainWords: Set<String> = [
        "offset", "bool", "inf", "nan", "sum", "min", "max", "avg", "group", "stddev", "stdvar", "count",
        "count_values",
        "bottomk", "topk", "quantile", "limitk", "limit_ratio", "atan2",
    ]

    private mutating func word() -> PromQLToken {
        let start = position
        while position < text.count, Self.continuesName(text[position]) { position += 1 }
        let name = String(decoding: text[start..<position], as: UTF8.self)
        let lower = name.lowercased()
        switch lower {
        case "and": return .and
        case "or": return .or
        case "unless": return .unless
        default: break
        }
        skipBlanks()
        let isCall = position < text.count && text[position] == UInt8(ascii: "(")
        if Self.labelListWords.contains(lower) {
            if isCall { skipLabelList() }
            return .other
        }
        if isCall { return .call(lower) }
        return Self.plainWords.contains(lower) ? .other : .metric(name)
    }

    /// Passes over a number or a length of time such as `5m`.
    private mutating func number() -> PromQLToken {
        while position < text.count, Self.continuesName(text[position]) || text[position] == UInt8(ascii: ".") {
            position += 1
        }
        return .other
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte >= 0x80
    }

    private static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || byte &- 0x30 < 10
    }
}

// MARK: - Brackets

extension PromQLScanner {
    private mutating func skipBlanks() {
        while position < text.count {
            switch text[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            case UInt8(ascii: "#"):
                while position < text.count, text[position] != 0x0A { position += 1 }
            default: return
            }
        }
    }

    /// Passes over a text, whose opening quote was read.
    private mutating func skipText(_ quote: UInt8) {
        while position < text.count {
            let byte = text[position]
            position += 1
            if byte == quote { return }
            if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "`") { position += 1 }
        }
        isBalanced = false
    }

    /// Passes over label matchers, whose opening brace was read.
    private mutating func skipBraces() {
        var name: Range<Int>?
        while position < text.count {
            let start = position
            let byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "}"): return
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
                skipText(byte)
                if let name { collect(name, start + 1..<max(start + 1, position - 1)) }
                name = nil
            case UInt8(ascii: "="): break
            case UInt8(ascii: "!"), UInt8(ascii: "~"), UInt8(ascii: ","): name = nil
            default:
                guard Self.startsName(byte) else { break }
                while position < text.count, Self.continuesName(text[position]) { position += 1 }
                name = start..<position
            }
        }
        isBalanced = false
    }

    /// Remembers the value of a label that was asked for.
    private mutating func collect(_ name: Range<Int>, _ value: Range<Int>) {
        guard !labels.isEmpty, matches.count < 64, value.upperBound <= text.count else { return }
        let label = String(decoding: text[name], as: UTF8.self)
        guard labels.contains(label) else { return }
        matches.append((label, String(decoding: text[value], as: UTF8.self)))
    }

    /// Reads a range, whose opening bracket was read; the resolution of a subquery behind the colon does not matter.
    private mutating func range() -> PromQLToken {
        guard let end = text[position...].firstIndex(of: UInt8(ascii: "]")) else {
            isBalanced = false
            position = text.count
            return .other
        }
        let length = text[position..<end].prefix { $0 != UInt8(ascii: ":") }
        position = end + 1
        guard let window = DurationParser.parse(utf8: length), window > 0 else { return .other }
        return .window(window)
    }

    /// Passes over a list of label names in parentheses.
    private mutating func skipLabelList() {
        guard let end = text[position...].firstIndex(of: UInt8(ascii: ")")) else {
            isBalanced = false
            position = text.count
            return
        }
        if text[(position + 1)..<end].contains(UInt8(ascii: "(")) { isBalanced = false }
        position = end + 1
    }
}
