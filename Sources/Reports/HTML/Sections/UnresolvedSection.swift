internal import Diagnostics
internal import Evidence
internal import Scoring

/// Names of services that belong to nobody.
struct UnresolvedSection {
    let context: ReportContext

    /// How many rows are written at a time, so that a long list is never in memory as a whole.
    private static let portion = 100

    /// The beginning and end of the section.
    var view: View {
        let unresolved = context.assessment.unresolved
        return View([
            "anchor": .text(context.anchor("unresolved")), "hypothetical": .view(context.hypothesesView),
            "count": .text(unresolved.count.text), "isEmpty": .flag(unresolved.isEmpty),
        ])
    }

    /// Calls a function with the rows, some at a time.
    func forEachPortion(_ body: (View) throws -> Void) rethrows {
        let unresolved = context.assessment.unresolved
        for start in stride(from: 0, to: unresolved.count, by: Self.portion) {
            let rows = unresolved[start..<min(start + Self.portion, unresolved.count)].map(row)
            try body(View(["rows": .list(rows)]))
        }
    }

    private func row(_ service: UnresolvedService) -> View {
        View([
            "name": .text(service.name.isEmpty ? nil : service.name), "suggestion": .text(service.suggestion),
            "claimants": .text(service.claimants.isEmpty ? nil : service.claimants.joined(separator: ", ")),
            "records": .list(
                service.records.map { View(["kind": .text($0.kind), "count": .text($0.count.text)]) }),
        ])
    }
}
