/// One content line of iCalendar (RFC 5545): a name, parameters and a value.
struct CalendarLine {
    var name: String
    var parameters: [String: String]
    /// The value as it is written, with its escapes.
    var value: String
    /// The line that it starts on, counted from 1.
    var number: Int

    /// Reads an unfolded line; none if it has no name and value.
    init?(_ text: String, number: Int) {
        var head = ""
        var isQuoted = false
        var end: String.Index?
        for index in text.indices {
            let character = text[index]
            if character == "\"" { isQuoted.toggle() }
            if character == ":", !isQuoted {
                end = index
                break
            }
            head.append(character)
        }
        guard let end else { return nil }
        let parts = head.split(separator: ";", omittingEmptySubsequences: false)
        guard let first = parts.first, !first.isEmpty, first.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" })
        else {
            return nil
        }
        name = first.uppercased()
        parameters = [:]
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            let value = part[part.index(after: equals)...]
            parameters[part[..<equals].uppercased()] = value.filter { $0 != "\"" }
        }
        value = String(text[text.index(after: end)...])
        self.number = number
    }

    /// The value without escapes.
    var text: String {
        var result = ""
        var isEscaped = false
        for character in value {
            if isEscaped {
                result.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                result.append(character)
            }
        }
        return HeaderCheck.trim(result)
    }

    /// The lines of a text, with folded lines put together; calls the body until it gives false.
    static func forEach(in content: Content, _ body: (CalendarLine?, Int) -> Bool) {
        var pending = ""
        var start = 0
        for line in content.lines {
            if let first = line.bytes.first, first == 0x20 || first == 0x09, start > 0 {
                if pending.utf8.count < maximumLength {
                    pending += String(decoding: line.bytes.dropFirst(), as: UTF8.self)
                }
                continue
            }
            if start > 0, !pending.isEmpty, !body(CalendarLine(pending, number: start), start) { return }
            pending = line.string
            start = line.number
        }
        if start > 0, !pending.isEmpty { _ = body(CalendarLine(pending, number: start), start) }
    }

    private static let maximumLength = 1 << 16
}
