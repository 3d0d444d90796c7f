import Diagnostics
import Evidence
import Testing

/// Rows belong to the subject of their service.
@Suite struct RecordSetsSubjectTests {
    private static func bench(_ services: [RecordSetsBench.Cell?]) -> RecordSetsBench {
        var bench = RecordSetsBench()
        bench.file(
            "a",
            services.enumerated().map { index, service in
                var row: [String: RecordSetsBench.Cell] = ["id": .text("\(index)"), "at": .ago(1)]
                row["service"] = service
                return row
            })
        return bench
    }

    @Test(arguments: ["orders", "order-api", "ORD", "ord", "Order-API", "ORDERS"])
    func `a service is known by its names, letter for letter or in lower case`(name: String) {
        let bench = Self.bench([.text(name)])
        #expect(bench.rows() == ["center: service=orders id=0 at=-1d (a:1)"], "the canonical name is written")
    }

    @Test func `the name of the system leads to the system as a whole`() {
        #expect(Self.bench(["center"]).rows() == ["center: id=0 at=-1d (a:1)"])
    }

    @Test func `a name as it is written goes before the same name in lower case`() {
        var bench = Self.bench(["Pay", "pay", "PAY"])
        bench.subjects = [
            RecordSetsBench.subject("first", services: [.init(id: "Pay")]),
            RecordSetsBench.subject("second", services: [.init(id: "pay")]),
        ]
        #expect(bench.rows().map { String($0.prefix { $0 != ":" }) } == ["first", "first", "second"])
    }

    @Test func `the first subject that claims a name keeps it`() {
        var bench = Self.bench(["shared"])
        bench.subjects = ["first", "second"].map { RecordSetsBench.subject($0, services: [.init(id: "shared")]) }
        #expect(bench.rows() == ["first: service=shared id=0 at=-1d (a:1)"])
    }

    @Test func `services that belong to no subject are left out and listed with a suggestion`() throws {
        let bench = Self.bench(["ordrs", "orders", "ordrs", "elsewhere"])
        let (records, diagnostics) = bench.recordSet()
        #expect(records.tables["events"]?.count == 1)
        #expect(bench.exclusions() == [.unresolvedService: 3])
        #expect(diagnostics.map(\.id) == ["evidence.unresolved-service", "evidence.unresolved-service"])
        let (far, near) = (try #require(diagnostics.first), try #require(diagnostics.last))
        #expect(near.summary.en == "the service 'ordrs' belongs to no subject; 2 rows of 'events' are left out")
        #expect(near.location?.description == "a:1")
        #expect(near.fixes.first?.en == "did you mean 'orders'?")
        #expect(far.fixes.count == 1, "nothing is near 'elsewhere'")
    }

    @Test func `very many unknown services are summed up`() throws {
        let bench = Self.bench((0..<1000).map { .text("unknown-\($0)") } + ["often", "often"])
        let diagnostics = bench.recordSet().diagnostics
        #expect(diagnostics.count == 101)
        #expect(diagnostics.contains { $0.summary.en.contains("'often'") }, "those with the most rows are named")
        let last = try #require(diagnostics.last)
        #expect(last.id == "evidence.unresolved-services")
        #expect(last.summary.en.hasPrefix("901 more services belong to no subject; 901 rows"))
    }

    // MARK: Patterns and suggestions

    private static func patterned(_ names: [RecordSetsBench.Cell?]) -> RecordSetsBench {
        var bench = bench(names)
        bench.subjects = [
            RecordSetsBench.subject(
                "center", services: [.init(id: "orders", aliases: ["pay-orders"], patterns: ["orders-*", "*-orders"])]),
            RecordSetsBench.subject("bank", services: [.init(id: "payment", patterns: ["pay-*"])]),
        ]
        return bench
    }

    @Test(arguments: ["orders-prod", "ORDERS-STAGING", "eu-orders"])
    func `a pattern ties a name to its service`(name: String) {
        #expect(Self.patterned([.text(name)]).rows() == ["center: service=orders id=0 at=-1d (a:1)"])
    }

    @Test func `names and aliases go before patterns`() {
        // Both "pay-*" and "*-orders" match it, but it is an alias.
        #expect(Self.patterned(["pay-orders"]).rows() == ["center: service=orders id=0 at=-1d (a:1)"])
    }

    @Test func `a name that the patterns of two services match is tied to none and says so`() throws {
        let (records, diagnostics) = Self.patterned(["pay-eu-orders", "pay-eu-orders"]).recordSet()
        #expect(records.tables.isEmpty)
        let service = try #require(records.unresolved.first)
        #expect(service.claimants == ["center/orders", "bank/payment"])
        #expect(service.candidates == ["bank", "center"])
        #expect(service.suggestion == nil)
        let only = try #require(diagnostics.first)
        #expect(only.id == "evidence.ambiguous-service")
        #expect(
            only.summary.en
                == "patterns of several services match 'pay-eu-orders', so that it is tied to none; 2 rows of 'events' are left out"
        )
        #expect(only.notes.first?.en == "it matches center/orders, bank/payment")
    }

