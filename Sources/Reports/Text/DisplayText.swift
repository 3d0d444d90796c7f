/// Makes a text that came from outside fit to be shown among others.
package enum DisplayText {
    /// A text that cannot change how what surrounds it is read.
    ///
    /// - Control characters, which HTML does not allow, and characters that turn the direction of the text after them become
    ///   U+FFFD, so that they are seen.
    /// - A character that HTML escapes is parted from marks that combine with it: the template engine looks at whole
    ///   characters and would not recognise a quotation mark with an accent on it.
    package static func shown(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return text }
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text {
            if character == "\r\n" {
                result.append("\n")
                continue
            }
            let scalars = character.unicodeScalars
            guard scalars.count > 1, scalars.contains(where: isEscaped) else {
                for scalar in scalars { result.unicodeScalars.append(isUnfit(scalar) ? replacement : scalar) }
                continue
            }
            for scalar in scalars {
                result.unicodeScalars.append(joiner)
                result.unicodeScalars.append(isUnfit(scalar) ? replacement : scalar)
            }
            result.unicodeScalars.append(joiner)
        }
        return result
    }

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
    /// U+2060 is invisible, has no width, and combines with nothing.
    private static let joiner: Unicode.Scalar = "\u{2060}"

    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        ["<", ">", "&", "\"", "'"].contains(scalar)
    }

    private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
