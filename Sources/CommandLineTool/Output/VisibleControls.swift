internal import Diagnostics

extension String {
    /// The text with control characters shown as `\u{1b}` and the like, so that data can neither move the cursor nor fake a line.
    ///
    /// - Parameter keepingStyles: Whether the codes for bold, faint and plain text stay, which this tool writes itself.
    /// - Returns: The text in one line.
    func withVisibleControls(keepingStyles: Bool = false) -> String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var result = ""
        var rest = unicodeScalars[...]
        while let scalar = rest.first {
            if keepingStyles, let style = Self.styles.first(where: { rest.starts(with: $0.unicodeScalars) }) {
                result += style
                rest = rest.dropFirst(style.unicodeScalars.count)
                continue
            }
            rest = rest.dropFirst()
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if scalar.isControl {
                    result += "\\u{\(String(scalar.value, radix: 16))}"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    private static let styles = ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"]
}

extension Unicode.Scalar {
    /// Whether it steers the terminal: controls, line separators, and marks that change the direction of text.
    fileprivate var isControl: Bool {
        switch value {
        case 0..<32, 127..<160, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension Diagnostic {
    /// The diagnostic with the control characters of names and values shown.
    var withVisibleControls: Diagnostic {
        func visible(_ text: LocalizedText) -> LocalizedText {
            LocalizedText(en: text.en.withVisibleControls(), zh: text.zh.withVisibleControls())
        }
        var copy = self
        copy.summary = visible(summary)
        copy.location?.path = (location?.path ?? "").withVisibleControls()
        copy.notes = notes.map(visible)
        copy.fixes = fixes.map(visible)
        return copy
    }
}
