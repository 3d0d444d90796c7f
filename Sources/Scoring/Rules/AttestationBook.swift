public import Evidence
public import Rubric

/// The attestations about one subject that exist at an as-of date, ordered so that what prevails comes first.
public struct AttestationBook: Sendable {
    private let decisions: [String: [Attestation]]
    private let ratings: [RatedPractice: [Attestation]]
    private let asOf: Int64
    /// Whether attestations are known to be missing, so that nothing may be assumed about practices without a rating.
    public let isIncomplete: Bool

    /// A practice as an attestation names it.
    private struct RatedPractice: Hashable {
        var item: String
        var practice: String
    }

    /// Selects the attestations that count.
    ///
    /// - Parameters:
    ///   - attestations: All attestations; those of other subjects or given after the date do not exist.
    ///   - subject: The subject.
    ///   - asOf: The as-of date in microseconds UTC.
    ///   - isIncomplete: Whether some are known to be missing.
    public init(_ attestations: [Attestation], subject: String, asOf: Int64, isIncomplete: Bool = false) {
        self.asOf = asOf
        self.isIncomplete = isIncomplete
        var decisions: [String: [Attestation]] = [:]
        var ratings: [RatedPractice: [Attestation]] = [:]
        for attestation in attestations where attestation.subject == subject && attestation.statedAt <= asOf {
            if case .rating(let practice, _) = attestation.statement {
                ratings[RatedPractice(item: attestation.item, practice: practice), default: []].append(attestation)
            } else {
                decisions[attestation.item, default: []].append(attestation)
            }
        }
        self.decisions = decisions.mapValues { $0.sorted(by: Self.precedes) }
        self.ratings = ratings.mapValues { $0.sorted(by: Self.precedes) }
    }

    /// The ratings of a practice: the one that counts, and all others.
    ///
    /// An assessor's rating prevails over the team's, and a newer one over an older one of the same role.
    public func rating(of practice: Identifier<Practice>, in item: Item) -> PracticeRating {
        let given = gathered(item) { ratings[RatedPractice(item: $0, practice: practice.rawValue)] }
        let prevailing = prevailing(among: given)
        return PracticeRating(practice: practice, prevailing: prevailing, others: given.filter { $0 != prevailing })
    }

    /// The waivers of an item that hold at the date, by the criterion that they are about.
    ///
    /// A waiver that has run out is gone.
    public func waivers(of item: Item) -> [String: Attestation] {
        var byCriterion: [String: [Attestation]] = [:]
        for attestation in gathered(item, { decisions[$0] }) {
            if case .waiver(let criterion) = attestation.statement {
                byCriterion[criterion, default: []].append(attestation)
            }
        }
        return byCriterion.compactMapValues(prevailing)
    }

    /// The attestation of a kind that holds for an item at the date, if there is one.
    public func statement(_ statement: Attestation.Statement, about item: Item) -> Attestation? {
        prevailing(among: gathered(item) { decisions[$0] }.filter { $0.statement == statement })
    }

    /// What is said under any of the names that an item has or had, in the order of precedence.
    private func gathered(_ item: Item, _ said: (String) -> [Attestation]?) -> [Attestation] {
        guard !item.aliases.isEmpty else { return said(item.id.rawValue) ?? [] }
        let names = Set([item.id.rawValue] + item.aliases.map(\.rawValue))
        return names.flatMap { said($0) ?? [] }.sorted(by: Self.precedes)
    }

    /// The first attestation that has not run out.
    ///
    /// One that has run out still replaces what it replaced while it held: an old statement does not come back to life because
    /// a later one, of no lower role, has ended.
    private func prevailing(among ordered: [Attestation]) -> Attestation? {
        var newestExpired = Int64.min
        for attestation in ordered {
            if isExpired(attestation) {
                newestExpired = max(newestExpired, attestation.statedAt)
            } else if attestation.statedAt >= newestExpired {
                return attestation
            }
        }
        return nil
    }

    private func isExpired(_ attestation: Attestation) -> Bool {
        attestation.expiresAt.map { $0 <= asOf } ?? false
    }

    private static func precedes(_ left: Attestation, _ right: Attestation) -> Bool {
        if left.role != right.role { return left.role == .assessor }
        if left.statedAt != right.statedAt { return left.statedAt > right.statedAt }
        if left.location != right.location { return left.location < right.location }
        return left.degree < right.degree
    }
}

extension Attestation {
    /// The degree of a rating, so that of two that nothing else tells apart the lower counts.
    fileprivate var degree: Int {
        if case .rating(_, let rating) = statement { rating.basisPoints } else { 0 }
    }
}
