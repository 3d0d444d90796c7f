internal import Diagnostics
public import Evidence
internal import Indicators
public import Rubric

/// Values and ratings that stand in for what was measured and rated, to ask "what if".
///
/// Whatever is computed with them is marked.
public struct Hypotheses: Hashable, Sendable {
    /// The value of an indicator, in its unit.
    public var values: [Identifier<Indicator>: Rational]
    /// The rating of a practice, with the item it belongs to.
    public var ratings: [Identifier<Practice>: HypotheticalRating]

    /// A rating that somebody might give.
    public struct HypotheticalRating: Hashable, Sendable {
        /// The item of the practice.
        public var item: Identifier<Item>
        /// The rating.
        public var rating: Rating

        /// Creates a rating.
        public init(item: Identifier<Item>, rating: Rating) {
            self.item = item
            self.rating = rating
        }
    }

    /// Creates hypotheses; none by default.
    public init(
        values: [Identifier<Indicator>: Rational] = [:], ratings: [Identifier<Practice>: HypotheticalRating] = [:]
    ) {
        self.values = values
        self.ratings = ratings
    }

    /// What is assumed, as sentences in a fixed order.
    var descriptions: [LocalizedText] {
        values.sorted { $0.key < $1.key }.map { id, value in
            LocalizedText(
                en: "\(id) is taken as \(value.formatted(places: 6))", zh: "假设 \(id) 为 \(value.formatted(places: 6))")
        }
            + ratings.sorted { $0.key < $1.key }.map { id, rating in
                LocalizedText(en: "\(id) is rated \(rating.rating.letter)", zh: "假设 \(id) 评级为 \(rating.rating.letter)")
            }
    }

    func apply(to measurements: inout [Identifier<Indicator>: Measurement]) {
        for (id, value) in values {
            var measurement = measurements[id] ?? Measurement(indicator: id, outcome: .noEvidence(.noRecords))
            measurement.outcome = .measured(Figure(value: value, numerator: value, denominator: 1))
            measurement.counterexamples = []
            measurement.groups = []
            measurements[id] = measurement
        }
    }

    /// The ratings as statements of an assessor at the as-of date, so that they prevail.
    func attestations(about subject: String, at asOf: Int64) -> [Attestation] {
        ratings.sorted { $0.key < $1.key }.map { id, rating in
            Attestation(
                subject: subject, item: rating.item.rawValue,
                statement: .rating(practice: id.rawValue, rating.rating), author: "what-if", role: .assessor,
                statedAt: asOf, evidenceKinds: ["record", "data"], location: SourceLocation(path: "what-if"))
        }
    }
}
