internal import Diagnostics
internal import Scoring

/// The whole assessment as JSON, the same content as the XML report, names and order fixed by its schema.
struct JSONReport: ReportFormat {
    let id = "json"
    let fileExtension = "json"
    let summary = LocalizedText(
        en: "the whole assessment for machines, valid against a JSON schema", zh: "供机器读取的完整评估结果，符合 JSON Schema")

    /// Writes the report; texts are in every language, whichever are asked for.
    func write(
        _ assessment: Assessment, languages: [Language], templates: ReportTemplates,
        to sink: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        try withoutActuallyEscaping(sink) { sink in
            let writer = JSONFieldsWriter(sink)
            try writer.write(Fields(["format": .text(XMLReport.namespace)]).followed(by: .assessment(assessment)))
            try writer.finish()
        }
    }
}
