internal import Diagnostics
internal import Rubric
internal import Scoring

/// Why an item has its level: what each side reaches, what limits it, and which criteria keep it from the next one.
struct ItemReasons {
    let context: ReportContext
    let item: Item
    let result: ItemResult

    var view: View {
        guard let level = result.level else {
            return View(["sentence": .text(context.text(result.standing.meaning)), "isInapplicable": .flag(true)])
        }
        let next = level.next.flatMap { $0 <= context.assessment.rubric.highestLevel ? $0 : nil }
        return View([
            "sentence": .text(sentence(level)), "hasParts": .flag(true),
            "indicators": .view(part(result.indicatorLevel)), "practices": .view(part(result.qualitativeLevel)),
            "isAssumed": .flag(!assumed(through: level).isEmpty),
            "assumed": .nonEmpty(assumed(through: level).map(criterion)),
            "limit": .view(result.caps.map(\.level).min().map { context.view($0) }),
            "level": .view(context.view(level)), "next": .view(next.map { context.view($0) }),
            "isHighest": .flag(next == nil),
            "held": .nonEmpty(next.map { held(from: level, by: $0) } ?? []),
            "caps": .nonEmpty(result.caps.sorted { $0.level < $1.level }.map { cap($0, level) }),
            "waived": .nonEmpty(
                result.determinations.compactMap { determination in
                    determination.waiver.map { criterion(determination).adding("waiver", .view(context.view($0))) }
                }),
            "isBorderline": .flag(result.isBorderline),
            "hasNothingHeld": .flag(next.map { held(from: level, by: $0).isEmpty } ?? false),
        ])
    }

    private func part(_ level: Level?) -> View? {
        level.map { context.view($0) }
    }

    private func sentence(_ level: Level) -> String {
        switch result.standing {
        case .notEvaluated: context.text(result.standing.meaning)
        case .assessed, .provisional, .unmeasured, .notApplicable:
            context.text(
                en: "Level \(level) is the highest that indicators, practices and limits all allow.",
                zh: "\(level) 级是指标、实践与等级上限三者同时允许的最高等级。")
        }
    }

    /// The criteria through the next level that do not hold, but for practices that are assumed.
    private func held(from level: Level, by next: Level) -> [View] {
        let assumed = Set(assumed(through: level).map(\.criterion))
        return result.determinations.filter { determination in
            guard determination.criterion.level <= next, !determination.isWaived else { return false }
            switch determination.outcome {
            case .met, .notApplicable: return false
            case .partlyMet: return determination.criterion.level < next
            case .unmet, .noEvidence, .expired: return !assumed.contains(determination.criterion)
            }
        }.map(criterion)
    }

    /// Practices without a rating that holds, at or below the level reached: they are assumed, and the item is provisional.
    private func assumed(through level: Level) -> [Determination] {
        result.determinations.filter { determination in
            guard case .practice = determination.criterion.kind, determination.outcome.isUnknown else { return false }
            return determination.criterion.level <= level && !determination.isWaived
        }
    }

    private func criterion(_ determination: Determination) -> View {
        let words = CriterionWords(criterion: determination.criterion, context: context)
        return View([
            "level": .view(context.view(determination.criterion.level)), "text": .text(words.short),
            "bound": .text(words.bound), "isThreshold": .flag(words.isThreshold),
            "outcome": .view(context.view(determination)),
            "missing": .text(context.missing(for: determination.criterion).map(context.text)),
        ])
    }

    private func cap(_ cap: Cap, _ level: Level) -> View {
        View([
            "level": .view(context.view(cap.level)), "reason": .text(context.text(cap.reason.wording)),
            "lifting": .text(context.text(cap.reason.whatIsMissing)), "isBinding": .flag(cap.level <= level),
        ])
    }
}
