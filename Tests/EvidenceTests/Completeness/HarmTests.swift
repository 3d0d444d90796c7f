import Diagnostics
import Evidence
import Testing

/// Changes that say they did harm, and status pages that announce what no ticket knows.
@Suite struct HarmTests {
    private typealias Row = [String: RecordSetsBench.Cell]

    private static func bench(incident start: String, change: String? = nil) -> CompletenessBench {
        var bench = CompletenessBench()
        bench.file(
            "changes.csv", .changes,
            [
                [
                    "id": "C-a", "service": "orders", "started_at": .at("2023-05-01T08:00:00Z"),
                    "finished_at": .at("2023-05-01T09:00:00Z"), "caused_incident": true,
                ],
                [
                    "id": "C-b", "service": "orders", "started_at": .at("2023-05-20T08:00:00Z"),
                    "caused_incident": false,
                ],
                ["id": "C-c", "service": "orders", "started_at": .at("2023-05-21T08:00:00Z")],
            ])
        var row: Row = ["id": "I-x", "service": "orders", "started_at": .at(start)]
        row["change"] = change.map { .text($0) }
        bench.file("incidents.csv", .incidents, [row])
        return bench
    }

    @Test(arguments: ["2023-05-01T08:00:00Z", "2023-05-01T08:30:00Z", "2023-05-02T09:00:00Z"])
    func `an incident from the begin of the change to a day after its end fits`(start: String) {
        #expect(Self.bench(incident: start).findings().isEmpty)
    }

    @Test(arguments: ["2023-05-01T07:59:59Z", "2023-05-02T09:00:01Z"])
    func `a change without such an incident is named`(start: String) throws {
        let finding = try #require(Self.bench(incident: start).findings().first)
        #expect(finding.id == "completeness.harmful-changes")
        #expect((finding.severity, finding.count, finding.kind) == (.warning, 1, "incidents"))
        #expect(
            finding.summary.en
                == "1 change says it caused an incident, and no incident of 'center' names it or begins within 24 hours: C-a"
        )
        #expect(finding.examples == [.init(label: "C-a", evidence: 0, position: 1)])
    }

    @Test func `an incident that names the change may begin at any time`() {
        #expect(Self.bench(incident: "2023-06-02T09:00:00Z", change: "C-a").findings().isEmpty)
    }

    // MARK: Status pages

    private static func page(_ start: String, severity: Int64 = 2, tickets: [(String, String?)]) -> CompletenessBench {
        var bench = CompletenessBench()
        bench.file(
            "page.json", .incidents, format: "statuspage-incidents",
            [
                [
                    "id": "p", "title": "Checkout fails", "service": "orders", "started_at": .at(start),
                    "severity": .integer(severity),
                ]
            ])
        bench.file(
            "tickets.csv", .incidents, format: "servicenow-incidents",
            tickets.enumerated().map { index, ticket in
                var row: Row = ["id": .text("t\(index)y"), "started_at": .at(ticket.0)]
                row["service"] = ticket.1.map { .text($0) }
                return row
            })
        return bench
    }

    @Test(arguments: ["2023-05-01T06:00:00Z", "2023-05-01T08:00:00Z", "2023-05-01T10:00:00Z"])
    func `a ticket within two hours of the announcement fits`(ticket: String) {
        #expect(Self.page("2023-05-01T08:00:00Z", tickets: [(ticket, "orders")]).findings().isEmpty)
        #expect(Self.page("2023-05-01T08:00:00Z", tickets: [(ticket, nil)]).findings().isEmpty)
    }

    @Test(arguments: ["2023-05-01T05:59:59Z", "2023-05-01T10:00:01Z"])
    func `an announcement without a ticket is named`(ticket: String) throws {
        let finding = try #require(Self.page("2023-05-01T08:00:00Z", tickets: [(ticket, "orders")]).findings().first)
        #expect(finding.id == "completeness.announced-incidents")
        #expect(finding.severity == .warning)
        #expect(
            finding.summary.en
                == "the status page announced 1 major incident of 'center' without a ticket that begins within 2 hours: 'Checkout fails'"
        )
        #expect(finding.examples == [.init(label: "Checkout fails", evidence: 0, position: 1)])
    }

    @Test func `minor announcements, and subjects without tickets, are no finding`() {
        let far = [("2023-07-01T08:00:00Z", Optional("orders"))]
        #expect(Self.page("2023-05-01T08:00:00Z", severity: 3, tickets: far).findings().isEmpty)
        #expect(Self.page("2023-05-01T08:00:00Z", tickets: []).findings().isEmpty)
    }

    @Test func `a ticket of another service does not fit`() {
        var bench = Self.page("2023-05-01T08:00:00Z", tickets: [("2023-05-01T08:00:00Z", "cart")])
        bench.subjects = [RecordSetsBench.subject("center", services: [.init(id: "orders"), .init(id: "cart")])]
        #expect(bench.findings().count == 1)
    }

    @Test func `findings are sorted, the worst first, and concern their subjects`() {
        var bench = Self.bench(incident: "2023-07-01T00:00:00Z")
        bench.file(
            "small.csv", .drills,
            (0..<20).map { ["id": .text("d\($0)y"), "service": "orders", "started_at": .at("2023-05-01T00:00:00Z")] })
        #expect(bench.findings().map(\.severity) == [.warning, .note])
        #expect(bench.findings() == bench.findings())
        #expect(bench.findings().allSatisfy { $0.concerns("center") && !$0.concerns("shop") })
    }
}
