import Adapters
import Diagnostics
import Testing

@Suite struct DelimitedTableTests {
    private func table(_ text: String) throws -> DelimitedTable {
        try #require(Content(text).table)
    }

    private func rows(_ text: String) throws -> [[String?]] {
        try table(text).rows.map { row in (0..<row.count).map { row[$0] } }
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `the delimiter is found`(delimiter: String) throws {
        let text = "id,title,value\n1,a b,2\n3,c,4\n".replacing(",", with: delimiter)
        let table = try table(text)
        #expect(String(UnicodeScalar(table.delimiter)) == delimiter)
        #expect(table.header == ["id", "title", "value"])
        #expect(table.rows.map { $0[1] } == ["a b", "c"])
    }

    @Test func `decimal commas do not hide the semicolon`() throws {
        #expect(try rows("a;b\n1,5;2,5\n3,5;4,5\n") == [["1,5", "2,5"], ["3,5", "4,5"]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `quoted cells hold delimiters, quotes and line ends`(lineEnd: String) throws {
        let text =
            ["id,text,more", "1,\"a, \"\"b\"\"", "c\",x", "2,\"\",", "", "3, \"q\" , y "].joined(separator: lineEnd)
            + lineEnd
        let table = try table(text)
        let rows = Array(table.rows)
        #expect(rows.map { $0[1] } == ["a, \"b\"\(lineEnd)c", nil, "q"])
        #expect(rows.map { $0[2] } == ["x", nil, "y"])
        #expect(rows.map(\.line) == [2, 4, 6])
    }

    @Test func `a quote inside of a cell and text behind a quote are kept`() throws {
        #expect(try rows("a,b\n5\" disk,x\n\"q\"r,y\n") == [["5\" disk", "x"], ["qr", "y"]])
    }

    @Test func `columns are found whatever their spelling`() throws {
        let table = try table(" Opened At ,\"closed_at\",Request Count,50%\n1,2,3,4\n")
        #expect(table.column("opened_at") == 0)
        #expect(table.column("openedAt") == 0)
        #expect(table.column("CLOSED-AT") == 1)
        #expect(table.column("50%") == 3)
        #expect(table.column("absent") == nil)
        #expect(table.column(anyOf: "absent", "requestcount", "50%") == 2)
        #expect(table.has("Opened At", "closed at"))
        #expect(!table.has("Opened At", "absent"))
        let row = try #require(table.rows.first { _ in true })
        #expect(row[table.column("absent")] == nil)
        #expect(row.int(2) == 3)
    }

    @Test func `cells give numbers and truth values`() throws {
        let table = try table("a,b,c,d\n12,1.5,TRUE,x\n\"7\",1e3,false,\n")
        let rows = Array(table.rows)
        #expect(rows.map { $0.int(0) } == [12, 7])
        #expect(rows.map { $0.double(1) } == [1.5, 1000])
        #expect(rows.map { $0.bool(2) } == [true, false])
        #expect(rows.map { $0.int(3) } == [nil, nil])
        #expect(rows[0].equals(3, "x"))
    }

    @Test func `rows that are not as long as the header are reported`() throws {
        let text = "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12,,\n13,14,15\n16,17,18\n19,20,21\n22"
        let table = try table(text)
        var diagnostics: [Diagnostic] = []
        var rows: [[String?]] = []
        table.forEachRow(reporting: &diagnostics) { row in rows.append((0..<3).map { row[$0] }) }
        #expect(
            rows == [
                ["1", "2", "3"], ["4", "5", nil], ["10", "11", "12"], ["13", "14", "15"], ["16", "17", "18"],
                ["19", "20", "21"],
            ])
        #expect(diagnostics.map(\.id) == ["table.too-few-cells", "table.too-many-cells", "table.truncated"])
        #expect(diagnostics.map { $0.location?.line } == [3, 4, 9])
        #expect(diagnostics[0].severity == .warning)
        #expect(diagnostics[1].summary.en == "the row has 4 cells, the table has 3 columns; the row is left out")
        #expect(table.rows.map { $0[0] } == rows.map { $0[0] })
    }

