import Indicators
import Rubric
import Testing

@Suite struct WilsonTests {
    private static let quantile = Rational(196, 100)

    @Test func `the interval of ten among twenty is the one of the textbook`() throws {
        let interval = try #require(WilsonInterval(hits: 10, count: 20, quantile: Self.quantile))
        #expect(abs(interval.lower - 29.93) < 0.01)
        #expect(abs(interval.upper - 70.07) < 0.01)
    }

    @Test func `nothing has no interval and contains nothing`() {
        #expect(WilsonInterval(hits: 0, count: 0, quantile: Self.quantile) == nil)
        #expect(!WilsonInterval.contains(50, hits: 0, count: 0, quantile: Self.quantile))
    }

    @Test(arguments: 1...300)
    func `the exact test agrees with the bounds away from them`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int128.random(in: 1...5000, using: &random)
        let hits = Int128.random(in: 0...count, using: &random)
        let interval = try #require(
            WilsonInterval(hits: Rational(hits), count: Rational(count), quantile: Self.quantile))
        #expect(interval.lower <= interval.upper)
        for tenths in stride(from: 0, through: 1000, by: 7) {
            let percent = Double(tenths) / 10
            guard abs(percent - interval.lower) > 1e-6, abs(percent - interval.upper) > 1e-6 else { continue }
            let isInside = percent > interval.lower && percent < interval.upper
            let found = WilsonInterval.contains(
                Rational(Int128(tenths), 10), hits: Rational(hits), count: Rational(count), quantile: Self.quantile)
            #expect(found == isInside, "seed \(seed): \(hits) of \(count), \(percent) %")
        }
    }

    @Test func `a share beyond all samples is never contained`() {
        #expect(!WilsonInterval.contains(101, hits: 5, count: 5, quantile: Self.quantile))
        #expect(!WilsonInterval.contains(-1, hits: 0, count: 5, quantile: Self.quantile))
    }
}
