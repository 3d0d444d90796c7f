/// The functions by name: those of indicators, and those that only the language has.
enum Functions {
    /// The functions of a name, one for each combination of argument types.
    static func named(_ name: String) -> [Expression.Function] {
        byName[name] ?? []
    }

    /// The names of all functions, in alphabetical order.
    static let names: [String] = Set(Expression.Function.allCases.map(\.name)).union(["has"]).sorted()

    private static let byName = Dictionary(grouping: Expression.Function.allCases, by: \.name)

    /// The words before a dot that belong to the name of a function.
    static let namespaces: Set<String> = [
        "base64", "cel", "lists", "math", "optional", "proto", "regex", "sets", "strings",
    ]

    /// The macros of the language and of its comprehension extensions, all of which are written as methods.
    static let macros: Set<String> = [
        "all", "exists", "exists_one", "existsOne", "filter", "map", "sortBy", "transformList", "transformMap",
        "transformMapEntry",
    ]

    /// Whether the language or one of its extension libraries has a function that indicators do not have.
    static func isUnsupported(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        return unsupported.contains(name) || parts.count == 2 && parts[0] != "math"
    }

    private static let unsupported: Set<String> = [
        "bool", "bytes", "charAt", "distinct", "dyn", "first", "flatten", "format", "indexOf", "isSorted", "join",
        "last", "lastIndexOf", "list", "lowerAscii", "matches", "math.bitAnd", "math.bitNot", "math.bitOr",
        "math.bitShiftLeft", "math.bitShiftRight", "math.bitXor", "math.ceil", "math.floor", "math.isFinite",
        "math.isInf", "math.isNaN", "math.round", "math.sign", "math.sqrt", "math.trunc", "max", "min", "quote",
        "range", "replace", "reverse", "slice", "sort", "split", "substring", "sum", "trim", "type", "uint",
        "upperAscii",
    ]
}
