import Foundation

/// What the built tool says about a file.
struct Reading {
    /// The format; none if the file is in none that is known.
    var format: String?
    /// How sure that is.
    var confidence: String?
    /// How many records of each kind it gives.
    var counts: [String: Int]
    /// The records of each kind, column by column as they are shown.
    var records: [String: [Record]]
    /// What is said about the file, by identifier.
    var diagnostics: [String]

    /// A record by the names of its columns; what is missing is not in it.
    struct Record: Equatable, Sendable {
        var columns: [String: String] = [:]

        /// The text of a column; none if it is missing.
        subscript(column: String) -> String? { columns[column] }

        /// The number of a column, durations in seconds; none if it is missing.
        func number(_ column: String) -> Double? {
            columns[column].flatMap { Double($0.hasSuffix("s") ? String($0.dropLast()) : $0) }
        }

        /// The time of a column; none if it is missing.
        func time(_ column: String) -> Date? { columns[column].flatMap(Moment.init)?.date }
    }

    /// The only record of a kind; none if there are several or none.
    func only(_ kind: String) -> Record? {
        guard let all = records[kind], all.count == 1 else { return nil }
        return all[0]
    }
}

extension Workshop {
    private struct Detected: Decodable {
        var path: String
        var format: String?
        var confidence: String?
        var records: [String: Int]
    }

    /// Lets the built tool read a file.
    ///
    /// - Parameter name: The file.
    /// - Throws: If the tool fails, or says different things about the file.
    /// - Returns: What it says.
    func read(_ name: String) async throws -> Reading {
        let detection = try await assay("evidence", "detect", name, "--format", "json")
        let found = try JSONDecoder().decode([Detected].self, from: Data(detection.output.utf8))
        let shown = try await assay("evidence", "show", name, "--limit", "100000")
        let records = Self.records(shown.output)
        guard found.count == 1, let file = found.first, file.records == records.mapValues(\.count) else {
            throw ProgramRun.Failure(
                description: "the tool says different things about '\(name)': \(detection.output)\n\(shown.output)")
        }
        let diagnostics = detection.errors.matches(of: /\[([a-z0-9.-]+)\]$/.anchorsMatchLineEndings())
        return Reading(
            format: file.format, confidence: file.confidence, counts: file.records, records: records,
            diagnostics: diagnostics.map { String($0.1) })
    }

    /// Runs the built tool in the folder.
    ///
    /// - Parameter arguments: Its arguments.
    /// - Throws: If it is not there, or does not end with 0.
    /// - Returns: What came of it.
    @discardableResult
    func assay(_ arguments: String...) async throws -> ProgramRun {
        let own = ProcessInfo.processInfo.environment["ASSAY"].map { URL(filePath: $0) }
        guard let tool = own ?? Bundle.main.executableURL?.deletingLastPathComponent().appending(path: "assay") else {
            throw ProgramRun.Failure(description: "there is no tool; build the product 'assay'")
        }
        let run = try await ProgramRun.run(tool, arguments, in: folder)
        guard run.status == 0 else {
            throw ProgramRun.Failure(description: "'\(arguments.joined(separator: " "))': \(run.status) \(run.errors)")
        }
        return run
    }

    /// The blocks that `assay evidence show` prints: kinds at the margin, places behind two blanks, columns behind four.
    private static func records(_ text: String) -> [String: [Reading.Record]] {
        var records: [String: [Reading.Record]] = [:]
        var kind = ""
        for line in text.split(separator: "\n") {
            if let column = line.wholeMatch(of: /\ {4}([a-z0-9_]+): (.*)/), var last = records[kind]?.popLast() {
                last.columns[String(column.1)] = String(column.2)
                records[kind]?.append(last)
            } else if let head = line.wholeMatch(of: /([a-z_]+) \(\d+\)/) {
                kind = String(head.1)
                records[kind] = []
            } else if line.hasPrefix("  ") {
                records[kind]?.append(Reading.Record())
            }
        }
        return records
    }
}
