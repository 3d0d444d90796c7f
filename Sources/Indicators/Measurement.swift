public import Diagnostics
public import Evidence
public import Rubric

/// An indicator's value for a subject at an as-of date, with everything needed to check it by hand.
public struct Measurement: Hashable, Sendable {
    /// The indicator.
    public var indicator: Identifier<Indicator>
    /// The value, or why there is none.
    public var outcome: Outcome
    /// How many records the value rests on.
    public var sample: Int
    /// The window whose records count; none for state, which is taken as it was at the as-of date.
    public var window: MeasurementWindow?
    /// Records of the population that could not be used, and why.
    public var exclusions: [Exclusion]
    /// The evidence that records came from, with the number of records of each, by path.
    public var evidence: [EvidenceUse]
    /// Records that count against the value: misses of a share, the slowest of a median.
    ///
    /// The first few, worst first.
    public var counterexamples: [RowReference]
    /// The value of each group where the worst of several groups counts.
    public var groups: [Group]
    /// The same statistic in the window before, for a trend; none where that window holds too few records.
    public var previous: PreviousPeriod?
    /// How many records reach the threshold of each level by themselves; empty for shares and counts.
    public var holding: [Level: Int]
    /// What the records prove at most.
    public var strength: EvidenceStrength
    /// The share of the records of its kinds that could be tied to a subject, from 0 to 1; the kind with the smallest counts.
    ///
    /// It is no part of the value. Below 1, records may be missing from the sample.
    public var attributedShare: Rational

    /// Creates a measurement.
    public init(
        indicator: Identifier<Indicator>, outcome: Outcome, sample: Int = 0, window: MeasurementWindow? = nil,
        exclusions: [Exclusion] = [], evidence: [EvidenceUse] = [], counterexamples: [RowReference] = [],
        groups: [Group] = [], previous: PreviousPeriod? = nil, holding: [Level: Int] = [:],
        strength: EvidenceStrength = .declared, attributedShare: Rational = 1
    ) {
        self.indicator = indicator
        self.outcome = outcome
        self.sample = sample
        self.window = window
        self.exclusions = exclusions
        self.evidence = evidence
        self.counterexamples = counterexamples
        self.groups = groups
        self.previous = previous
        self.holding = holding
        self.strength = strength
        self.attributedShare = attributedShare
    }

    /// The value in the indicator's unit, or none.
    public var value: Rational? {
        if case .measured(let figure) = outcome { figure.value } else { nil }
    }

    /// The figure with its numerator and denominator, or none.
    public var figure: Figure? {
        if case .measured(let figure) = outcome { figure } else { nil }
    }

    /// The value, or why there is none.
    public enum Outcome: Hashable, Sendable {
        /// There is a value.
        case measured(Figure)
        /// There is none.
        case noEvidence(Gap)
    }

    /// Records that could not be used for one reason.
    public struct Exclusion: Hashable, Sendable {
        /// Why.
        public var reason: LocalizedText
        /// How many records.
        public var count: Int

        /// Creates an exclusion.
        public init(reason: LocalizedText, count: Int) {
            self.reason = reason
            self.count = count
        }
    }

    /// What the window before showed.
    public struct PreviousPeriod: Hashable, Sendable {
        /// The figure.
        public var figure: Figure
        /// How many records it rests on.
        public var sample: Int
        /// The window.
        public var window: MeasurementWindow

        /// Creates a previous period.
        public init(figure: Figure, sample: Int, window: MeasurementWindow) {
            self.figure = figure
            self.sample = sample
            self.window = window
        }
    }

    /// By which share the value changed from the window before, in percent; none without a value before or from zero.
    public var changePercent: Rational? {
        guard let value, let before = previous?.figure.value else { return nil }
        return value.changePercent(from: before)
    }

    /// The value of one group.
    public struct Group: Hashable, Sendable {
        /// The text that the records of the group share.
        public var name: String
        /// The value.
        public var figure: Figure
        /// How many records it rests on.
        public var sample: Int

        /// Creates a group.
        public init(name: String, figure: Figure, sample: Int) {
            self.name = name
            self.figure = figure
            self.sample = sample
        }
    }
}

/// A value with what it was divided from.
public struct Figure: Hashable, Sendable {
    /// The value in the indicator's unit.
    public var value: Rational
    /// What stands above the line: hits of a share, a sum.
    public var numerator: Rational
    /// What stands below the line: the size of the population, another sum; 1 where nothing is divided.
    public var denominator: Rational
    /// Whether it is a share of counted records, for which an interval can be estimated.
    public var isShare: Bool

    /// Creates a figure.
    public init(value: Rational, numerator: Rational, denominator: Rational, isShare: Bool = false) {
        self.value = value
        self.numerator = numerator
        self.denominator = denominator
        self.isShare = isShare
    }
}

/// Why there is no value.
public enum Gap: Hashable, Sendable {
    /// There are no records at all.
    case noRecords
    /// Nothing of the kind occurred in the window, and evidence covers it: there was no occasion to measure.
    case noOccasion
    /// There are fewer records than a number can rest on.
    case tooFew(found: Int, needed: Int)
    /// The evidence is known to be incomplete.
    case incomplete(LocalizedText)
    /// The newest evidence is older than the rubric accepts.
    case expired(newest: Int64, limit: Days)
    /// There is no earlier value to compare with.
    case noPreviousPeriod
}

/// A window of time, half-open at its start: an event exactly at `start` belongs to the window before.
public struct MeasurementWindow: Hashable, Sendable {
    /// The exclusive start in microseconds UTC.
    public var start: Int64
    /// The inclusive end in microseconds UTC.
    public var end: Int64
    /// Whether it is the longer window that is used when the first holds too few records.
    public var isFallback: Bool

    /// Creates a window.
    public init(start: Int64, end: Int64, isFallback: Bool = false) {
        self.start = start
        self.end = end
        self.isFallback = isFallback
    }

    /// The window of so many days that ends at a time.
    public init(days: Days, endingAt end: Int64, isFallback: Bool = false) {
        self.init(start: end - Int64(days.count) * 86_400_000_000, end: end, isFallback: isFallback)
    }

    /// Its length in days.
    public var days: Int { Int((end - start) / 86_400_000_000) }
}

/// How many records of a measurement came from one piece of evidence.
public struct EvidenceUse: Hashable, Sendable {
    /// The piece of evidence, as an index into the evidence list.
    public var evidence: UInt32
    /// How many records.
    public var count: Int

    /// Creates a use.
    public init(evidence: UInt32, count: Int) {
        self.evidence = evidence
        self.count = count
    }
}

/// The way from a result back to one record.
public struct RowReference: Hashable, Sendable {
    /// The record kind.
    public var kind: String
    /// What identifies the record in its tool, from the columns of its key.
    public var label: String
    /// The piece of evidence, as an index into the evidence list.
    public var evidence: UInt32
    /// The position in the evidence, counted from 1.
    public var position: UInt32
    /// The value measured on the record, in the indicator's unit, where it has one.
    public var value: Rational?

    /// Creates a reference.
    public init(kind: String, label: String, evidence: UInt32, position: UInt32, value: Rational? = nil) {
        self.kind = kind
        self.label = label
        self.evidence = evidence
        self.position = position
        self.value = value
    }
}
