internal import Diagnostics
internal import Evidence
internal import Scoring

/// Signs that records are missing from the evidence.
struct CompletenessSection {
    let context: ReportContext

    var view: View {
        let findings = context.assessment.findings
        return View([
            "anchor": .text(context.anchor("completeness")), "hypothetical": .view(context.hypothesesView),
            "findings": .nonEmpty(findings.map(view)),
        ])
    }

    private func view(_ finding: CompletenessFinding) -> View {
        View([
            "style": .text(finding.severity.rawValue), "severity": .text(context.text(finding.severity.name)),
            "id": .text(finding.id), "kind": .text(finding.kind), "summary": .text(context.text(finding.summary)),
            "meaning": .text(context.text(finding.meaning)), "advice": .text(context.text(finding.advice)),
            "places": .nonEmpty(finding.examples.compactMap(place)),
        ])
    }

    /// Where an example is to be seen; none where no single piece of evidence shows it.
    private func place(_ example: CompletenessFinding.Example) -> View? {
        guard let index = example.evidence, let item = context.evidence(index) else { return nil }
        return View([
            "label": .text(example.label == item.path ? nil : example.label),
            "anchor": .text(context.evidenceAnchor(index)), "path": .text(item.path),
            "position": .text(example.position.map { String($0) }),
        ])
    }
}
