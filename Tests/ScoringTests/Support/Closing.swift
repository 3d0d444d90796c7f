import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring

/// Does what the steps of a way say.
struct Closing {
    let scene: Scene
    let result: SubjectResult

    func closing(_ steps: [Step]) -> Scene {
        var scene = scene
        for (item, steps) in Dictionary(grouping: steps, by: \.item) {
            guard let item = scene.rubric.items.first(where: { $0.id == item }) else { continue }
            for step in steps {
                switch step.criterion?.kind {
                case .threshold(let id): close(id, at: step.level, of: item, in: &scene)
                case .practice(let id): close(id, of: item, in: &scene)
                case nil: break
                }
            }
            for step in steps where step.criterion == nil { lift(step, of: item, in: &scene) }
        }
        return scene
    }

    /// The indicator gets the value of its threshold, unless a higher level has given it a better one.
    private func close(_ id: Identifier<Indicator>, at level: Level, of item: Item, in scene: inout Scene) {
        guard let indicator = item.indicators.first(where: { $0.id == id }), let threshold = indicator.thresholds[level]
        else { return }
        if let value = scene.measurements[id]?.value, indicator.direction.holds(value, against: threshold.value) {
            return
        }
        var measurement = scene.measurements[id] ?? Measurement(indicator: id, outcome: .noEvidence(.noRecords))
        measurement.outcome = .measured(Figure(value: threshold.value, numerator: threshold.value, denominator: 1))
        scene.measurements[id] = measurement
    }

    /// The practice gets a full rating, for which the evidence that it asks for was seen.
    private func close(_ id: Identifier<Practice>, of item: Item, in scene: inout Scene) {
        guard let practice = item.practices.first(where: { $0.id == id }) else { return }
        let seen = scene.prevailing(practice, in: item)?.evidenceKinds ?? []
        scene.rate(
            id.rawValue, .fully, daysAgo: 0, kinds: seen.compactMap(EvidenceKind.init) + practice.evidence,
            in: item.id.rawValue)
    }

    private func lift(_ step: Step, of item: Item, in scene: inout Scene) {
        switch Cap.Reason.allCases.first(where: { $0.whatIsMissing == step.missing }) {
        case .documentsOnly: show([.record], for: item, in: &scene)
        case .withoutData: show([.data], for: item, in: &scene)
        case .declaredOnly:
            show([.record], for: item, in: &scene)
            for indicator in item.indicators { scene.measurements[indicator.id]?.strength = .exercised }
        case .withoutTrend:
            show([.trend], for: item, in: &scene)
            for indicator in item.indicators {
                guard let value = scene.measurements[indicator.id]?.value else { continue }
                let strength = scene.measurements[indicator.id]?.strength ?? .declared
                scene.measure(indicator.id.rawValue, value, before: value, strength: strength)
            }
        case .unmeasured:
            for indicator in item.indicators where scene.value(of: indicator) == nil {
                let top = indicator.thresholds.max { $0.key < $1.key }?.value.value ?? 100
                scene.measure(indicator.id.rawValue, top)
            }
        case .unrated, .waived, nil:
            scene.attestations.removeAll { $0.statement == .notPerformed && $0.item == item.id.rawValue }
        }
    }

    /// Adds kinds of evidence to every rating of an item.
    private func show(_ kinds: [EvidenceKind], for item: Item, in scene: inout Scene) {
        for index in scene.attestations.indices where scene.attestations[index].item == item.id.rawValue {
            scene.attestations[index].evidenceKinds += kinds.map(\.rawValue)
        }
    }
}

extension Step {
    var isDeadEnd: Bool { criterion == nil && missing.en.hasPrefix("no criterion applies") }

    var text: String { criterion.map { "\($0.id)@\($0.level)" } ?? "\(item): \(missing.en)" }
}
