internal import Rubric

/// Puts members together into a group result: the level in three readings, obstacles, coverage and secondary readings.
struct GroupScorer<ID: Hashable & Sendable> {
    let rule: GroupRule
    let minimumCoverage: Rational

    struct Member {
        var id: Identifier<ID>
        /// None where the member does not apply.
        var level: Level?
        var band: LevelBand?
        var weight: Rational
        var isRequired: Bool
        var coverage: Coverage
        var isProvisional: Bool
    }

    func result(of members: [Member]) -> GroupResult<ID> {
        let applicable = members.filter { $0.level != nil }
        let formal = applicable.map { ruleMember($0, $0.level) }
        let level = rule.level(of: formal)
        let low = rule.level(of: applicable.map { ruleMember($0, $0.band?.low) })
        let high = rule.level(of: applicable.map { ruleMember($0, $0.band?.high) })
        let coverage = coverage(of: applicable)
        return GroupResult(
            level: level,
            band: low.flatMap { low in high.map { LevelBand(low: low, high: $0) } },
            coverage: coverage,
            isProvisional: coverage.percent < minimumCoverage || applicable.contains { $0.isProvisional },
            members: members.map {
                GroupResult<ID>.MemberLevel(id: $0.id, level: $0.level, weight: $0.weight, isRequired: $0.isRequired)
            },
            obstacles: level?.next.flatMap { $0 <= rule.highest ? obstacles(to: $0, applicable, formal) : nil } ?? [],
            readings: readings(of: formal)
        )
    }

    private func ruleMember(_ member: Member, _ level: Level?) -> GroupRule.Member {
        GroupRule.Member(level: level ?? .notPerformed, weight: member.weight, isRequired: member.isRequired)
    }

    private func coverage(of members: [Member]) -> Coverage {
        var known = Rational.zero
        var total = Rational.zero
        for member in members {
            known = (known + (member.weight * member.coverage.share).bounded).bounded
            total = total + member.weight
        }
        return Coverage(known: known, total: total)
    }

    private func obstacles(
        to level: Level, _ members: [Member], _ formal: [GroupRule.Member]
    ) -> [GroupResult<ID>.Obstacle] {
        switch rule.rule {
        case .iso33020:
            var obstacles: [GroupResult<ID>.Obstacle] = []
            for (member, formal) in zip(members, formal) where member.isRequired && formal.level < level {
                obstacles.append(.required(member.id, at: formal.level))
            }
            for (member, formal) in zip(members, formal)
            where !member.isRequired && formal.level.rawValue < level.rawValue - rule.allowedLag {
                obstacles.append(.lagging(member.id, at: formal.level))
            }
            if !rule.hasShare(of: formal, at: level) {
                let (have, total) = rule.weights(of: formal, at: level)
                obstacles.append(.share(have: have, of: total, neededPercent: rule.share))
            }
            return obstacles
        case .stagedAll, .minimum:
            return zip(members, formal).filter { $0.1.level < level }.map { .required($0.0.id, at: $0.1.level) }
        case .floorMean, .weighted:
            return rule.weightedMean(of: formal).map { [.mean($0)] } ?? []
        }
    }

    private func readings(of members: [GroupRule.Member]) -> SecondaryReadings {
        SecondaryReadings(
            floorOfMean: GroupRule.floorOfMean(members.map(\.level)),
            weightedIndex: rule.weightedMean(of: members).flatMap {
                ($0 * 100).divided(by: Rational(Int128(rule.highest.rawValue)))
            },
            minimum: members.map(\.level).min()
        )
    }
}

extension Coverage {
    /// The share as a fraction of one; one where there is nothing to know.
    fileprivate var share: Rational { known.divided(by: total) ?? 1 }
}

extension Rational {
    /// How many parts a share may have before it is rounded down to billionths.
    ///
    /// Shares of many different denominators add up to one with ever more parts. A coverage decides no level, and rounding down
    /// can only make it look smaller; halves, thirds and sevenths of a real rubric stay far below the bound.
    private static let largestDenominator: Int128 = 1_000_000_000_000_000

    /// The value itself, or rounded down if it has too many parts; for values that are not negative.
    fileprivate var bounded: Rational {
        guard denominator > Self.largestDenominator else { return self }
        let billion: Int128 = 1_000_000_000
        let product = numerator.magnitude.multipliedFullWidth(by: billion.magnitude)
        guard product.high < denominator.magnitude else { return self }
        return Rational(Int128(denominator.magnitude.dividingFullWidth(product).quotient), billion)
    }
}
