import Foundation
import Testing

/// Every text is there in English and in Chinese.
@Suite struct TranslationTests {
    /// A pair of literals as it stands in a source file.
    private struct Pair {
        var english: String
        /// The English text without the values in it.
        var plainEnglish: String
        var chinese: String
        var place: String
    }

    private func pairs() throws -> [Pair] {
        let folders = ["Sources", "Examples"]
        return try folders.flatMap { try SourceTree.swiftFiles(below: $0) }.flatMap { file -> [Pair] in
            file.text.matches(of: /\ben:\s*(?=")/).compactMap { match in
                guard let english = SwiftLiteral(file.text[match.range.upperBound...]),
                    let label = english.rest.prefixMatch(of: /\s*,\s*zh:\s*(?=")/),
                    let chinese = SwiftLiteral(english.rest[label.range.upperBound...])
                else { return nil }
                let line = file.text[..<match.range.lowerBound].count { $0 == "\n" } + 1
                return Pair(
                    english: english.text, plainEnglish: english.plain, chinese: chinese.text,
                    place: "\(file.path):\(line)")
            }
        }
    }

    @Test func `every Chinese text is Chinese`() throws {
        let pairs = try pairs()
        #expect(pairs.count > 1000)
        for pair in pairs where !pair.chinese.contains(/\p{Han}/) {
            // What is made of figures, signs and names needs no translation.
            #expect(!pair.plainEnglish.contains(/[A-Za-z]{3,}/), "\(pair.place): \(pair.chinese)")
        }
    }

    @Test func `every English text is English`() throws {
        for pair in try pairs() {
            #expect(
                !pair.plainEnglish.replacing(/'[^']*'/, with: "").contains(/\p{Han}/), "\(pair.place): \(pair.english)")
        }
    }

    @Test func `both texts show the same values`() throws {
        for pair in try pairs() where pair.english.contains("\\(") != pair.chinese.contains("\\(") {
            Issue.record("\(pair.place): only one of the texts has a value in it")
        }
    }
}

/// A string literal of Swift that begins at the start of some text.
private struct SwiftLiteral {
    /// What stands between the quotation marks, interpolations included.
    let text: String
    /// The same without interpolations.
    let plain: String
    /// What follows the literal.
    let rest: Substring

    init?(_ source: Substring) {
        guard source.first == "\"", !source.hasPrefix("\"\"\"") else { return nil }
        var position = source.index(after: source.startIndex)
        var depth = 0
        var plain = ""
        var isInInnerText = false
        while position < source.endIndex {
            let character = source[position]
            let next = source.index(after: position)
            if character == "\\", next < source.endIndex, !isInInnerText {
                if source[next] == "(" { depth += 1 } else if depth == 0 { plain.append(source[next]) }
                position = source.index(after: next)
                continue
            }
            switch character {
            case "\"" where depth == 0:
                text = String(source[source.index(after: source.startIndex)..<position])
                self.plain = plain
                rest = source[next...]
                return
            case "\"": isInInnerText.toggle()
            case "(" where depth > 0 && !isInInnerText: depth += 1
            case ")" where depth > 0 && !isInInnerText: depth -= 1
            default: if depth == 0 { plain.append(character) }
            }
            position = next
        }
        return nil
    }
}
