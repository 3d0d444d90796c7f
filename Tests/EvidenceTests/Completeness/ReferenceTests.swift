import Diagnostics
import Evidence
import Testing

/// Incidents and changes that one tool knows and another does not.
@Suite struct ReferenceTests {
    private typealias Row = [String: RecordSetsBench.Cell]

    private static func incident(_ id: String, _ start: String = "2023-05-01T00:00:00Z", change: String? = nil) -> Row {
        var row: Row = ["id": .text(id), "service": "orders", "started_at": .at(start)]
        row["change"] = change.map { .text($0) }
        return row
    }

    private static func alert(_ id: String, incident: String, _ time: String = "2023-05-01T00:00:00Z") -> Row {
        ["id": .text(id), "service": "orders", "fired_at": .at(time), "incident": .text(incident)]
    }

    private static func bench(alerts: [Row], incidents: [Row]) -> CompletenessBench {
        var bench = CompletenessBench()
        bench.file("alerts.csv", .alertEvents, alerts)
        bench.file("incidents.csv", .incidents, incidents)
        return bench
    }

    @Test func `an incident that an alert names and nobody has is named with the alert`() throws {
        let bench = Self.bench(
            alerts: [
                Self.alert("a", incident: "I-x"), Self.alert("b", incident: "I-z"), Self.alert("c", incident: "I-z"),
            ],
            incidents: [Self.incident("I-x")])
        let finding = try #require(bench.findings().first)
        #expect(bench.findings().count == 1)
        #expect(finding.id == "completeness.alerted-incidents")
        #expect((finding.severity, finding.count, finding.kind) == (.warning, 1, "incidents"))
        #expect(finding.summary.en == "alerts name 1 incident that is not among the incidents: I-z")
        #expect(finding.summary.zh == "告警关联了 1 起事件，但事件记录中没有：I-z")
        #expect(finding.examples == [.init(label: "I-z", evidence: 0, position: 2)])
    }

    @Test func `tools that number differently are a note`() throws {
        let bench = Self.bench(alerts: [Self.alert("a", incident: "Q7")], incidents: [Self.incident("I-x")])
        #expect(bench.findings().map(\.severity) == [.note])
        #expect(bench.findings().first?.meaning.en.contains("number differently") == true)
    }

    @Test func `what lies before the first or after the last export of incidents is not missing`() {
        var bench = CompletenessBench()
        bench.file(
            "alerts.csv", .alertEvents,
            [
                Self.alert("a", incident: "I-x"), Self.alert("b", incident: "I-p", "2023-04-30T00:00:00Z"),
                Self.alert("c", incident: "I-q", "2023-07-01T00:00:01Z"),
            ])
        let period = CompletenessBench.time("2023-05-01T00:00:00Z")..<CompletenessBench.time("2023-07-01T00:00:00Z")
        bench.file("incidents.csv", .incidents, period: period, [Self.incident("I-x")])
        #expect(bench.findings().isEmpty)
        bench.file("undated.csv", .incidents, [Self.incident("I-y", "2023-06-01T00:00:00Z")])
        #expect(bench.findings().map(\.examples).flatMap(\.self).map(\.label) == ["I-q"], "to the as-of date")
    }

    @Test func `incidents that belong to nobody or have no time are known`() {
        var bench = Self.bench(
            alerts: ["I-x", "I-n", "I-t"].map { Self.alert($0, incident: $0) }, incidents: [Self.incident("I-x")])
        bench.file(
            "others.csv", .incidents,
            [
                ["id": "I-n", "service": "stranger", "started_at": .at("2023-05-01T00:00:00Z")],
                ["id": "I-t", "service": "orders"],
            ])
        #expect(bench.findings().isEmpty)
    }

    @Test func `without a single incident nothing can be compared`() {
        #expect(Self.bench(alerts: [Self.alert("a", incident: "I-x")], incidents: []).findings().isEmpty)
    }

    @Test func `a review of an incident that is not there is named`() throws {
        var bench = Self.bench(
            alerts: [], incidents: [Self.incident("I-x"), Self.incident("I-y", "2023-08-01T00:00:00Z")])
        bench.file(
            "reviews.json", .postIncidentReviews,
            [("r", "I-x"), ("s", "I-q")].map { id, incident in
                [
                    "id": .text(id), "service": "orders", "incident": .text(incident),
                    "published_at": .at("2023-05-09T00:00:00Z"),
                ]
            })
        let finding = try #require(bench.findings().first)
        #expect(finding.id == "completeness.reviewed-incidents")
        #expect(finding.summary.en == "1 incident was reviewed and is not among the incidents: I-q")
    }

    @Test func `a review says when its incident was; before the export it is not missing`() {
        var bench = Self.bench(alerts: [], incidents: [Self.incident("I-x")])
        bench.file(
            "reviews.json", .postIncidentReviews,
            [
                [
                    "id": "r", "service": "orders", "incident": "I-old", "published_at": .at("2023-05-09T00:00:00Z"),
                    "incident_started_at": .at("2023-04-09T00:00:00Z"),
                ]
            ])
        #expect(bench.findings().isEmpty)
    }

    @Test func `a change that an incident names and nobody has is missing among the changes`() throws {
        var bench = Self.bench(
            alerts: [], incidents: [Self.incident("I-x", change: "C-a"), Self.incident("I-y", change: "C-b")])
        bench.file(
            "changes.csv", .changes, [["id": "C-a", "service": "orders", "started_at": .at("2023-04-30T00:00:00Z")]])
        let finding = try #require(bench.findings().first)
        #expect(finding.id == "completeness.causing-changes")
        #expect(finding.kind == "changes")
        #expect(finding.summary.en == "incidents name 1 change as their cause that is not among the changes: C-b")
    }
}
