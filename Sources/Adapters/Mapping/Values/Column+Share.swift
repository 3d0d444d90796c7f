import Diagnostics
import Evidence

extension Column {
    /// Whether its numbers are shares from 0 to 1, so that a larger one is a percentage that nobody declared.
    ///
    /// How much of a capacity is used may be more than there is, and is no such share.
    var isShare: Bool {
        guard type == .decimal, name != "peak", name != "average" else { return false }
        if name.hasSuffix("_share") { return true }
        guard let range = meaning.en.firstRange(of: "0..1") else { return false }
        return meaning.en[range.upperBound...].first?.isNumber != true
    }
}
