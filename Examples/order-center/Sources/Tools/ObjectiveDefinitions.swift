/// Service level objectives as code, in OpenSLO.
enum ObjectiveDefinitions {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.map { year in
            ExampleFile(
                year.path("openslo/objectives.yaml"),
                Tree.yaml(documents: Objective.all(in: year).enumerated().map { definition($1, $0, year) }),
                evidence: EvidenceNote("OpenSLO", "openslo-objectives", year, ["slos"]))
        }
    }

    private static func definition(_ objective: Objective, _ index: Int, _ year: Year) -> Tree {
        let approved = Moment(year.rawValue, year.pick(4, 2), 6 + index)
        let isReviewed = year == .after && index % 3 != 2
        let signed = year.pick("operations", "product, development, operations")
        return [
            "apiVersion": "openslo/v1", "kind": "SLO",
            "metadata": [
                "name": .text(objective.name), "displayName": .text("\(objective.service.name) \(objective.kind)"),
                "labels": ["owner": [.text(objective.service.team)], "kind": [.text(objective.kind)]],
                "annotations": .known([
                    ("order-center.example.com/user-facing", "true"),
                    ("order-center.example.com/approved-by", .text(signed)),
                    ("order-center.example.com/approved-at", .text(approved.local)),
                    (
                        "order-center.example.com/reviewed-at",
                        Tree(isReviewed ? approved.adding(days: 170).local : nil)
                    ),
                ]),
            ],
            "spec": [
                "description": .text("\(objective.kind) of \(objective.service.name) as customers see it"),
                "service": .text(objective.service.id), "indicatorRef": .text("\(objective.name)-sli"),
                "timeWindow": [["duration": "1M", "isRolling": false]], "budgetingMethod": "Occurrences",
                "objectives": [["displayName": .text("\(objective.percent) %"), "target": .number(objective.share)]],
                "alertPolicies": year == .after ? [.text("\(objective.name)-burn")] : [],
            ],
        ]
    }
}
