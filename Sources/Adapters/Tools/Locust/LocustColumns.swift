/// The columns of the tables that Locust writes, in the names of all versions.
struct LocustColumns {
    let name: Int
    let requests: Int
    let failures: Int?
    let median: Int?
    let rate: Int?
    let p50: Int?
    let p95: Int?
    let p99: Int?

    /// Finds the columns of the statistics; none if the table is another one.
    ///
    /// Versions before 1.0 call requests `# requests`, and keep the percentiles in a table of their own.
    init?(statistics table: DelimitedTable) {
        guard table.hasHeader, table.column("Timestamp") == nil, table.column("User Count") == nil,
            let name = table.column("Name"),
            let requests = table.column(anyOf: "Request Count", "# requests", "#reqs", "# reqs")
        else { return nil }
        let known = [
            table.column(anyOf: "Failure Count", "# failures", "# fails"),
            table.column("Median Response Time"), table.column("Average Response Time"),
            table.column("Average Content Size"), table.column("66%"), table.column("98%"), table.column("Requests/s"),
        ]
        guard known.count(where: { $0 != nil }) >= 2 else { return nil }
        self.name = name
        self.requests = requests
        failures = known[0]
        median = known[1]
        rate = known[6]
        (p50, p95, p99) = (table.column("50%"), table.column("95%"), table.column("99%"))
    }

    /// Whether a row stands for all requests.
    func isTotal(_ row: DelimitedTable.Row) -> Bool { Self.isTotal(row[name]) }

    /// Whether a name is the one of the row for all requests; before version 1.0 it was `Total`.
    static func isTotal(_ name: String?) -> Bool { name == "Aggregated" || name == "Total" || name == "None Total" }
}
