import Indicators
import Rubric
import Testing

@Suite struct QuantileTests {
    /// The same by sorting.
    private static func sorted(_ probability: Rational, _ values: [Int64]) -> Rational {
        let ordered = values.sorted()
        let rank = probability * Rational(Int128(values.count - 1))
        let below = Int(rank.floor)
        let above = min(below + 1, values.count - 1)
        let step = Rational(Int128(ordered[above])) - Rational(Int128(ordered[below]))
        return Rational(Int128(ordered[below])) + (rank - Rational(rank.floor)) * step
    }

    private static let probabilities: [Rational] = [
        0, 1, Rational(1, 2), Rational(9, 10), Rational(95, 100), Rational(99, 100), Rational(1, 4),
    ]

    @Test(arguments: 1...1000)
    func `selecting gives what sorting gives`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 1...80, using: &random)
        // Few different values make many ties.
        let limit = random.pick([2, 10, 1_000_000, Int64.max])
        let values = (0..<count).map { _ in Int64.random(in: -limit...limit, using: &random) }
        for probability in Self.probabilities {
            var shuffled = values
            let found = Statistics.quantile(probability, of: &shuffled)
            #expect(found == Self.sorted(probability, values), "seed \(seed), \(probability)")
            #expect(shuffled.sorted() == values.sorted(), "seed \(seed): no value may be lost")
        }
    }

    @Test func `nothing has no quantile`() {
        var values: [Int64] = []
        #expect(Statistics.quantile(Rational(1, 2), of: &values) == nil)
    }

    @Test func `the whole range of 64 bits is interpolated without overflow`() {
        var values = [Int64.max, Int64.min + 1]
        #expect(Statistics.quantile(Rational(1, 2), of: &values) == 0)
    }

    private static let orders: [String: @Sendable (Int64) -> Int64] = [
        "rising and falling": { $0 < 150_000 ? $0 : 300_000 - $0 }, "rising": { $0 }, "falling": { -$0 },
        "constant": { _ in 7 }, "two values": { $0 % 2 }, "saw": { $0 % 1000 },
    ]

    @Test(arguments: orders.keys.sorted())
    func `orders that make bad pivots end soon`(name: String) throws {
        let value = try #require(Self.orders[name])
        var values = (0..<300_000).map { value(Int64($0)) }
        let expected = Self.sorted(Rational(1, 2), values)
        #expect(Statistics.quantile(Rational(1, 2), of: &values) == expected)
    }

    @Test func `a sum does not overflow`() {
        #expect(Statistics.sum(Array(repeating: Int64.max, count: 100)) == Int128(Int64.max) * 100)
    }
}
