/// A maturity level.
///
/// 0 means that the activity is not performed; 1 to 5 are named by the rubric.
public struct Level: Hashable, Sendable, Comparable {
    /// The number of the level, 0 to 5.
    public let rawValue: Int

    /// Creates a level.
    ///
    /// - Parameter rawValue: 0 to 5.
    public init(_ rawValue: Int) {
        precondition((0...5).contains(rawValue), "a level is 0 to 5")
        self.rawValue = rawValue
    }

    /// Not performed.
    public static let notPerformed = Level(0)
    /// The lowest level of an activity that takes place at all.
    public static let initial = Level(1)
    /// The highest level.
    public static let highest = Level(5)
    /// The levels that have criteria: 2 to 5.
    public static let withCriteria = (2...5).map(Level.init)

    /// Orders by number.
    public static func < (lhs: Level, rhs: Level) -> Bool {
        lhs.rawValue < rhs.rawValue
    }

    /// The next level up, or none above the highest.
    public var next: Level? {
        rawValue < 5 ? Level(rawValue + 1) : nil
    }
}

extension Level: CustomStringConvertible {
    /// The number.
    public var description: String { String(rawValue) }
}
