public import Rubric

/// The Wilson score interval of a share: which true shares are compatible with a sample.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
public struct WilsonInterval: Hashable, Sendable {
    /// The lower bound in percent, for reading.
    public let lower: Double
    /// The upper bound in percent, for reading.
    public let upper: Double

    /// The interval of `hits` among `count` for a quantile such as 1.96; none for an empty sample.
    public init?(hits: Rational, count: Rational, quantile: Rational) {
        guard count > 0 else { return nil }
        let (share, size, z) = (
            (hits * Rational(count.denominator, count.numerator)).approximation,
            count.approximation, quantile.approximation
        )
        let center = share + z * z / (2 * size)
        let spread = z * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
        let scale = 100 / (1 + z * z / size)
        lower = max(0, (center - spread) * scale)
        upper = min(100, (center + spread) * scale)
    }

    /// Whether the interval of a sample contains a share, decided exactly.
    ///
    /// The interval contains p exactly if (hits/count − p)² ≤ z²·p·(1 − p)/count, so that no root is needed.
    public static func contains(_ percent: Rational, hits: Rational, count: Rational, quantile: Rational) -> Bool {
        guard let observed = hits.divided(by: count) else { return false }
        let share = percent * Rational(1, 100)
        let distance = observed - share
        guard let variance = (share * (Rational(1) - share)).divided(by: count) else { return false }
        return distance * distance <= quantile * quantile * variance
    }
}
