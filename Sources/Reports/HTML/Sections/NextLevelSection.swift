internal import Diagnostics
internal import Rubric
internal import Scoring

/// What keeps each track from its next level, and the smallest way there.
struct NextLevelSection {
    let context: ReportContext

    /// The beginning of the section.
    var view: View {
        View(["anchor": .text(context.anchor("next")), "hypothetical": .view(context.hypothesesView)])
    }

    /// One view for each track.
    var tracks: [View] {
        context.assessment.result.tracks.enumerated().map { index, track in view(of: track, index) }
    }

    private func view(of track: TrackResult, _ index: Int) -> View {
        let name = context.assessment.rubric.tracks.first { $0.id == track.track }?.name
        let path = context.assessment.paths.first { $0.track == track.track }
        let next = track.result.level?.next
        return View([
            "anchor": .text(context.anchor("next-\(index)")),
            "name": .text(name.map(context.text) ?? track.track.rawValue),
            "level": .view(context.view(track.result.level)), "target": .view(path.map { context.view($0.target) }),
            "obstacles": .nonEmpty(
                next.map { next in
                    track.result.obstacles.map { obstacle in
                        View(["text": .text(context.text(obstacle.wording(next: next, name: context.domainName)))])
                    }
                } ?? []),
            "hasWay": .flag(path != nil), "stepCount": .text(path?.steps.count.text),
            "hasSteps": .flag(path?.steps.isEmpty == false),
            "efforts": .list(path.map(efforts) ?? []),
        ])
    }

    /// The steps, cheapest first, as the way lists them; neighbours with the same advice are shown together.
    private func efforts(_ path: Assessment.Path) -> [View] {
        Effort.allCases.compactMap { effort in
            let steps = path.steps.filter { $0.effort == effort }
            guard !steps.isEmpty else { return nil }
            return View([
                "name": .text(context.text(effort.wording)), "style": .text(effort.rawValue),
                "count": .text(steps.count.text), "groups": .list(groups(steps)),
            ])
        }
    }

    private func groups(_ steps: [Step]) -> [View] {
        var groups: [[Step]] = []
        for step in steps {
            if let last = groups.last?.last, last.item == step.item, last.level == step.level,
                last.advice == step.advice
            {
                groups[groups.count - 1].append(step)
            } else {
                groups.append([step])
            }
        }
        return groups.compactMap { steps in
            guard let first = steps.first else { return nil }
            return View([
                "anchor": .text(context.anchor(first.item)), "id": .text(first.item.rawValue),
                "name": .text(context.item(first.item).map { context.text($0.name) }),
                "level": .view(context.view(first.level)), "advice": .text(first.advice.map(context.text)),
                "gaps": .list(steps.map(gap)),
            ])
        }
    }

    private func gap(_ step: Step) -> View {
        View([
            "criterion": .text(step.criterion.map { CriterionWords(criterion: $0, context: context).short }),
            "missing": .text(context.text(step.missing)),
        ])
    }
}
