import Adapters
import Diagnostics
import Testing

@Suite struct SysstatTests {
    private let adapter = SysstatAdapter()

    @Test func `each day of a resource is a window`() {
        let reading = ToolReading(adapter, fixture: "sysstat/sadf.json")
        #expect(reading.recognition?.confidence == .certain)
        let rows = reading.rows("utilization_windows")
        #expect(
            rows.first == [
                "service": "orders-1", "resource": "cpu", "started_at": "2023-09-05T00:00:00Z",
                "ended_at": "2023-09-06T00:00:00Z", "peak": "0.75", "average": "0.5",
            ])
        #expect(rows.map { $0["resource"] } == ["cpu", "cpu", "memory", "disk", "network"])
        #expect(rows.map { $0["peak"] } == ["0.75", "0.1", "0.6", "0.3", "0.125"])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test(arguments: ["sysstat/sar.txt", "sysstat/database.csv"])
    func `reports for people are known and give nothing`(name: String) {
        let reading = ToolReading(SysstatTextAdapter(), fixture: name)
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty && reading.reports == ["-: sysstat.text"])
        #expect(
            reading.diagnostics.first?.summary.en
                == "this is a report of sysstat for people; it is no evidence and nothing is read")
        #expect(ToolReading(SysstatTextAdapter(), fixture: "sysstat/NEGATIVE-kernel.txt").recognition == nil)
    }

    @Test func `the same as XML reads the same, host by host`() {
        let reading = ToolReading(adapter, fixture: "sysstat/sadf.xml")
        #expect(reading.recognition?.confidence == .certain)
        let rows = reading.rows("utilization_windows")
        #expect(
            rows.first == [
                "service": "orders-1", "resource": "cpu", "started_at": "2023-09-05T00:00:00Z",
                "ended_at": "2023-09-06T00:00:00Z", "peak": "0.75", "average": "0.5",
            ])
        #expect(rows.map { $0["resource"] } == ["cpu", "memory", "disk", "network", "cpu"])
        #expect(rows.map { $0["peak"] } == ["0.75", "0.6", "0.3", "0.125", "0.1"])
        #expect(rows.map { $0["service"] } == ["orders-1", "orders-1", "orders-1", "orders-1", "cart-1"])
        #expect(reading.lines("utilization_windows") == [4, 4, 4, 4, 28])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `what comes before a cut in the XML is kept`() {
        let whole = TestFile.fixture("sysstat/sadf.xml")
        let reading = ToolReading(adapter, Array(whole.prefix(whole.count * 2 / 3)), path: "cut")
        #expect(reading.column("peak", of: "utilization_windows").first == "0.25")
        #expect(reading.diagnostics.map(\.id) == ["xml.malformed"])
    }

    @Test func `times without a date are no times`() {
        let reading = ToolReading(adapter, fixture: "sysstat/mpstat.json")
        #expect(
            reading.row("utilization_windows") == [
                "service": "cart-1", "resource": "cpu", "peak": "0.6", "average": "0.4",
            ])
        #expect(reading.reports == ["1: evidence.no-time"])
    }

    @Test func `a host without samples gives no window`() {
        let reading = ToolReading(adapter, fixture: "sysstat/empty.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.reports == ["-: sysstat.empty"] && reading.kinds.isEmpty)
        #expect(ToolReading(adapter, fixture: "sysstat/NEGATIVE-other.json").recognition == nil)
    }
}
