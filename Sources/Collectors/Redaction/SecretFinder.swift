internal import Foundation

/// Finds secrets and addresses of e-mail in a text.
struct SecretFinder {
    /// A place that must not stay.
    struct Finding {
        var range: Range<Int>
        /// What it is: `email`, or the name of a token.
        var kind: String
        /// Whether the at sign of an address is written as `%40`.
        var isEncoded = false
    }

    private let text: [UInt8]
    private let emails: Bool
    /// Before this place no web token begins that was not found.
    private var noWebTokenBefore = 0

    /// How many bytes of a value are looked at to decide whether it is a secret.
    private static let sample = 256

    init(_ text: [UInt8], emails: Bool) {
        self.text = text
        self.emails = emails
    }

    /// What begins at, or is told by, a place; places before `start` are done with.
    mutating func finding(at position: Int, after start: Int) -> Finding? {
        if let token = token(at: position) { return token }
        switch text[position] {
        case UInt8(ascii: "B"), UInt8(ascii: "b"): return credential(at: position)
        case UInt8(ascii: "-"): return privateKey(at: position)
        case UInt8(ascii: ":"): return userInfo(at: position) ?? assignment(at: position, after: start)
        case UInt8(ascii: "="): return assignment(at: position, after: start)
        case UInt8(ascii: "@") where emails: return address(at: position, length: 1, after: start)
        case UInt8(ascii: "%") where emails && has("%40", at: position):
            return address(at: position, length: 3, after: start)
        default: return nil
        }
    }

    /// A token that is known by how it begins.
    private mutating func token(at position: Int) -> Finding? {
        let byte = text[position]
        for pattern in SecretPattern.byFirstByte[Int(byte)] {
            if let end = pattern.end(in: text, at: position) {
                return Finding(range: position..<end, kind: pattern.kind)
            }
        }
        return byte == UInt8(ascii: "e") ? webToken(at: position) : nil
    }

    private func has(_ word: String, at position: Int, ignoringCase: Bool = false) -> Bool {
        var index = position
        for byte in word.utf8 {
            guard index < text.count, text[index] == byte || ignoringCase && text[index] | 0x20 == byte else {
                return false
            }
            index += 1
        }
        return true
    }

    private func end(from start: Int, while belongs: (UInt8) -> Bool) -> Int {
        var end = start
        while end < text.count, belongs(text[end]) { end += 1 }
        return end
    }

    /// A JSON Web Token: three parts in base 64, of which the first begins with `eyJ`.
    private mutating func webToken(at position: Int) -> Finding? {
        guard position >= noWebTokenBefore, has("eyJ", at: position) else { return nil }
        let isPart: (UInt8) -> Bool = { $0.isWord || $0 == UInt8(ascii: "-") }
        let first = end(from: position, while: isPart)
        let second = first < text.count ? end(from: first + 1, while: isPart) : first
        guard first - position >= 8, first < text.count, text[first] == UInt8(ascii: "."), second - first > 4 else {
            noWebTokenBefore = first
            return nil
        }
        guard second < text.count, text[second] == UInt8(ascii: ".") else {
            return Finding(range: position..<second, kind: "jwt")
        }
        return Finding(range: position..<end(from: second + 1, while: isPart), kind: "jwt")
    }

    /// What follows `Bearer` or `Basic`.
    private func credential(at position: Int) -> Finding? {
        let isBearer = has("bearer ", at: position, ignoringCase: true)
        guard isBearer || has("basic ", at: position, ignoringCase: true) else { return nil }
        let start = end(from: position + (isBearer ? 7 : 6)) { $0 == UInt8(ascii: " ") }
        let range = start..<end(from: start) { $0.isToken }
        let value = text[range]
        if isBearer {
            guard range.count >= 20 || range.count >= 8 && value.contains(where: \.isDigit) else { return nil }
            return value.starts(with: Redactor.mark) ? nil : Finding(range: range, kind: "bearer-token")
        }
        guard range.count >= 8, let decoded = Data(base64Encoded: Data(value)), decoded.contains(UInt8(ascii: ":"))
        else { return nil }
        return Finding(range: range, kind: "basic-credential")
    }

