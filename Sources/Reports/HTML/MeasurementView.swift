internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// A measurement for templates, with everything needed to check it by hand.
struct MeasurementView {
    let indicator: Indicator
    let measurement: Measurement
    let context: ReportContext

    private var words: MeasurementWords {
        MeasurementWords(indicator: indicator, measurement: measurement, context: context)
    }

    var view: View {
        let figure = measurement.figure
        return View([
            "id": .text(indicator.id.rawValue), "name": .text(context.text(indicator.name)),
            "value": .text(figure.map { words.text($0.value) }), "gap": .text(words.gap),
            "exact": .text(exact), "basis": .text(figure.flatMap(words.basis)),
            "sample": .text(measurement.sample.text),
            "window": .text(words.window), "isFallback": .flag(measurement.window?.isFallback ?? false),
            "firstWindow": .text(String(indicator.window.count)),
            "firstMinimum": .text(indicator.minimumSample.text),
            "isSmall": .flag(words.isSmall), "interval": .text(words.interval),
            "confidence": .text(context.assessment.rubric.scoring.confidence.text),
            "direction": .text(context.text(indicator.direction.wording)),
            "strength": .text(context.text(measurement.strength.wording)),
            "records": .text(indicator.population.table),
            "values": .text(indicator.population.values?.joined(separator: ", ")),
            "filter": .text(indicator.population.filter?.text),
            "statistic": .text(context.text(indicator.statistic.wording)),
            "expressions": .texts(indicator.statistic.expressions), "groupBy": .text(indicator.groupBy),
            "previous": .view(previous),
            "exclusions": .nonEmpty(measurement.exclusions.map(exclusion)),
            "evidence": .nonEmpty(measurement.evidence.map(use)),
            "rows": .view(rows),
            "groups": .nonEmpty(measurement.groups.map(group)),
        ])
    }

    /// The value as a fraction, where the decimal form does not say it all.
    private var exact: String? {
        guard let value = measurement.value, Rational(decimal: value.formatted()) != value else { return nil }
        return value.exact
    }

    /// The rows that count against the value, under a title that says how they do.
    private var rows: View? {
        let title =
            switch indicator.statistic {
            case .share, .coverage: Labels.rowsAgainst
            default: Labels.rowsWorstFirst
            }
        guard !measurement.counterexamples.isEmpty else { return nil }
        return View([
            "title": .text(context.text(title)), "count": .text(measurement.counterexamples.count.text),
            "list": .list(measurement.counterexamples.map(row)),
        ])
    }

    private var previous: View? {
        guard let previous = measurement.previous else { return nil }
        return View([
            "value": .text(words.text(previous.figure.value)), "basis": .text(words.basis(of: previous.figure)),
            "sample": .text(previous.sample.text), "window": .text(words.text(previous.window)),
            "change": .text(words.change), "changeWord": .text(words.changeWord),
            "changeStyle": .text(words.changeStyle),
        ])
    }

    private func exclusion(_ exclusion: Measurement.Exclusion) -> View {
        View(["reason": .text(context.text(exclusion.reason)), "count": .text(exclusion.count.text)])
    }

    private func use(_ use: EvidenceUse) -> View {
        place(use.evidence).adding("count", .text(use.count.text))
    }

    private func row(_ row: RowReference) -> View {
        place(row.evidence).adding("label", .text(row.label)).adding("kind", .text(row.kind))
            .adding("position", .text(String(row.position))).adding("value", .text(row.value.map { words.text($0) }))
    }

    private func place(_ index: UInt32) -> View {
        let item = context.evidence(index)
        return View([
            "path": .text(item?.path ?? "#\(index)"),
            "anchor": .text(item == nil ? nil : context.evidenceAnchor(index)),
        ])
    }

    private func group(_ group: Measurement.Group) -> View {
        View([
            "name": .text(group.name.isEmpty ? "–" : group.name), "value": .text(words.text(group.figure.value)),
            "basis": .text(words.basis(of: group.figure)), "sample": .text(group.sample.text),
        ])
    }
}
