internal import Diagnostics
internal import Indicators
internal import Rubric
internal import Scoring

/// The figures that are shown year on year.
struct OutcomesSection {
    let context: ReportContext

    /// The section, or none if the rubric shows no figures.
    var view: View? {
        guard !context.assessment.outcomes.isEmpty else { return nil }
        let definitions = Dictionary(
            context.assessment.rubric.outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return View([
            "anchor": .text(context.anchor("outcomes")), "hypothetical": .view(context.hypothesesView),
            "figures": .list(
                context.assessment.outcomes.enumerated().map { index, measurement in
                    figure(measurement, definitions[measurement.indicator], index)
                }),
        ])
    }

    private func figure(_ measurement: Measurement, _ indicator: Indicator?, _ index: Int) -> View {
        guard let indicator else { return View(["name": .text(measurement.indicator.rawValue)]) }
        let words = MeasurementWords(indicator: indicator, measurement: measurement, context: context)
        return MeasurementView(indicator: indicator, measurement: measurement, context: context).view
            .adding("chart", .drawing(chart(measurement, words, index)))
    }

    private func chart(_ measurement: Measurement, _ words: MeasurementWords, _ index: Int) -> Markup? {
        guard let now = measurement.value, let before = measurement.previous?.figure.value else { return nil }
        return ChangeBars(
            chart: Chart(
                id: context.anchor("change-\(index)"), title: context.text(words.indicator.name),
                description: context.text(
                    en: "before \(words.text(before)), now \(words.text(now))",
                    zh: "此前 \(words.text(before))，现为 \(words.text(now))")),
            before: before.approximation, now: now.approximation
        ).svg
    }
}