    @Test(
        arguments: [
            ("OC_PAY_GW", "payment-gateway"), ("prod-order-api", "order-api"), ("OrderApi", "order-api"),
            ("order.api.uat", "order-api"), ("oc-ordr-api", "order-api"), ("ORDERAPI", "order-api"),
            ("unheard-of", nil),
        ] as [(String, String?)])
    func `the service that is probably meant is suggested`(name: String, suggestion: String?) {
        var bench = Self.bench([.text(name)])
        bench.subjects = [
            RecordSetsBench.subject(
                "center",
                services: [
                    .init(id: "order-api", aliases: ["OC-ORDER-API"]), .init(id: "cart", aliases: ["OC-CART"]),
                    .init(id: "payment-gateway", aliases: ["OC-PAY-GW"]),
                ])
        ]
        #expect(bench.recordSet().records.unresolved.map(\.suggestion) == [suggestion])
    }

    @Test func `unresolved records are counted for each kind, once each, and kept apart`() {
        var bench = Self.bench(["gone", "gone", "orders"])
        bench.file("b", of: RecordSetsBench.states, [["id": "1", "service": "gone"], ["id": "2", "service": "away"]])
        // The same two events once more.
        bench.file("c", [0, 1].map { ["id": .text("\($0)"), "at": .ago(1), "service": "gone"] })
        let records = bench.recordSet().records
        #expect(records.unresolved.map(\.name) == ["away", "gone"])
        #expect(records.unresolved.map(\.count) == [1, 3])
        #expect(records.unresolved.last?.records.map(\.kind) == ["events", "states"])
        #expect(records.strangers.mapValues(\.count) == ["events": 2, "states": 2])
        #expect(records.strangers["events"]?.subjects == [-1, -1])
        #expect(bench.exclusions() == [.unresolvedService: 6])
    }

    @Test func `without a service a row belongs to the only system`() {
        var bench = Self.bench([nil])
        let department = Subject(id: "it", name: LocalizedText(verbatim: "it"), kind: .department)
        bench.subjects.insert(department, at: 0)
        #expect(bench.rows() == ["center: id=0 at=-1d (a:1)"])
    }

    @Test func `without a service and with two systems a row belongs to none`() throws {
        var bench = Self.bench([nil, nil])
        bench.subjects.append(RecordSetsBench.subject("other"))
        let diagnostics = bench.recordSet().diagnostics
        #expect(bench.rows().isEmpty)
        #expect(bench.exclusions() == [.unresolvedService: 2])
        let only = try #require(diagnostics.first)
        #expect(only.summary.en == "2 rows of 'events' name no service, and there is more than one system")
        #expect(only.fixes.count == 1)
    }

    @Test func `rows of one subject in one window are a slice`() throws {
        var bench = RecordSetsBench()
        bench.subjects = ["x", "y", "z"].map { RecordSetsBench.subject($0, services: [.init(id: $0)]) }
        bench.file(
            "a",
            [("z", 3), ("x", 5), ("x", 1), ("z", 9), ("x", 3)].map {
                ["id": .text("\($0)\($1)"), "at": .ago($1), "service": .text($0)]
            })
        let table = try #require(bench.recordSet().records.tables["events"])
        #expect((0..<3).map { table.rows(of: $0) } == [0..<3, 3..<3, 3..<5])
        func window(_ subject: Int, _ from: Int64, _ to: Int64) -> Range<Int> {
            let (start, end) = (
                RecordSetsBench.asOf - from * RecordSetsBench.day, RecordSetsBench.asOf - to * RecordSetsBench.day
            )
            return table.rows(in: table.rows(of: subject), after: start, through: end)
        }
        #expect(window(0, 9, 0) == 0..<3)
        #expect(window(0, 5, 1) == 1..<3, "the start is out, the end is in")
        #expect(window(0, 3, 3) == 2..<2)
        #expect(window(1, 9, 0) == 3..<3)
        #expect(window(2, 8, 0) == 4..<5)
    }
}
