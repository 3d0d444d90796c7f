/// A truth value that may be missing, for engines that work column by column.
///
/// The raw values are the codes of boolean columns: 0 false, 1 true, 2 missing. "Missing" stands for every reason why there
/// is no value, a failed operation included. The tables are those of the Common Expression Language, in which `&&` and `||`
/// are commutative and absorb an error if the other side decides; they are the tables of Kleene's strong logic.
public enum ThreeValued: UInt8, CaseIterable, Hashable, Sendable {
    /// False.
    case no = 0
    /// True.
    case yes = 1
    /// There is no value.
    case missing = 2

    /// False if either is false, else missing if either is missing, else true.
    public static func and(_ left: ThreeValued, _ right: ThreeValued) -> ThreeValued {
        if left == .no || right == .no { return .no }
        return left == .missing || right == .missing ? .missing : .yes
    }

    /// True if either is true, else missing if either is missing, else false.
    public static func or(_ left: ThreeValued, _ right: ThreeValued) -> ThreeValued {
        if left == .yes || right == .yes { return .yes }
        return left == .missing || right == .missing ? .missing : .no
    }

    /// The opposite; missing stays missing.
    public static func not(_ value: ThreeValued) -> ThreeValued {
        switch value {
        case .no: .yes
        case .yes: .no
        case .missing: .missing
        }
    }
}
