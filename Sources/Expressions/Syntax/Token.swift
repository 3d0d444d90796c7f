/// A word of an expression.
struct Token {
    var kind: Kind
    /// Where it starts, in bytes.
    var offset: Int
    /// Where the next byte after it is.
    var end: Int

    enum Kind: Equatable {
        /// A name, keywords and reserved words included.
        case name(String)
        /// A whole number without its sign, at most 2^63.
        case integer(UInt64)
        case double(Double)
        case string(String)
        case symbol(Symbol)
        /// A literal that is not supported and has been reported.
        case refused
        case end
    }

    enum Symbol: String, CaseIterable {
        case and = "&&"
        case or = "||"
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
        case not = "!"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case remainder = "%"
        case question = "?"
        case colon = ":"
        case comma = ","
        case dot = "."
        case openParenthesis = "("
        case closeParenthesis = ")"
        case openBracket = "["
        case closeBracket = "]"
        case openBrace = "{"
        case closeBrace = "}"
    }
}
