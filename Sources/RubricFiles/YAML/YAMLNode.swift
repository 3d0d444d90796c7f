package import Diagnostics

/// A part of a YAML document with its place in the file.
package struct YAMLNode: Hashable, Sendable {
    /// What it is.
    package var content: Content
    /// Where it begins.
    package var location: SourceLocation

    /// The three shapes of YAML.
    package enum Content: Hashable, Sendable {
        /// A text, a number, a truth value: everything is a text until somebody reads it.
        case scalar(Scalar)
        /// A list.
        case sequence([YAMLNode])
        /// Keys and values in the order written, without duplicate keys.
        case mapping([Entry])
    }

    /// A text as written.
    package struct Scalar: Hashable, Sendable {
        /// The text without quotes.
        package var text: String
        /// How it is written.
        package var style: Style

        /// How a text is written.
        package enum Style: Hashable, Sendable {
            /// Without quotes.
            case plain
            /// In single or double quotes.
            case quoted
            /// Under `|` or `>`.
            case block
        }
    }

    /// A key with its value.
    package struct Entry: Hashable, Sendable {
        /// The key.
        package var key: String
        /// Where the key is.
        package var location: SourceLocation
        /// The value.
        package var value: YAMLNode
    }
}

extension YAMLNode {
    /// Whether nothing is written: `key:`, `~` or `null`.
    package var isNull: Bool {
        guard case .scalar(let scalar) = content, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
    }

    /// The entry of a mapping with a key.
    package func entry(_ key: String) -> Entry? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }
    }

    /// The element of a list at a position.
    package func element(_ index: Int) -> YAMLNode? {
        guard case .sequence(let elements) = content, elements.indices.contains(index) else { return nil }
        return elements[index]
    }

    /// What it is, in a word for messages.
    package var shapeName: LocalizedText {
        switch content {
        case .scalar: isNull ? LocalizedText(en: "nothing", zh: "空值") : LocalizedText(en: "a text", zh: "文本")
        case .sequence: LocalizedText(en: "a list", zh: "列表")
        case .mapping: LocalizedText(en: "a mapping", zh: "映射")
        }
    }
}
