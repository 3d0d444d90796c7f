/// A tree of an expression as written, before names and types are looked at.
struct Syntax {
    let form: Form
    /// Where it starts in the text, in bytes.
    let start: Int
    /// Where its operator, or the name of its function, stands; where it starts if it has none.
    let offset: Int
    /// How many levels it has.
    let depth: Int

    init(_ form: Form, start: Int, offset: Int? = nil, depth: Int = 1) {
        self.form = form
        self.start = start
        self.offset = offset ?? start
        self.depth = depth
    }

    indirect enum Form {
        case literal(Value)
        case name(String)
        case member(Syntax, String)
        case call(receiver: Syntax?, name: String, arguments: [Syntax])
        case list([Syntax])
        case unary(Token.Symbol, Syntax)
        case binary(BinaryOperator, Syntax, Syntax)
        case conditional(Syntax, then: Syntax, else: Syntax)
        /// Something that is not supported and has been reported.
        case refused
    }

    /// The names of a chain such as `a.b.c`; none if it starts with something else than a name.
    var path: String? {
        switch form {
        case .name(let name): name
        case .member(let base, let name): base.path.map { "\($0).\(name)" }
        default: nil
        }
    }
}

/// An operator with two operands.
enum BinaryOperator {
    case or, and
    case relation(Expression.Relation)
    case membership
    case sum(Token.Symbol)
    case product(Token.Symbol)

    /// How tightly it binds: `||` is 1, `*` is 5.
    var level: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .relation, .membership: 3
        case .sum: 4
        case .product: 5
        }
    }

    /// The operator as it is written.
    var symbol: String {
        switch self {
        case .or: "||"
        case .and: "&&"
        case .relation(let relation): relation.rawValue
        case .membership: "in"
        case .sum(let symbol), .product(let symbol): symbol.rawValue
        }
    }

    /// The operator that a word stands for.
    init?(_ kind: Token.Kind) {
        switch kind {
        case .symbol(.or): self = .or
        case .symbol(.and): self = .and
        case .name("in"): self = .membership
        case .symbol(let symbol):
            if let relation = Expression.Relation(rawValue: symbol.rawValue) {
                self = .relation(relation)
            } else if [.plus, .minus].contains(symbol) {
                self = .sum(symbol)
            } else if [.times, .divide, .remainder].contains(symbol) {
                self = .product(symbol)
            } else {
                return nil
            }
        default: return nil
        }
    }
}
