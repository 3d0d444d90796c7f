internal import Diagnostics
internal import Scoring
internal import XML

/// The whole assessment as XML in a namespace of its own, checked against its schema before it is handed over.
struct XMLReport: ReportFormat {
    let id = "xml"
    let fileExtension = "xml"
    let summary = LocalizedText(
        en: "the whole assessment for machines, valid against an XML schema", zh: "供机器读取的完整评估结果，符合 XML Schema")

    /// The namespace; the number at its end is raised when a reader of it would have to change.
    static let namespace = "urn:assay:assessment:1"
    static let schemaPath = "schema/assessment.xsd"

    /// Writes the report; texts are in every language, whichever are asked for.
    func write(
        _ assessment: Assessment, languages: [Language], templates: ReportTemplates,
        to sink: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        let schema = Array(try templates.text(at: Self.schemaPath).utf8)
        try withoutActuallyEscaping(sink) { sink in
            let gate = ValidationGate(schema: schema, limit: ValidationGate.defaultLimit, sink: sink)
            try Self.write(.assessment(assessment), to: gate)
            try gate.finish()
        }
    }

    private static func write(_ fields: Fields, to gate: ValidationGate) throws {
        let writer = try XMLWriter { try gate.take($0) }
        try writer.startDocument()
        try XMLFieldsWriter(writer: writer).write(fields, as: "assessment", attributes: [("xmlns", namespace)])
        try writer.endDocument()
    }
}
