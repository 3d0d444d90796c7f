import Diagnostics

/// What a text holds that is no part of a path.
enum ValuePathFault: Error, Hashable {
    /// A part of JSONPath that is not read here.
    case unsupported(String, LocalizedText)
    /// Something that is no path at all, at a character counted from 1.
    case unexpected(position: Int)

    /// What is wrong, for the path that is at fault.
    func summary(_ path: String) -> LocalizedText {
        switch self {
        case .unsupported(let text, let name):
            LocalizedText(
                en: "the path '\(path)' uses \(name.en) ('\(text)'), which are not supported",
                zh: "路径“\(path)”使用了不支持的\(name.zh)（“\(text)”）")
        case .unexpected(let position):
            LocalizedText(
                en: "the path '\(path)' cannot be read at character \(position)",
                zh: "路径“\(path)”在第 \(position) 个字符处无法读取")
        }
    }
}

/// Reads a path from its text.
struct ValuePathParser {
    private let text: [Character]
    private var position = 0

    init(_ text: String) {
        self.text = Array(text)
    }

    mutating func parse() throws(ValuePathFault) -> [ValuePath.Step] {
        var steps: [ValuePath.Step] = []
        if next == "$" {
            position += 1
        } else if next != "[", next != nil {
            steps.append(try name())
        }
        while let character = next {
            switch character {
            case ".":
                position += 1
                if next == "." { throw .unsupported("..", LocalizedText(en: "recursive descents", zh: "递归下降")) }
                steps.append(try name())
            case "[": steps.append(try bracket())
            default: throw .unexpected(position: position + 1)
            }
        }
        if steps.isEmpty, text.isEmpty { throw .unexpected(position: 1) }
        return steps
    }

    private var next: Character? {
        position < text.count ? text[position] : nil
    }

    /// A name behind a point, up to the next point or bracket.
    private mutating func name() throws(ValuePathFault) -> ValuePath.Step {
        let start = position
        while let character = next, character != ".", character != "[" { position += 1 }
        let name = String(text[start..<position])
        if name == "*" { return .all }
        if name.hasSuffix("()") { throw .unsupported(name, LocalizedText(en: "functions", zh: "函数")) }
        guard !name.isEmpty, !name.contains("]") else { throw .unexpected(position: start + 1) }
        return .key(name)
    }

    /// What stands in brackets.
    private mutating func bracket() throws(ValuePathFault) -> ValuePath.Step {
        let start = position
        position += 1
        if let quote = next, quote == "'" || quote == "\"" { return try quotedName(quote) }
        if let step = try filter(from: start) { return step }
        guard let end = text[position...].firstIndex(of: "]") else { throw .unexpected(position: start + 1) }
        let inner = String(text[position..<end])
        let whole = String(text[start...end])
        position = end + 1
        if inner == "*" { return .all }
        if inner.first == "?" { throw .unsupported(whole, LocalizedText(en: "filters", zh: "过滤器")) }
        if inner.first == "(" { throw .unsupported(whole, LocalizedText(en: "scripts", zh: "脚本")) }
        if inner.contains(":") { throw .unsupported(whole, LocalizedText(en: "slices", zh: "切片")) }
        if inner.contains(",") { throw .unsupported(whole, LocalizedText(en: "unions", zh: "并集")) }
        if inner.first == "-" { throw .unsupported(whole, LocalizedText(en: "negative positions", zh: "负下标")) }
        guard inner.allSatisfy(\.isASCII), let index = Int(inner), index >= 0 else {
            throw .unexpected(position: start + 2)
        }
        return .index(index)
    }

    private mutating func quotedName(_ quote: Character) throws(ValuePathFault) -> ValuePath.Step {
        position += 1
        let start = position
        while let character = next, character != quote { position += 1 }
        let name = String(text[start..<position])
        position += 1
        guard next == "]" else {
            if next == "," {
                throw .unsupported(String(text.dropFirst(start - 2)), LocalizedText(en: "unions", zh: "并集"))
            }
            throw .unexpected(position: min(position, text.count) + 1)
        }
        position += 1
        return .key(name)
    }

    /// `key=value` in brackets, or none if there is something else; the value may be in quotes, and the key may have points.
    private mutating func filter(from start: Int) throws(ValuePathFault) -> ValuePath.Step? {
        guard let first = next, first != "?", first != "(",
            let sign = text[position...].firstIndex(where: { $0 == "=" || $0 == "]" }), text[sign] == "="
        else { return nil }
        let keys = text[position..<sign].split(separator: ".", omittingEmptySubsequences: false)
            .map { HeaderCheck.trim(String($0)) }
        guard keys.allSatisfy({ !$0.isEmpty && !$0.contains { "'\"[!<>".contains($0) } }) else {
            throw .unexpected(position: start + 2)
        }
        position = sign + 1
        let value: String
        if let quote = next, quote == "'" || quote == "\"" {
            guard let end = text[(position + 1)...].firstIndex(of: quote) else {
                throw .unexpected(position: position + 1)
            }
            value = String(text[(position + 1)..<end])
            position = end + 1
        } else {
            guard let end = text[position...].firstIndex(of: "]") else { throw .unexpected(position: start + 1) }
            value = HeaderCheck.trim(String(text[position..<end]))
            position = end
        }
        guard next == "]", !value.isEmpty else { throw .unexpected(position: min(position, text.count) + 1) }
        position += 1
        return .matching(keys: keys, text: value)
    }
}
