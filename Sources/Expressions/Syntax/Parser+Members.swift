extension Parser {
    /// A primary expression and whatever is attached to it with a dot, brackets or braces.
    mutating func member() throws(Abort) -> Syntax {
        var base = try primary()
        while true {
            let offset = current.offset
            if take(.dot) {
                if current.kind == .symbol(.question) {
                    findings.report(.optionalAccess, at: offset)
                    advance()
                }
                base = try selection(from: base)
            } else if take(.openBracket) {
                findings.report(.index, at: offset)
                _ = try expression()
                try expect(.closeBracket)
                base = Syntax(.refused, start: base.start)
            } else if current.kind == .symbol(.openBrace), let path = base.path {
                findings.report(.message(path), at: base.start)
                try skipBraces()
                base = Syntax(.refused, start: base.start)
            } else {
                return base
            }
        }
    }

    /// The name after a dot, with the arguments of a method.
    private mutating func selection(from base: Syntax) throws(Abort) -> Syntax {
        guard case .name(let name) = current.kind, !ReservedWords.keywords.contains(name) else {
            throw abort(.expectedName(found: found))
        }
        let offset = advance().offset
        guard take(.openParenthesis) else { return try node(.member(base, name), [base], offset: offset) }
        let arguments = try elements(until: .closeParenthesis, allowsTrailingComma: false)
        return try node(
            .call(receiver: base, name: name, arguments: arguments), [base] + arguments, offset: offset)
    }

    private mutating func primary() throws(Abort) -> Syntax {
        let token = current
        switch token.kind {
        case .integer(let magnitude):
            guard let value = Int64(exactly: magnitude) else { throw abort(.numberOutOfRange(found)) }
            return literal(.integer(value))
        case .double(let value): return literal(.double(value))
        case .string(let text): return literal(.string(text))
        case .refused:
            advance()
            return Syntax(.refused, start: token.offset)
        case .name(let name): return try named(name)
        case .symbol(.openParenthesis):
            advance()
            let inner = try expression()
            try expect(.closeParenthesis)
            return inner
        case .symbol(.openBracket):
            advance()
            let elements = try elements(until: .closeBracket, allowsTrailingComma: true)
            return try node(.list(elements), elements, start: token.offset, offset: token.offset)
        case .symbol(.openBrace):
            findings.report(.map, at: token.offset)
            try skipBraces()
            return Syntax(.refused, start: token.offset)
        case .symbol(.dot):
            guard case .name(let name) = next.kind else { break }
            findings.report(.leadingDot(name), at: token.offset)
            advance()
            advance()
            return Syntax(.refused, start: token.offset)
        default: break
        }
        throw abort(.expectedOperand(found: found))
    }

    private mutating func literal(_ value: Value) -> Syntax {
        Syntax(.literal(value), start: advance().offset)
    }

    private mutating func named(_ name: String) throws(Abort) -> Syntax {
        switch name {
        case "true", "false": return literal(.boolean(name == "true"))
        case "null":
            findings.report(.null, at: current.offset)
            return Syntax(.refused, start: advance().offset)
        case "in": throw abort(.expectedOperand(found: name))
        default: break
        }
        if ReservedWords.reserved.contains(name) { throw abort(.reserved(name)) }
        let token = advance()
        if take(.openParenthesis) {
            let arguments = try elements(until: .closeParenthesis, allowsTrailingComma: false)
            return try node(
                .call(receiver: nil, name: name, arguments: arguments), arguments, start: token.offset,
                offset: token.offset)
        }
        if case .name(let following) = current.kind, following != "in" {
            throw abort(.unexpected(following, after: name))
        }
        return Syntax(.name(name), start: token.offset)
    }

    /// Expressions between commas, and the closing mark.
    private mutating func elements(
        until close: Token.Symbol, allowsTrailingComma: Bool
    ) throws(Abort) -> [Syntax] {
        var elements: [Syntax] = []
        while !take(close) {
            if !elements.isEmpty {
                guard take(.comma) else {
                    throw abort(.expected([.comma, close], found: found))
                }
                if allowsTrailingComma, take(close) { break }
            }
            elements.append(try expression())
        }
        return elements
    }

    /// Passes over everything between braces.
    private mutating func skipBraces() throws(Abort) {
        let start = current.offset
        var open = 0
        repeat {
            switch advance().kind {
            case .symbol(.openBrace): open += 1
            case .symbol(.closeBrace): open -= 1
            case .end: throw abort(.unclosedBrace, at: start)
            default: break
            }
        } while open > 0
    }
}

/// The words that cannot be names.
enum ReservedWords {
    /// Words that cannot even be the name of a member.
    static let keywords: Set<String> = ["true", "false", "null", "in"]
    /// Words that the language keeps for the languages it may be embedded in.
    static let reserved: Set<String> = [
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    ]
}
