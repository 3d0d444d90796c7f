/// A piece of SVG as a value, with the only place in which its text is escaped.
package struct Markup {
    private let content: Content

    private indirect enum Content {
        case text(String)
        case element(String, [(String, String)], [Markup])
    }

    /// An element.
    package static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Markup] = []
    ) -> Markup {
        Markup(content: .element(name, attributes.map { ($0.key, $0.value) }, children))
    }

    /// A text.
    package static func text(_ text: String) -> Markup {
        Markup(content: .text(text))
    }

    /// An element with nothing but text in it.
    package static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String)
        -> Markup
    {
        element(name, attributes, [.text(text)])
    }

    /// The markup as characters.
    package var serialized: String {
        var result = ""
        write(into: &result)
        return result
    }

    private func write(into result: inout String) {
        switch content {
        case .text(let text):
            Self.escape(text, into: &result)
        case .element(let name, let attributes, let children):
            result += "<\(name)"
            for (name, value) in attributes {
                result += " \(name)=\""
                Self.escape(value, into: &result)
                result += "\""
            }
            guard !children.isEmpty else { return result += "/>" }
            result += ">"
            for child in children { child.write(into: &result) }
            result += "</\(name)>"
        }
    }

    /// Escapes by code points, not by characters, so that no combining mark can hide one.
    private static func escape(_ text: String, into result: inout String) {
        for scalar in DisplayText.shown(text).unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Double {
    /// A coordinate with at most two places, so that the same drawing is the same bytes on every machine.
    package var coordinate: String {
        let hundredths = Int((self * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        return rest.isMultiple(of: 10)
            ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
