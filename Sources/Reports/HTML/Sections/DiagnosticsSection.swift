internal import Diagnostics
internal import Scoring

/// What was noticed on the way.
struct DiagnosticsSection {
    let context: ReportContext

    private static let portion = 100

    /// The beginning and end of the section.
    var view: View {
        let diagnostics = context.assessment.diagnostics
        return View([
            "anchor": .text(context.anchor("diagnostics")), "hypothetical": .view(context.hypothesesView),
            "isEmpty": .flag(diagnostics.isEmpty),
            "counts": .list(
                [Diagnostic.Severity.error, .warning, .note].map { severity in
                    View([
                        "name": .text(context.text(severity.name)), "style": .text(severity.rawValue),
                        "count": .text(diagnostics.count { $0.severity == severity }.text),
                    ])
                }),
        ])
    }

    /// Calls a function with the entries, worst first and otherwise in their order, some at a time.
    func forEachPortion(_ body: (View) throws -> Void) rethrows {
        for severity in [Diagnostic.Severity.error, .warning, .note] {
            let entries = context.assessment.diagnostics.filter { $0.severity == severity }
            for start in stride(from: 0, to: entries.count, by: Self.portion) {
                let rows = entries[start..<min(start + Self.portion, entries.count)].map(row)
                try body(View(["rows": .list(rows)]))
            }
        }
    }

    private func row(_ diagnostic: Diagnostic) -> View {
        View([
            "style": .text(diagnostic.severity.rawValue), "severity": .text(context.text(diagnostic.severity.name)),
            "id": .text(diagnostic.id), "summary": .text(context.text(diagnostic.summary)),
            "place": .text(diagnostic.location?.description), "notes": .texts(diagnostic.notes.map(context.text)),
            "fixes": .texts(diagnostic.fixes.map(context.text)),
        ])
    }
}
