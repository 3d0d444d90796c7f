/// Builds the tree of an expression after the grammar of the Common Expression Language.
///
/// What the language has but indicators do not support is reported by name and passed over, so that further problems are
/// found. A mistake in the grammar ends parsing.
struct Parser {
    private let tokens: [Token]
    private var index = 0
    private var nesting = 0
    var findings: Findings
    let bytes: [UInt8]

    init(tokens: [Token], bytes: [UInt8], findings: Findings) {
        self.tokens = tokens
        self.bytes = bytes
        self.findings = findings
    }

    /// The tree of the whole text.
    mutating func parse() throws(Abort) -> Syntax {
        if current.kind == .end {
            findings.report(.empty, at: 0)
            throw Abort()
        }
        let tree = try expression()
        guard current.kind == .end else { throw abort(.unexpected(found, after: previousText)) }
        return tree
    }

    /// `condition ? then : else`, or one of its parts alone.
    mutating func expression() throws(Abort) -> Syntax {
        try enter()
        defer { nesting -= 1 }
        let condition = try binary(level: 1)
        let offset = current.offset
        guard take(.question) else { return condition }
        let then = try binary(level: 1)
        if current.kind == .symbol(.question) { throw abort(.nestedConditional) }
        try expect(.colon)
        let otherwise = try expression()
        return try node(
            .conditional(condition, then: then, else: otherwise), [condition, then, otherwise], offset: offset)
    }

    /// Operators with two operands that bind at least so tightly; all of them associate to the left.
    private mutating func binary(level: Int) throws(Abort) -> Syntax {
        var left = try unary()
        while let operation = BinaryOperator(current.kind), operation.level >= level {
            let offset = advance().offset
            try enter()
            let right = try binary(level: operation.level + 1)
            nesting -= 1
            left = try node(.binary(operation, left, right), [left, right], offset: offset)
        }
        return left
    }

    private mutating func unary() throws(Abort) -> Syntax {
        var operators: [Token] = []
        while current.kind == .symbol(.not) || current.kind == .symbol(.minus) { operators.append(advance()) }
        var operand: Syntax
        if operators.last?.kind == .symbol(.minus), case .integer(let magnitude) = current.kind {
            // The least whole number has no positive counterpart, so that sign and digits are taken together.
            advance()
            let start = operators.removeLast().offset
            operand = Syntax(.literal(.integer(Int64(truncatingIfNeeded: 0 &- magnitude))), start: start)
        } else {
            operand = try member()
        }
        for token in operators.reversed() {
            guard case .symbol(let symbol) = token.kind else { continue }
            operand = try node(.unary(symbol, operand), [operand], start: token.offset, offset: token.offset)
        }
        return operand
    }

    /// A tree of these parts, if it is not too deep.
    mutating func node(
        _ form: Syntax.Form, _ parts: [Syntax], start: Int? = nil, offset: Int
    ) throws(Abort) -> Syntax {
        let depth = 1 + (parts.map(\.depth).max() ?? 0)
        guard depth <= Expression.maximumDepth else { throw abort(.tooDeep, at: offset) }
        return Syntax(form, start: start ?? parts.first?.start ?? offset, offset: offset, depth: depth)
    }

    /// Counts a level of nesting, so that no text can exhaust the stack.
    private mutating func enter() throws(Abort) {
        nesting += 1
        guard nesting <= Expression.maximumDepth else { throw abort(.tooDeep) }
    }

    // MARK: Words

    var current: Token { tokens[index] }

    /// The word after the current one.
    var next: Token { tokens[min(index + 1, tokens.count - 1)] }

    /// The current word as it stands in the text; empty at the end.
    var found: String { text(of: current) }

    private var previousText: String {
        index > 0 ? text(of: tokens[index - 1]) : ""
    }

    private func text(of token: Token) -> String {
        String(decoding: bytes[token.offset..<token.end], as: UTF8.self)
    }

    /// Goes to the next word and returns the one that was current.
    @discardableResult
    mutating func advance() -> Token {
        let token = current
        if index < tokens.count - 1 { index += 1 }
        return token
    }

    mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: Token.Symbol) throws(Abort) {
        guard take(symbol) else { throw abort(.expected([symbol], found: found)) }
    }

    /// Reports a problem, at the current word if no place is given, after which there is no way on.
    mutating func abort(_ problem: Problem, at offset: Int? = nil) -> Abort {
        findings.report(problem, at: offset ?? current.offset)
        return Abort()
    }
}
