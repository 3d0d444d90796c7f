import Adapters
import Diagnostics
import Evidence
import Foundation

/// What an adapter reads from a file, with every cell as a text that tests can compare to the microsecond.
struct ToolReading {
    let recognition: Recognition?
    let diagnostics: [Diagnostic]
    private let builders: [TableBuilder]

    /// Reads a fixture.
    init(_ adapter: any Adapter, fixture name: String) {
        self.init(adapter, TestFile.fixture(name), path: name)
    }

    /// Reads a text.
    init(_ adapter: any Adapter, _ text: String) {
        self.init(adapter, Array(text.utf8), path: "evidence")
    }

    init(_ adapter: any Adapter, _ bytes: [UInt8], path: String) {
        let content = Content(path: path, bytes: bytes)
        recognition = adapter.recognize(content)
        var sink = RecordSink(evidence: 3)
        var found: [Diagnostic] = []
        adapter.read(content, into: &sink, reporting: &found)
        diagnostics = found
        builders = sink.finish()
    }

    /// The kinds that have rows, in alphabetical order.
    var kinds: [String] { builders.map(\.kind.id) }

    /// The rows of a kind: the cells that are not missing, by column.
    func rows(_ kind: String) -> [[String: String]] {
        guard let builder = builders.first(where: { $0.kind.id == kind }) else { return [] }
        let columns = builder.finish()
        return (0..<builder.count).map { row in
            var cells: [String: String] = [:]
            for (column, values) in zip(builder.kind.columns, columns) { cells[column.name] = values.cell(row) }
            return cells
        }
    }

    /// The only row of a kind; empty if there is none or more than one.
    func row(_ kind: String) -> [String: String] {
        let rows = rows(kind)
        return rows.count == 1 ? rows[0] : [:]
    }

    /// The cells of one column, row by row; `-` where they are missing.
    func column(_ name: String, of kind: String) -> [String] {
        rows(kind).map { $0[name] ?? "-" }
    }

    /// The lines of the rows of a kind.
    func lines(_ kind: String) -> [Int] {
        builders.first { $0.kind.id == kind }?.positions.map(Int.init) ?? []
    }

    /// The diagnostics as `line: id`.
    var reports: [String] {
        diagnostics.map { "\($0.location?.line.map(String.init) ?? "-"): \($0.id)" }
    }
}

extension ColumnValues {
    /// The value of a row: times in UTC, lengths of time in microseconds; none if it is missing.
    fileprivate func cell(_ row: Int) -> String? {
        if isMissing(row) { return nil }
        switch self {
        case .boolean(let values): return values[row] == 1 ? "true" : "false"
        case .integer(let values): return String(values[row])
        case .decimal(let values): return String(values[row])
        case .text(let codes, let dictionary): return dictionary.text(of: codes[row])
        case .timestamp(let values):
            let (seconds, fraction) = values[row].quotientAndRemainder(dividingBy: 1_000_000)
            let text = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
            let digits = String(fraction / 1000)
            return fraction == 0
                ? text : text.dropLast() + "." + String(repeating: "0", count: 3 - digits.count) + digits + "Z"
        case .duration(let values): return "\(values[row])us"
        }
    }
}
