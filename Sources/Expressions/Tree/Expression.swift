public import Diagnostics

/// An expression of the Common Expression Language subset that indicators are written in: parsed, checked and typed.
///
/// Nothing about it is dynamic any more: names are resolved to fields, every operator is the one for its operand types, and
/// whatever does not depend on a field has been computed.
public struct Expression: Hashable, Sendable {
    /// The text that it was parsed from.
    public let text: String
    /// The tree.
    public let root: Node
    /// The type of its value.
    public let type: ValueType
    /// The fields that it reads, `has(…)` included, each once, in the order of their first use in the text.
    public let fields: [FieldReference]

    init(text: String, root: Node) {
        self.text = text
        self.root = root
        type = root.type
        fields = root.fields
    }

    /// What parsing a text gives: an expression, or the reasons why there is none.
    public struct Parsed: Hashable, Sendable {
        /// The expression; none if any diagnostic is an error.
        public let expression: Expression?
        /// What was found, in the order of the text.
        ///
        /// Warnings may accompany an expression.
        public let diagnostics: [Diagnostic]
    }

    /// The longest text that is read, in UTF-8 bytes.
    public static let maximumLength = 65_536
    /// How many levels a tree may have; a chain such as `a && b && c` adds a level for each operator.
    public static let maximumDepth = 250
}

extension Expression: CustomStringConvertible {
    /// The canonical form: single spaces, only the parentheses that are needed, constants computed.
    ///
    /// Parsing it against the same schema gives an equal ``root``.
    public var description: String { root.description }
}
