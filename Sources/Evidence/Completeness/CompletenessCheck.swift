public import Diagnostics

/// Looks for signs that records are missing: gaps in time and in numbering, exports cut at a page, records that one tool knows
/// and another does not.
///
/// Everything is computed from the records at the as-of date; the same records give the same findings.
public struct CompletenessCheck: Sendable {
    let records: RecordSet
    let diagnostics: [Diagnostic]
    let zoneOffset: Int
    let parameters: CompletenessParameters

    /// Prepares the checks.
    ///
    /// - Parameters:
    ///   - records: The records at the as-of date.
    ///   - diagnostics: What readers of the evidence said; a file that says it is one page of several is known from them.
    ///   - zoneOffset: How far east of UTC the calendar stands that months are counted in, in seconds.
    ///   - parameters: The numbers of the checks.
    public init(
        records: RecordSet, diagnostics: [Diagnostic] = [], zoneOffset: Int = 0,
        parameters: CompletenessParameters = CompletenessParameters()
    ) {
        self.records = records
        self.diagnostics = diagnostics
        self.zoneOffset = zoneOffset
        self.parameters = parameters
    }

    /// Everything that was found, the most serious first.
    public func findings() -> [CompletenessFinding] {
        let found =
            emptyMonths() + missingNumbers() + cutFiles() + unknownReferences() + harmfulChanges()
            + announcedIncidents()
        return found.sorted(by: CompletenessFinding.precedes)
    }

    /// The tables of a kind: the rows of subjects, and those that belong to nobody.
    func tables(of kind: String) -> [RecordTable] {
        [records.tables[kind], records.strangers[kind]].compactMap(\.self)
    }

    /// The names of subjects by their indices, sorted; nobody is left out.
    func names(of subjects: Set<Int32>) -> [String] {
        subjects.filter { $0 >= 0 }.map { records.subjects[Int($0)].id }.sorted()
    }
}

extension RecordTable {
    /// The text of a column in a row; none if it is missing or no text.
    func text(_ column: String, _ row: Int) -> String? {
        guard case .text(let codes, let dictionary)? = values(of: column) else { return nil }
        return dictionary.text(of: codes[row])
    }

    /// The time of a column in a row, in microseconds UTC; none if it is missing or no time.
    func time(_ column: String, _ row: Int) -> Int64? {
        guard case .timestamp(let values)? = values(of: column), values[row] != ColumnValues.missingInteger else {
            return nil
        }
        return values[row]
    }

    /// The row as an example with a label.
    func example(_ label: String, _ row: Int) -> CompletenessFinding.Example {
        CompletenessFinding.Example(label: label, evidence: evidence[row], position: positions[row])
    }
}