    @Test func `a quote that is never closed costs its row only`() throws {
        let table = try table("a,b\n1,2\n3,\"open\n5,6\n7,8\n")
        var diagnostics: [Diagnostic] = []
        var rows: [String?] = []
        table.forEachRow(reporting: &diagnostics) { rows.append($0[0]) }
        #expect(rows == ["1", "5", "7"])
        #expect(diagnostics.map(\.id) == ["table.unterminated-quote"])
        #expect(diagnostics.first?.location?.line == 3)
    }

    @Test(.timeLimit(.minutes(15))) func `quotes that confuse do not take long`() throws {
        let text = "a,b\n" + String(repeating: "1,\"\"\"x\n", count: 50_000)
        var diagnostics: [Diagnostic] = []
        DelimitedTableTests.forEachTable(of: text, reporting: &diagnostics)
        #expect(diagnostics.count <= 70)
    }

    private static func forEachTable(of text: String, reporting diagnostics: inout [Diagnostic]) {
        Content(text).table?.forEachRow(reporting: &diagnostics) { _ in }
    }

    @Test func `many faulty rows are summed up`() throws {
        let text = "a,b,c\n" + String(repeating: "1,2,3\n1,2,3\n1,2\n", count: 50)
        var diagnostics: [Diagnostic] = []
        try table(text).forEachRow(reporting: &diagnostics) { _ in }
        #expect(diagnostics.count == 21)
        #expect(diagnostics.last?.summary.en == "30 more rows have the same fault")
    }

    @Test func `a repeated column is reported and the first one is used`() throws {
        let table = try table("id,name,name\n1,a,b\n")
        var diagnostics: [Diagnostic] = []
        table.forEachRow(reporting: &diagnostics) { _ in }
        #expect(diagnostics.map(\.id) == ["table.repeated-column"])
        #expect(table.column("name") == 1)
    }

    @Test func `a first record that is data makes no header`() throws {
        let table = try table(
            "0e395d81513ff701f5d27b7aa47d794cb764fd5e\t2026-04-04T10:52:53+02:00\tHEAD\nf3ba8a98ff80caeb762226e8fa5587fad7d3e95f\t2026-04-03T10:52:53+02:00\tx\n"
        )
        #expect(!table.hasHeader)
        #expect(table.columnCount == 3)
        #expect(table.rows.map { $0[2] } == ["HEAD", "x"])
        #expect(table.rows.map(\.line) == [1, 2])
    }

    @Test func `a header alone is a table without rows`() throws {
        let table = try table("Count,Message,Traceback,Nodes\n")
        #expect(table.header.count == 4)
        #expect(table.rows.map(\.line).isEmpty)
    }

    @Test(arguments: [
        ("jmeter/filewithtransactions.csv", 17, 313), ("jmeter/multiLineCSV.jtl", 16, 2),
        ("statuspage/downtime_windows.csv", 7, 819),
        ("gitlab/_raw_gitlab_api_deployments.csv", 6, 8), ("devlake/cicd_deployment_commits_before_enrich.csv", 21, 15),
        ("locust/btc-results_exceptions.csv", 4, 0), ("git-log/sloth-log-oneline-tsv.txt", 5, 300),
    ])
    func `a sample has the rows that another parser finds`(name: String, columns: Int, count: Int) {
        guard let table = FormatSamples.content(name)?.table else {
            #expect(FormatSamples.folder == nil)
            return
        }
        var diagnostics: [Diagnostic] = []
        var rows = 0
        table.forEachRow(reporting: &diagnostics) { _ in rows += 1 }
        #expect(table.columnCount == columns)
        #expect(rows == count)
        #expect(diagnostics.isEmpty)
    }
}
