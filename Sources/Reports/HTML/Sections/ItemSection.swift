internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// An item: its level, why it has it, and everything that the level rests on.
struct ItemSection {
    let context: ReportContext
    let item: Item
    let result: ItemResult

    var view: View {
        View([
            "anchor": .text(context.anchor(item.id)), "hypothetical": .view(context.hypothesesView),
            "id": .text(item.id.rawValue), "aliases": .texts(item.aliases.map(\.rawValue)),
            "name": .text(context.text(item.name)),
            "isGate": .flag(item.isGate), "weight": .text(item.weight.text),
            "level": .view(context.view(result.level)), "band": .view(context.view(result.band, level: result.level)),
            "coverage": .view(context.view(result.coverage)), "standing": .text(context.text(result.standing.wording)),
            "standingMeaning": .text(context.text(result.standing.meaning)),
            "marks": .list(ItemMarks(result: result).all.map(context.view)), "filterMarks": .text(filterMarks),
            "why": .view(ItemReasons(context: context, item: item, result: result).view),
            "levels": .list(levels), "indicators": .nonEmpty(indicators), "practices": .nonEmpty(practices),
            "remediation": .nonEmpty(remediation), "rationale": .text(context.text(item.rationale)),
            "references": .nonEmpty(item.references.map(reference)),
            "maximumAge": .text(item.maximumAge.map { String($0.count) }),
        ])
    }

    /// What the filter of the page looks for.
    private var filterMarks: String {
        var marks = ItemMarks(result: result).all.map(\.style)
        if item.isGate { marks.append("gate") }
        if result.determinations.contains(where: { $0.outcome.isUnknown }) { marks.append("unknown") }
        return marks.joined(separator: " ")
    }

    private var levels: [View] {
        item.levels.keys.sorted().map { level in
            View([
                "level": .view(context.view(level)), "text": .text(item.levels[level].map(context.text)),
                "isReached": .flag(level == result.level),
            ])
        }
    }

    private var indicators: [View] {
        zip(item.indicators, result.measurements).map { indicator, measurement in
            MeasurementView(indicator: indicator, measurement: measurement, context: context).view
                .adding("thresholds", .list(thresholds(of: indicator)))
        }
    }

    private func thresholds(of indicator: Indicator) -> [View] {
        let thresholds = indicator.thresholds(forTier: context.assessment.result.subject.tier)
        return thresholds.keys.sorted().compactMap { level in
            guard let threshold = thresholds[level] else { return nil }
            let determination = result.determinations.first {
                $0.criterion.level == level && $0.criterion.kind == .threshold(indicator.id)
            }
            return View([
                "level": .view(context.view(level)),
                "bound": .text(
                    "\(indicator.direction.sign) \(indicator.unit.text(threshold.value.text, context.language))"),
                "sources": .list(threshold.sources.map(source)),
                "outcome": .view(determination.map { context.view($0) }),
            ])
        }
    }

    private func source(_ tag: String) -> View {
        View([
            "tag": .text(tag), "anchor": .text(context.sourceAnchor(tag)),
            "isProposal": .flag(tag == Labels.proposalTag),
        ])
    }

    private var practices: [View] {
        let ratings = Dictionary(result.ratings.map { ($0.practice, $0) }, uniquingKeysWith: { first, _ in first })
        return item.practices.map { practice in
            let determination = result.determinations.first { $0.criterion.kind == .practice(practice.id) }
            let rating = ratings[practice.id]
            return View([
                "id": .text(practice.id.rawValue), "text": .text(context.text(practice.text)),
                "level": .view(context.view(practice.level)),
                "evidence": .text(practice.evidence.isEmpty ? nil : wanted(practice)),
                "outcome": .view(determination.map { context.view($0) }),
                "rating": .view(rating?.prevailing.map(context.view)),
                "others": .nonEmpty(rating?.others.map(context.view) ?? []),
            ])
        }
    }

    private func wanted(_ practice: Practice) -> String {
        practice.evidence.map { context.text($0.wording) }.joined(separator: context.text(en: ", ", zh: "、"))
    }

    /// The advice for the levels above the one reached, the next one first.
    private var remediation: [View] {
        guard let level = result.level else { return [] }
        return item.remediation.filter { $0.level > level }.sorted { $0.level < $1.level }.map { step in
            View([
                "level": .view(context.view(step.level)), "isNext": .flag(step.level == level.next),
                "text": .text(context.text(step.text)), "effort": .text(context.text(step.effort.wording)),
                "effortStyle": .text(step.effort.rawValue),
            ])
        }
    }

    private func reference(_ reference: Reference) -> View {
        View([
            "framework": .text(reference.framework), "section": .text(reference.section),
            "link": .text(WebAddress.link(reference.url)), "url": .text(reference.url),
        ])
    }
}

extension ReportContext {
    /// A determination for a template.
    func view(_ determination: Determination) -> View {
        View([
            "style": .text(determination.outcome.rawValue), "sign": .text(determination.outcome.sign),
            "name": .text(text(determination.outcome.wording)), "isWaived": .flag(determination.isWaived),
            "isBorderline": .flag(determination.isBorderline), "isMet": .flag(determination.outcome == .met),
        ])
    }
}
