public import Evidence
public import Rubric

/// The attestations about one subject that exist at an as-of date, ordered so that what prevails comes first.
public struct AttestationBook: Sendable {
    private let current: [Attestation]
    private let asOf: Int64
    /// Whether attestations are known to be missing, so that nothing may be assumed about practices without a rating.
    public let isIncomplete: Bool

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
        current =
            attestations
            .filter { $0.subject == subject && $0.statedAt <= asOf }
            .sorted { Self.precedes($0, $1) }
    }

    /// The ratings of a practice: the one that counts, and all others.
    ///
    /// An assessor's rating prevails over the team's, and a newer one over an older one of the same role.
    public func rating(of practice: Identifier<Practice>, in item: Item) -> PracticeRating {
        let ratings = statements(about: item).filter {
            if case .rating(let name, _) = $0.statement { name == practice.rawValue } else { false }
        }
        let prevailing = ratings.first { !isExpired($0) }
        return PracticeRating(practice: practice, prevailing: prevailing, others: ratings.filter { $0 != prevailing })
    }

    /// The criteria of an item that are waived at the date.
    ///
    /// A waiver that has run out is gone.
    public func waivers(of item: Item) -> Set<String> {
        Set(
            statements(about: item).filter { !isExpired($0) }.compactMap {
                if case .waiver(let criterion) = $0.statement { criterion } else { nil }
            })
    }

    /// The attestation of a kind that holds for an item at the date, if there is one.
    public func statement(_ statement: Attestation.Statement, about item: Item) -> Attestation? {
        statements(about: item).first { $0.statement == statement && !isExpired($0) }
    }

    private func statements(about item: Item) -> [Attestation] {
        let names = Set([item.id.rawValue] + item.aliases.map(\.rawValue))
        return current.filter { names.contains($0.item) }
    }

    private func isExpired(_ attestation: Attestation) -> Bool {
        attestation.expiresAt.map { $0 <= asOf } ?? false
    }

    private static func precedes(_ left: Attestation, _ right: Attestation) -> Bool {
        if left.role != right.role { return left.role == .assessor }
        if left.statedAt != right.statedAt { return left.statedAt > right.statedAt }
        return left.location < right.location
    }
}
