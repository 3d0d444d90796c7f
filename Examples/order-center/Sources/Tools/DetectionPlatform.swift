/// The platform for anomaly detection and root causes, and how its verdicts were judged.
enum DetectionPlatform {
    static func files(_ world: World) -> [ExampleFile] {
        // Nothing was labelled before the programme.
        export.files("aiops/labelled-verdicts.jsonl") { $0 == .after ? rows(world, $0) : [] }
    }

    private static func rows(_ world: World, _ year: Year) -> [[String]] {
        let incidents = world.incidents(of: year).filter { $0.isInProduction }
        var rows: [[String]] = []
        for (index, incident) in incidents.enumerated() where index % 3 != 2 {
            let isPredicted = index % 2 == 0
            rows.append(
                [
                    "EV-\(1000 + rows.count)", incident.number, incident.closedAt.adding(hours: 20).local,
                    isPredicted.chinese,
                    "是", isPredicted && index % 4 == 0 ? "\(1 + index % 3)" : "",
                ])
            if isPredicted || index % 4 == 1 {
                // A false alarm beside it.
                rows.append(
                    ["EV-\(1000 + rows.count)", "", incident.closedAt.adding(hours: 21).local, "是", "否", ""])
            }
        }
        return rows.filter { $0[2] < year.collectedAt.local }
    }

    private static let export = MappedExport(
        id: "aiops-verdicts", tool: "aiops-platform", name: ("judged verdicts of anomaly detection", "异常检测标注结果"),
        kind: "detection_evaluations", form: .jsonLines,
        fields: [
            .text("eval_id", "id"), .text("incident_no", "incident"), .instant("labelled_at", "evaluated_at"),
            .flag("claimed", "predicted"), .flag("is_fault", "actual"), .number("true_cause_rank", "cause_rank"),
        ])
}
