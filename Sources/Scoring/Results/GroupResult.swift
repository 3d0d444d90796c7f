public import Rubric

/// The level of a domain or a track, put together from its members.
public struct GroupResult<Member: Hashable & Sendable>: Hashable, Sendable {
    /// The formal level by the rule of the rubric; none where no member applies.
    public var level: Level?
    /// The lowest and highest level that the unknown leaves open.
    public var band: LevelBand?
    /// How much of the weight is known.
    ///
    /// Below the rubric's minimum the level is provisional.
    public var coverage: Coverage
    /// Whether the coverage is below the minimum, or a member that the level rests on is provisional.
    public var isProvisional: Bool
    /// The members with level and weight, in the order of the rubric.
    public var members: [MemberLevel]
    /// What keeps the group from the next level; empty at the highest.
    public var obstacles: [Obstacle]
    /// Other ways to read the same members.
    public var readings: SecondaryReadings

    /// Creates a result.
    public init(
        level: Level?, band: LevelBand?, coverage: Coverage, isProvisional: Bool, members: [MemberLevel],
        obstacles: [Obstacle], readings: SecondaryReadings
    ) {
        self.level = level
        self.band = band
        self.coverage = coverage
        self.isProvisional = isProvisional
        self.members = members
        self.obstacles = obstacles
        self.readings = readings
    }

    /// A member of a group.
    public struct MemberLevel: Hashable, Sendable {
        /// The member.
        public var id: Identifier<Member>
        /// Its level; none where it does not apply.
        public var level: Level?
        /// Its weight.
        public var weight: Rational
        /// Whether the group cannot reach a level that this member has not: a gate item, a core domain.
        public var isRequired: Bool

        /// Creates a member.
        public init(id: Identifier<Member>, level: Level?, weight: Rational, isRequired: Bool) {
            self.id = id
            self.level = level
            self.weight = weight
            self.isRequired = isRequired
        }
    }

    /// A condition for the next level that does not hold.
    public enum Obstacle: Hashable, Sendable {
        /// A required member is below the level.
        case required(Identifier<Member>, at: Level)
        /// A member lags too far behind the level.
        case lagging(Identifier<Member>, at: Level)
        /// Too little weight is at the level.
        case share(have: Rational, of: Rational, neededPercent: Rational)
        /// The mean of the levels is too low.
        case mean(Rational)
    }
}

/// Other ways to read the same members; printed beside the formal level, never instead of it.
public struct SecondaryReadings: Hashable, Sendable {
    /// The mean of the levels, rounded down (as CAICT's cloud-native models do).
    public var floorOfMean: Level?
    /// Σ weight · level ∕ highest level, in percent.
    public var weightedIndex: Rational?
    /// The lowest level of a member.
    public var minimum: Level?

    /// Creates readings.
    public init(floorOfMean: Level?, weightedIndex: Rational?, minimum: Level?) {
        self.floorOfMean = floorOfMean
        self.weightedIndex = weightedIndex
        self.minimum = minimum
    }
}
