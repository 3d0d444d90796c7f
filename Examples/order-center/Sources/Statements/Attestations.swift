/// Statements of the team and of assessors, one file for each round.
enum Attestations {
    static func files(_ world: World) -> [ExampleFile] {
        [
            file(
                "2022-09-20-self-assessment",
                head: head("order center reliability team", "team", "2022-09-20", "2023-09-30"),
                lines: RatingSheet.lines.flatMap { ratings($0, by: \.before) }, decisions: sharedDecisions("2022-09-20")
            ),
            file(
                "2022-10-14-assessment", head: head("assessment group", "assessor", "2022-10-14", "2023-10-13"),
                lines: RatingSheet.lines.filter(\.isAssessed).flatMap { ratings($0, by: \.before) }, decisions: []),
            file(
                "2023-09-18-self-assessment", head: head("order center reliability team", "team", "2023-09-18", nil),
                lines: RatingSheet.lines.flatMap { ratings($0, by: \.after) } + [expired],
                decisions: sharedDecisions("2023-09-18")),
            file(
                "2023-10-13-assessment", head: head("assessment group", "assessor", "2023-10-13", nil),
                lines: RatingSheet.lines.filter(\.isAssessed).flatMap { ratings($0, by: \.after) } + disagreements,
                decisions: [waiver]),
        ]
    }

    private static func file(_ name: String, head: [String], lines: [String], decisions: [String]) -> ExampleFile {
        var text = (head + ["ratings:"] + lines).joined(separator: "\n") + "\n"
        if !decisions.isEmpty { text += (["decisions:"] + decisions).joined(separator: "\n") + "\n" }
        return ExampleFile("attestations/\(name).yaml", text)
    }

    private static func head(_ author: String, _ role: String, _ stated: String, _ expires: String?) -> [String] {
        [
            "attestations: 1", "subject: order-center", "author: \(author)", "role: \(role)", "stated: \(stated)",
        ] + (expires.map { ["expires: \($0)"] } ?? [])
    }

    private static func ratings(_ line: RatingSheet.Line, by year: (RatingSheet.Practice) -> String) -> [String] {
        line.practices.map { practice in
            let kinds = practice.kinds.joined(separator: ", ")
            let rating = year(practice)
            // Practices that were found to be missing have nothing to show.
            let evidence = rating == "N" ? "" : ", evidence: [OC-DOC-\(line.item)-\(practice.id)]"
            return
                "  - {item: \(line.item), practice: \(practice.id), rating: \(rating), evidence_kinds: [\(kinds)]\(evidence)}"
        }
    }

    /// A rating that was given for a limited time and not renewed.
    private static let expired = """
          - {item: HAB-6, practice: L3.2, rating: F, stated: 2022-12-01, expires: 2023-08-31, evidence_kinds: [record], \
        reason: "holds until the committee for continuity is elected again"}
        """

    /// Where the assessors saw less than the team.
    private static let disagreements = [
        """
          - {item: OBS-5, practice: L3.2, rating: L, evidence_kinds: [record], \
        reason: "two of the last twelve monthly alert reviews have no minutes"}
        """,
        """
          - {item: SLO-5, practice: L3.2, rating: L, evidence_kinds: [record], \
        reason: "only the page was tested up to the receiver"}
        """,
    ]

    private static let waiver = """
          - {item: CHA-3, decision: waived, criterion: CHA-3.production, expires: 2024-03-31, \
        reason: "experiments in the production core need the consent of the regulator, which is asked for"}
        """

    /// Decisions that hold in both rounds.
    private static func sharedDecisions(_ stated: String) -> [String] {
        [
            """
              - {item: AUT-5, decision: not-applicable, stated: \(stated), \
            reason: "self-service belongs to the shared platform of the operator and is assessed there"}
            """,
            """
              - {item: ORG-2, decision: unmeasurable, stated: \(stated), \
            reason: "goals of teams are kept in the personnel system, which gives no export"}
            """,
        ]
    }
}
