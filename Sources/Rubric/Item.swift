public import Diagnostics

/// One thing that is assessed: level descriptions, indicators that machines compute, practices that people rate.
public struct Item: Hashable, Sendable {
    /// The identifier, such as `INC-5`.
    public var id: Identifier<Item>
    /// Identifiers it had before; stored data that uses them still finds it.
    public var aliases: [Identifier<Item>]
    /// The name.
    public var name: LocalizedText
    /// Whether its domain cannot reach a level that this item has not reached.
    public var isGate: Bool
    /// The weight among the items of its domain.
    public var weight: Rational
    /// Why the item matters, and why it is measured the way it is.
    public var rationale: LocalizedText
    /// What each level looks like, from level 1 upwards.
    public var levels: [Level: LocalizedText]
    /// The measures; all that have a threshold at a level must hold for it.
    public var indicators: [Indicator]
    /// The statements that people rate.
    public var practices: [Practice]
    /// How old evidence may be at the as-of date before it proves nothing, in days; none means any age.
    public var maximumAge: Days?
    /// When the item applies to a subject; none means always.
    public var applicability: Applicability?
    /// How to get better, by level.
    public var remediation: [Remediation]
    /// Where neighbouring frameworks treat the same thing.
    public var references: [Reference]
    /// Inputs with expected outcomes, run as tests.
    public var examples: [Example]
    /// Where the item is defined.
    public var location: SourceLocation

    /// Creates an item.
    public init(
        id: Identifier<Item>, aliases: [Identifier<Item>] = [], name: LocalizedText, isGate: Bool = false,
        weight: Rational = 1, rationale: LocalizedText, levels: [Level: LocalizedText] = [:],
        indicators: [Indicator] = [], practices: [Practice] = [], maximumAge: Days? = nil,
        applicability: Applicability? = nil, remediation: [Remediation] = [], references: [Reference] = [],
        examples: [Example] = [], location: SourceLocation
    ) {
        self.id = id
        self.aliases = aliases
        self.name = name
        self.isGate = isGate
        self.weight = weight
        self.rationale = rationale
        self.levels = levels
        self.indicators = indicators
        self.practices = practices
        self.maximumAge = maximumAge
        self.applicability = applicability
        self.remediation = remediation
        self.references = references
        self.examples = examples
        self.location = location
    }
}

/// A number of whole days: windows and ages are counted in them.
public struct Days: Hashable, Sendable, Comparable {
    /// How many.
    public var count: Int

    /// Creates a number of days.
    public init(_ count: Int) { self.count = count }

    /// Orders by number.
    public static func < (lhs: Days, rhs: Days) -> Bool { lhs.count < rhs.count }
}

/// A statement of what is done at a level, rated N, P, L or F by a person.
public struct Practice: Hashable, Sendable {
    /// The identifier, such as `INC-5.L3.1`.
    public var id: Identifier<Practice>
    /// The level it belongs to, 2 to 5.
    public var level: Level
    /// The statement.
    public var text: LocalizedText
    /// What an assessor would want to see.
    public var evidence: [EvidenceKind]

    /// Creates a practice.
    public init(id: Identifier<Practice>, level: Level, text: LocalizedText, evidence: [EvidenceKind]) {
        self.id = id
        self.level = level
        self.text = text
        self.evidence = evidence
    }
}

/// The kinds of evidence that an assessor accepts, weakest first.
public enum EvidenceKind: String, CaseIterable, Hashable, Sendable {
    /// Rules and plans: shows that something is defined.
    case document
    /// What people involved say, as a cross-check.
    case interview
    /// Tickets, minutes, reports of things done.
    case record
    /// The system shown live.
    case demonstration
    /// Raw data from which the number can be computed again.
    case data
    /// The same measure in at least two periods.
    case trend
}

/// A condition over the attributes of the subject, and why an item does not apply where it is false.
public struct Applicability: Hashable, Sendable {
    /// The condition; it sees `subject`.
    public var condition: ExpressionSource
    /// The reason that is printed where the item does not apply.
    public var reason: LocalizedText

    /// Creates an applicability.
    public init(condition: ExpressionSource, reason: LocalizedText) {
        self.condition = condition
        self.reason = reason
    }
}

/// A step towards a level.
public struct Remediation: Hashable, Sendable {
    /// The level it leads to.
    public var level: Level
    /// How much work it is.
    public var effort: Effort
    /// What to do.
    public var text: LocalizedText

    /// Creates a remediation.
    public init(level: Level, effort: Effort, text: LocalizedText) {
        self.level = level
        self.effort = effort
        self.text = text
    }
}

/// How much work a step is, in the terms that teams plan in.
public enum Effort: String, CaseIterable, Hashable, Sendable, Comparable {
    /// Days of one person.
    case low
    /// Weeks of a team.
    case medium
    /// Months, or several teams.
    case high

    /// Orders by amount of work.
    public static func < (lhs: Effort, rhs: Effort) -> Bool { lhs.points < rhs.points }

    /// A number to add up when ways to a level are compared: 1, 3, 9.
    public var points: Int {
        switch self {
        case .low: 1
        case .medium: 3
        case .high: 9
        }
    }
}

/// A place in another framework.
public struct Reference: Hashable, Sendable {
    /// The framework, such as `Google SRE Workbook`.
    public var framework: String
    /// The part of it.
    public var section: String
    /// Where to read it.
    public var url: String?

    /// Creates a reference.
    public init(framework: String, section: String, url: String? = nil) {
        self.framework = framework
        self.section = section
        self.url = url
    }
}
