public import Rubric

/// Exact statistics of whole numbers.
///
/// Measures come in whole units (microseconds, billionths), so that sums and order are exact.
public enum Statistics {
    /// The quantile by linear interpolation between closest ranks, as SQL's `quantile_cont` and NumPy's default define it.
    ///
    /// Rank h = (n − 1)·p; the value lies between the two neighbours of h in proportion. Values are selected, not sorted.
    ///
    /// - Parameters:
    ///   - probability: 0 to 1.
    ///   - values: The values in any order; they are reordered.
    /// - Returns: The exact quantile, or none for no values.
    public static func quantile(_ probability: Rational, of values: inout [Int64]) -> Rational? {
        guard !values.isEmpty else { return nil }
        let rank = probability * Rational(Int128(values.count - 1))
        let below = Int(rank.floor)
        let fraction = rank - Rational(Int128(below))
        let lower = select(below, in: &values)
        guard fraction > 0 else { return Rational(Int128(lower)) }
        // After the selection everything behind the rank is at least as great, so the next value is the least of them.
        let upper = values[(below + 1)...].min() ?? lower
        return Rational(Int128(lower)) + fraction * Rational(Int128(upper) - Int128(lower))
    }

    /// The sum, exact for any number of 64-bit values.
    public static func sum(_ values: some Sequence<Int64>) -> Int128 {
        values.reduce(into: 0) { $0 += Int128($1) }
    }

    /// Puts the value of a rank in its place, smaller ones before it and greater ones behind (Hoare's selection).
    ///
    /// Some orders, such as a rise and a fall, make bad pivots again and again; what is then left is sorted.
    private static func select(_ rank: Int, in values: inout [Int64]) -> Int64 {
        var (low, high) = (0, values.count - 1)
        var roundsLeft = 4 * (Int.bitWidth - values.count.leadingZeroBitCount)
        while low < high {
            roundsLeft -= 1
            if roundsLeft < 0 {
                values[low...high].sort()
                break
            }
            let pivot = medianOfThree(values[low], values[low + (high - low) / 2], values[high])
            var (left, right) = (low, high)
            while left <= right {
                while values[left] < pivot { left += 1 }
                while values[right] > pivot { right -= 1 }
                if left <= right {
                    values.swapAt(left, right)
                    left += 1
                    right -= 1
                }
            }
            if rank <= right {
                high = right
            } else if rank >= left {
                low = left
            } else {
                break
            }
        }
        return values[rank]
    }

    private static func medianOfThree(_ first: Int64, _ second: Int64, _ third: Int64) -> Int64 {
        max(min(first, second), min(max(first, second), third))
    }
}
