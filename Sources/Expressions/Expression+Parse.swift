public import Diagnostics

extension Expression {
    /// Parses and checks an expression.
    ///
    /// Diagnostics have the identifiers `expression.syntax`, `expression.unsupported`, `expression.unknown-field`,
    /// `expression.type`, `expression.constant`, `expression.too-long` and `expression.too-deep`.
    ///
    /// - Parameters:
    ///   - text: The expression.
    ///   - location: Where its first character stands. In a text of one line, columns are counted on from there; where that
    ///     is not possible (no column given, or a later line), a note says where in the expression the problem is.
    ///   - schema: The fields that may be read.
    ///   - expected: The types that the whole expression may have; none means any.
    /// - Returns: The expression, if there is no error, and everything that was found.
    public static func parse(
        _ text: String, at location: SourceLocation, schema: Schema, expecting expected: [ValueType] = []
    ) -> Parsed {
        let isTooLong = text.utf8.count > maximumLength
        let bytes = Array(text.utf8.prefix(maximumLength))
        var findings = Findings(bytes: bytes, base: location)
        var root: Node?
        if isTooLong {
            findings.report(.tooLong, at: 0)
        } else if let syntax = syntax(bytes, &findings) {
            var checker = Checker(schema: schema, findings: findings)
            root = checker.check(syntax)
            if let type = root?.type, !expected.isEmpty, !expected.contains(type) {
                root = checker.report(.unexpectedType(type, expected: expected), at: syntax.start)
            }
            findings = checker.findings
        }
        let diagnostics = findings.diagnostics
        let isSound = !diagnostics.containsErrors
        return Parsed(
            expression: isSound ? root.map { Expression(text: text, root: $0) } : nil, diagnostics: diagnostics)
    }

    /// The tree as written; none after a report.
    private static func syntax(_ bytes: [UInt8], _ findings: inout Findings) -> Syntax? {
        var lexer = Lexer(bytes: bytes, findings: findings)
        guard let tokens = try? lexer.tokens() else {
            findings = lexer.findings
            return nil
        }
        var parser = Parser(tokens: tokens, bytes: bytes, findings: lexer.findings)
        let tree = try? parser.parse()
        findings = parser.findings
        return tree
    }
}
