import Diagnostics
import Expressions
import Testing

@Suite struct RandomTests {
    private static let types: [ValueType] = [
        .boolean, .integer, .double, .string, .timestamp, .duration, .list(of: .integer),
    ]

    @Test(arguments: 1...40)
    func `the printed form parses back to the same tree`(seed: UInt64) throws {
        var generator = RandomExpression(random: SeededGenerator(seed: seed))
        var accepted = 0
        for _ in 0..<50 {
            let type = generator.pick(Self.types)
            let text = generator.text(type, depth: 5)
            guard let expression = Sample.parse(text).expression else { continue }
            accepted += 1
            let again = try Sample.expression(expression.description)
            #expect(again.root == expression.root, "seed \(seed): \(text)")
            #expect(again.description == expression.description, "seed \(seed): \(text)")
            #expect(expression.type == type, "seed \(seed): \(text)")
            if case .success(let value) = expression.evaluate({ Sample.record[$0] }) {
                #expect(value.type == type, "seed \(seed): \(text)")
            }
        }
        #expect(accepted > 30, "seed \(seed): too few expressions of the generator are valid")
    }

    @Test(arguments: 1...20)
    func `random bytes never crash`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 0..<60, using: &random)
            let limit: UInt8 = Bool.random(using: &random) ? 127 : 255
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...limit, using: &random) }
            Self.read(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static let words = [
        "flag", "count", "share", "title", "took", "started_at", "of", "subject", "tags", "tier", "has", "size", "math",
        "least", "int", "timestamp", "duration", "contains", "getHours", "exists",
        "true", "false", "null", "in", "package", "1", "0", "-9223372036854775808", "9223372036854775808", "0x1F", "1u",
        "1.5", "1e9", "'a'", "\"b\"", "'''c'''", "r'\\'", "b'x'", "'2023-10-26T00:00:00Z'", "'1h'", "'\\u00e9'",
        "'\\", "(", ")", "(", ")", "[", "]", "{", "}", ".", ",", "?", ":", "!", "-", "+", "*", "/", "%", "<", "<=", ">",
        ">=", "==", "!=", "&&", "||", "&", "=", "//", "\n", "订",
    ]

    @Test(arguments: 1...20)
    func `random words never crash`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let count = Int.random(in: 0..<25, using: &random)
            let words = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
            Self.read(words.joined(separator: Bool.random(using: &random) ? " " : ""))
        }
    }

    @Test(arguments: 1...20)
    func `a damaged expression never crashes`(seed: UInt64) {
        var generator = RandomExpression(random: SeededGenerator(seed: seed))
        for _ in 0..<100 {
            var bytes = Array(generator.text(.boolean, depth: 4).utf8)
            for _ in 0..<Int.random(in: 1...3, using: &generator.random) {
                let index = Int.random(in: 0..<bytes.count, using: &generator.random)
                if Bool.random(using: &generator.random), bytes.count > 1 {
                    bytes.remove(at: index)
                } else {
                    bytes[index] = UInt8.random(in: 0...255, using: &generator.random)
                }
            }
            Self.read(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Parses a text, and evaluates and prints what comes out; there is an expression exactly if there is no error.
    private static func read(_ text: String) {
        let parsed = Sample.parse(text)
        let hasErrors = parsed.diagnostics.contains { $0.severity == .error }
        #expect((parsed.expression == nil) == hasErrors, "\(text.debugDescription)")
        guard let expression = parsed.expression else { return }
        _ = expression.evaluate { Sample.record[$0] }
        #expect(Sample.parse(expression.description).expression?.root == expression.root, "\(text.debugDescription)")
    }
}
