import Diagnostics

/// Reads the times of an export: those of the platform, and those of spreadsheets that were saved again.
struct ServiceNowTimes {
    private let parsers: [TimestampParser]
    /// Whether nothing tells the day from the month, so that no time is read.
    let isAmbiguous: Bool

    /// Finds out how the times of an export are written.
    ///
    /// - Parameters:
    ///   - export: The export.
    ///   - fields: The fields that hold times.
    init(_ export: ServiceNowExport, fields: [String]) {
        var finding = TimePatternFinder.find(in: Self.texts(export, fields, limit: 2000))
        if case .ambiguous = finding { finding = TimePatternFinder.find(in: Self.texts(export, fields, limit: .max)) }
        switch finding {
        case .automatic, .none: (parsers, isAmbiguous) = ([TimestampParser(zone: .utc)], false)
        case .patterns(let patterns): (parsers, isAmbiguous) = (Self.parsers(patterns), false)
        case .ambiguous: (parsers, isAmbiguous) = ([], true)
        }
    }

    /// Reads a text.
    func parse(_ text: String?) -> ParsedTime {
        guard let text else { return .missing }
        if isAmbiguous { return .missing }
        for parser in parsers {
            let time = parser.parse(text)
            if !time.isInvalid { return time }
        }
        return .invalid
    }

    private static func parsers(_ patterns: [String]) -> [TimestampParser] {
        patterns.compactMap { TimestampPattern($0) }.map { TimestampParser(zone: .utc, pattern: $0) }
            + [TimestampParser(zone: .utc)]
    }

    private static func texts(_ export: ServiceNowExport, _ fields: [String], limit: Int) -> [String] {
        var texts: [String] = []
        var rows = 0
        var ignored: [Diagnostic] = []
        export.forEach(reporting: &ignored) { record in
            rows += 1
            for field in fields {
                if let text = record.value(field) { texts.append(text) }
            }
            return rows < limit
        }
        return texts
    }
}
