internal import Diagnostics
internal import Rubric
internal import Scoring

/// A domain: its level, what it was put together from, and what keeps it from the next one.
struct DomainSection {
    let context: ReportContext
    let result: DomainResult

    var view: View {
        let domain = context.domain(result.domain)
        let group = result.result
        return View([
            "anchor": .text(context.anchor(result.domain)), "hypothetical": .view(context.hypothesesView),
            "id": .text(result.domain.rawValue), "name": .text(domain.map { context.text($0.name) }),
            "purpose": .text(domain.map { context.text($0.purpose) }), "weight": .text(domain?.weight.text),
            "level": .view(context.view(group.level)), "band": .view(context.view(group.band, level: group.level)),
            "coverage": .view(context.view(group.coverage)), "isProvisional": .flag(group.isProvisional),
            "minimumCoverage": .text(context.assessment.rubric.scoring.minimumCoverage.text),
            "next": .view(group.level?.next.map { context.view($0) }),
            "obstacles": .nonEmpty(obstacles(group)), "readings": .view(readings(group.readings)),
            "members": .list(group.members.map(member)),
        ])
    }

    private func obstacles(_ group: GroupResult<Item>) -> [View] {
        guard let next = group.level?.next else { return [] }
        return group.obstacles.map {
            View(["text": .text(context.text($0.wording(next: next, name: context.itemName)))])
        }
    }

    private func readings(_ readings: SecondaryReadings) -> View {
        View([
            "floorOfMean": .text(context.phrase(readings.floorOfMean)),
            "weightedIndex": .text(readings.weightedIndex.map { $0.formatted(places: 1) } ?? "–"),
            "minimum": .text(context.phrase(readings.minimum)),
        ])
    }

    private func member(_ member: GroupResult<Item>.MemberLevel) -> View {
        let result = context.result(member.id)
        return View([
            "anchor": .text(context.anchor(member.id)), "id": .text(member.id.rawValue),
            "name": .text(context.item(member.id).map { context.text($0.name) }),
            "isGate": .flag(member.isRequired), "weight": .text(member.weight.text),
            "level": .view(context.view(member.level)),
            "band": .view(context.view(result?.band, level: member.level)),
            "marks": .list(result.map { ItemMarks(result: $0).all.map(context.view) } ?? []),
        ])
    }
}

extension ReportContext {
    /// A mark for a template.
    func view(_ mark: ItemMarks.Mark) -> View {
        View(["style": .text(mark.style), "name": .text(text(mark.name)), "meaning": .text(text(mark.meaning))])
    }
}
