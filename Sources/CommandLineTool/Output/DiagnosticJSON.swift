internal import Diagnostics

/// A diagnostic as JSON.
struct DiagnosticJSON: Encodable {
    var severity: String
    var id: String
    var summary: String
    var path: String?
    var line: Int?
    var column: Int?
    var notes: [String]
    var fixes: [String]

    init(_ diagnostic: Diagnostic, _ language: Language) {
        severity = diagnostic.severity.rawValue
        id = diagnostic.id
        summary = diagnostic.summary[language]
        path = diagnostic.location?.path
        line = diagnostic.location?.line
        column = diagnostic.location?.column
        notes = diagnostic.notes.map { $0[language] }
        fixes = diagnostic.fixes.map { $0[language] }
    }
}
