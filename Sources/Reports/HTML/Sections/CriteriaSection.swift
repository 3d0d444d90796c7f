internal import Diagnostics
internal import Scoring

/// How many criteria ended in each outcome, and that none is lost.
struct CriteriaSection {
    let context: ReportContext

    var view: View {
        let counts = context.assessment.result.outcomeCounts
        return View([
            "anchor": .text(context.anchor("criteria")), "hypothetical": .view(context.hypothesesView),
            "bar": .drawing(bar(counts).svg), "outcomes": .list(counts.map(row)),
            "total": .text(counts.reduce(0) { $0 + $1.count }.text),
            "items": .text(context.assessment.result.items.count.text),
            "waived": .text(context.assessment.result.waivedCount.text),
        ])
    }

    private func row(_ outcome: Determination.Outcome, _ count: Int) -> View {
        View([
            "style": .text(outcome.rawValue), "sign": .text(outcome.sign), "name": .text(context.text(outcome.wording)),
            "meaning": .text(context.text(outcome.meaning)), "count": .text(count.text),
        ])
    }

    private func bar(_ counts: [(outcome: Determination.Outcome, count: Int)]) -> ShareBar {
        let sentences = counts.map { "\(context.text($0.outcome.wording)): \($0.count.text)" }
        return ShareBar(
            chart: Chart(
                id: context.anchor("criteria-bar"), title: context.text(Labels.criteria),
                description: sentences.joined(separator: context.text(en: "; ", zh: "；"))),
            parts: counts.map { ShareBar.Part(style: $0.outcome.rawValue, count: $0.count) })
    }
}
