import Diagnostics
import Expressions

/// A schema and a record for tests; the fields named `no_…` have no value.
enum Sample {
    static let schema = Schema(
        fields: [
            "flag": .boolean, "off": .boolean, "no_flag": .boolean,
            "count": .integer, "no_count": .integer,
            "share": .double, "no_share": .double,
            "title": .string, "no_title": .string, "size": .integer, "duration": .duration,
            "started_at": .timestamp, "recovered_at": .timestamp, "no_time": .timestamp, "as_of": .timestamp,
            "took": .duration, "no_took": .duration,
        ],
        qualified: [
            "of": ["owner": .string, "reviewed_at": .timestamp, "weight": .double],
            "subject": ["tier": .integer, "kind": .string, "tags": .list(of: .string)],
        ]
    )

    static let record: [FieldReference: Value] = [
        FieldReference(name: "flag"): .boolean(true),
        FieldReference(name: "off"): .boolean(false),
        FieldReference(name: "count"): .integer(7),
        FieldReference(name: "share"): .double(0.75),
        FieldReference(name: "title"): .string("Order Center"),
        FieldReference(name: "size"): .integer(3),
        FieldReference(name: "duration"): .duration(60_000_000),
        FieldReference(name: "started_at"): .timestamp(1_698_278_400_000_000),
        FieldReference(name: "recovered_at"): .timestamp(1_698_282_000_000_000),
        FieldReference(name: "as_of"): .timestamp(1_698_364_800_000_000),
        FieldReference(name: "took"): .duration(5_400_000_000),
        FieldReference(qualifier: "of", name: "owner"): .string("payments"),
        FieldReference(qualifier: "subject", name: "tier"): .integer(1),
        FieldReference(qualifier: "subject", name: "tags"): .list([.string("core"), .string("paid")], of: .string),
    ]

    static let location = SourceLocation(path: "INC-5.yaml", line: 40, column: 12)

    static func parse(_ text: String, expecting expected: [ValueType] = []) -> Expression.Parsed {
        Expression.parse(text, at: location, schema: schema, expecting: expected)
    }

    /// The expression of a text without errors.
    static func expression(_ text: String) throws -> Expression {
        let parsed = parse(text)
        guard let expression = parsed.expression else { throw Refused(text: text, diagnostics: parsed.diagnostics) }
        return expression
    }

    /// The value of an expression for the record.
    static func value(_ text: String) throws -> Value {
        try expression(text).evaluate { record[$0] }.get()
    }

    /// The first diagnostic of a text.
    static func problem(_ text: String) -> Diagnostic? {
        parse(text).diagnostics.first
    }

    struct Refused: Error, CustomStringConvertible {
        var text: String
        var diagnostics: [Diagnostic]

        var description: String {
            "\(text)\n" + diagnostics.map { $0.formatted(in: .english) }.joined(separator: "\n")
        }
    }
}

/// A generator of random numbers that always gives the same ones for a seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
