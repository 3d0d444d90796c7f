import Diagnostics

/// Where the columns of a JMeter table are.
struct JMeterColumns {
    /// Whether the table has a header that names them.
    let isNamed: Bool
    private let time: Int
    private let elapsed: Int
    private let success: Int?
    private let code: Int?
    private let message: Int?
    private let variables: [(name: String, column: Int)]

    private static let variableNames = ["service", "release", "version", "environment", "env"]

    /// Finds the columns; none if the table is not of JMeter.
    init?(_ table: DelimitedTable) {
        guard table.hasHeader else {
            guard let success = Self.defaultOrder(table) else { return nil }
            isNamed = false
            (time, elapsed, code, message, variables) = (0, 1, 3, 4, [])
            self.success = success
            return
        }
        let others = ["success", "responseCode", "threadName", "dataType", "responseMessage", "allThreads", "Latency"]
        guard let time = table.column("timeStamp"), let elapsed = table.column("elapsed"), table.column("label") != nil,
            others.count(where: { table.column($0) != nil }) >= 2
        else { return nil }
        isNamed = true
        self.time = time
        self.elapsed = elapsed
        success = table.column("success")
        code = table.column("responseCode")
        message = table.column("responseMessage")
        variables = Self.variableNames.compactMap { name in table.column(name).map { (name, $0) } }
    }

    /// The column of success in a table without header, if its first rows are in the default order of JMeter.
    private static func defaultOrder(_ table: DelimitedTable) -> Int? {
        guard table.columnCount >= 6 else { return nil }
        let times = TimestampParser(zone: .utc)
        var candidates = Array(4..<table.columnCount)
        var count = 0
        for row in table.rows.prefix(20) {
            guard case .time = times.parse(utf8: row.bytes(0)), let elapsed = row.int(1), elapsed >= 0, row[2] != nil
            else {
                return nil
            }
            candidates.removeAll { row.bool($0) == nil }
            count += 1
        }
        return count > 0 ? candidates.first : nil
    }

    /// Reads all rows.
    func read(_ table: DelimitedTable, into run: inout JMeterRun, reporting diagnostics: inout [Diagnostic]) {
        table.forEachRow(reporting: &diagnostics) { row in
            var start = row.int(time)
            if let milliseconds = start {
                start = milliseconds > 0 && milliseconds < 10_000_000_000_000 ? milliseconds * 1000 : nil
            } else {
                start = run.times.time(utf8: row.bytes(time), line: row.line)
            }
            let isGood = success.map { row.bool($0) } ?? code.flatMap { JMeterRun.isGood(code: row.bytes($0)) }
            if let message = row.bytes(message), JMeterRun.isTransaction(message) {
                return run.addTransaction(start: start, elapsed: row.int(elapsed), isGood: isGood)
            }
            guard let length = row.int(elapsed) else { return run.addBroken(line: row.line) }
            run.add(start: start, elapsed: length, isGood: isGood, line: row.line)
            for (name, column) in variables { run.addVariable(name, row[column]) }
        }
    }
}
