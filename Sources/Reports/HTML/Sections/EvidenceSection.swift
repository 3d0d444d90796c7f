internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

/// The evidence that the assessment rests on, and what was left out of it.
struct EvidenceSection {
    let context: ReportContext

    /// How many rows are written at a time, so that a long list is never in memory as a whole.
    private static let portion = 100

    /// The beginning and end of the section.
    var view: View {
        let assessment = context.assessment
        return View([
            "anchor": .text(context.anchor("evidence")), "hypothetical": .view(context.hypothesesView),
            "count": .text(assessment.evidence.count.text), "isEmpty": .flag(assessment.evidence.isEmpty),
            "exclusions": .nonEmpty(assessment.exclusions.map(exclusion)),
            "incomplete": .nonEmpty(
                assessment.incomplete.keys.sorted().map { kind in
                    View([
                        "kind": .text(kind), "reason": .text(assessment.incomplete[kind].map(context.text)),
                    ])
                }),
        ])
    }

    /// Calls a function with the rows, some at a time.
    func forEachPortion(_ body: (View) throws -> Void) rethrows {
        let evidence = context.assessment.evidence
        for start in stride(from: 0, to: evidence.count, by: Self.portion) {
            let rows = (start..<min(start + Self.portion, evidence.count)).map { row(evidence[$0], $0) }
            try body(View(["rows": .list(rows)]))
        }
    }

    private func row(_ item: EvidenceItem, _ index: Int) -> View {
        View([
            "anchor": .text(context.evidenceAnchor(UInt32(clamping: index))), "path": .text(item.path),
            "digest": .text(item.digest), "size": .text(item.size.text), "tool": .text(item.tool),
            "source": .text(item.source), "collector": .text(item.collector), "format": .text(item.format),
            "collectedAt": .text(item.collectedAt.map { context.moment($0).text }),
            "period": .text(
                item.period.map { period in
                    context.text(
                        en: "\(context.moment(period.lowerBound).text) to \(context.moment(period.upperBound).text)",
                        zh: "\(context.moment(period.lowerBound).text) 至 \(context.moment(period.upperBound).text)")
                }),
            "watched": .text(watched(item)),
            "records": .list(
                item.records.map { View(["kind": .text($0.kind), "count": .text($0.count.text)]) }),
        ])
    }

    /// The kinds that it would show if they had occurred, but for those it did show.
    private func watched(_ item: EvidenceItem) -> String? {
        let kinds = item.kinds.filter { kind in !item.records.contains { $0.kind == kind } }
        return kinds.isEmpty ? nil : kinds.joined(separator: ", ")
    }

    private func exclusion(_ exclusion: RecordSet.Exclusion) -> View {
        View([
            "kind": .text(exclusion.kind), "reason": .text(context.text(exclusion.reason.wording)),
            "count": .text(exclusion.count.text),
        ])
    }
}