    private func privateKey(at position: Int) -> Finding? {
        guard has("-----BEGIN ", at: position) else { return nil }
        let label = end(from: position + 11) { $0.isWord || $0 == UInt8(ascii: " ") }
        guard String(decoding: text[position..<label], as: UTF8.self).hasSuffix("PRIVATE KEY") else { return nil }
        var index = label
        while index < text.count, !has("-----END ", at: index) { index += 1 }
        guard index < text.count else { return Finding(range: position..<text.count, kind: "private-key") }
        let last = end(from: index + 9) { $0.isWord || $0 == UInt8(ascii: " ") }
        return Finding(
            range: position..<end(from: last) { $0 == UInt8(ascii: "-") }, kind: "private-key")
    }

    /// The password, or a token in place of a user, before the host of a web address.
    private func userInfo(at position: Int) -> Finding? {
        guard has("://", at: position), position > 0, text[position - 1].isWord else { return nil }
        let start = position + 3
        let stop = end(from: start) { !"/?# \t\r\n\"'<>\\,;".utf8.contains($0) }
        guard let at = text[start..<stop].lastIndex(of: UInt8(ascii: "@")), at > start else { return nil }
        let colon = text[start..<at].firstIndex(of: UInt8(ascii: ":"))
        let range = (colon.map { $0 + 1 } ?? start)..<at
        guard !range.isEmpty, !text[range].starts(with: Redactor.mark), !text[range].elementsEqual("git".utf8) else {
            return nil
        }
        return Finding(range: range, kind: "url-password")
    }

    /// The value after a telling name and `=` or `:`.
    private func assignment(at position: Int, after start: Int) -> Finding? {
        let isQuote: (UInt8) -> Bool = { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\\") }
        var nameEnd = position
        while nameEnd > start, isQuote(text[nameEnd - 1]) || isBlank(text[nameEnd - 1]) { nameEnd -= 1 }
        var nameStart = nameEnd
        while nameStart > start, nameEnd - nameStart < 40,
            text[nameStart - 1].isWord || text[nameStart - 1] == UInt8(ascii: "-")
        {
            nameStart -= 1
        }
        guard nameEnd - nameStart >= 3 else { return nil }
        let name = String(decoding: text[nameStart..<nameEnd], as: UTF8.self)
        guard SensitiveName.isSecret(name) || SensitiveName.isSecretVariable(name) else { return nil }
        let valueStart = end(from: position + 1) { isQuote($0) || isBlank($0) }
        let isValue: (UInt8) -> Bool = { !" \"'&,;<>{}()[]\\".utf8.contains($0) && $0 > 32 }
        let value = text[valueStart...].prefix(Self.sample).prefix(while: isValue)
        guard !value.starts(with: Redactor.mark) else { return nil }
        let isMixed = value.contains(where: \.isDigit) && value.contains(where: \.isLetter)
        let isSure = text[position] == UInt8(ascii: "=") ? value.count >= 4 : value.count >= 8 && isMixed
        return isSure ? Finding(range: valueStart..<end(from: valueStart, while: isValue), kind: "secret") : nil
    }

    /// The address of e-mail around an at sign.
    private mutating func address(at position: Int, length: Int, after start: Int) -> Finding? {
        var first = position
        while first > start, position - first < 64, text[first - 1].isMailbox { first -= 1 }
        if length == 1, first > start, text[first - 1] == UInt8(ascii: "\\") {
            // An escape inside of an escaped text, such as `\n` or `\u003c`, is not a part of the address.
            first += text[first] == UInt8(ascii: "u") ? 5 : 1
        }
        while first < position, [UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-")].contains(text[first]) {
            first += 1
        }
        var last = end(from: position + length) { $0.isHost }
        while last > position + length, !text[last - 1].isLetter && !text[last - 1].isDigit { last -= 1 }
        // A token behind the at sign is one, and no host.
        for index in position + length..<max(last, position + length) where token(at: index) != nil { return nil }
        let host = text[position + length..<last]
        guard first < position, let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > host.startIndex,
            host.endIndex - dot > 2, host[(dot + 1)...].contains(where: \.isLetter),
            !host.elementsEqual(Redactor.host), !text[first..<position].elementsEqual("git".utf8)
        else { return nil }
        return Finding(range: first..<last, kind: "email", isEncoded: length == 3)
    }
}
