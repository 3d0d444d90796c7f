import Diagnostics
import Reports
import Scoring
import Testing

/// A report in memory, with the pieces that it was handed over in.
struct Rendering {
    let pieces: [[UInt8]]

    init(
        _ id: String, of assessment: Assessment = SampleAssessment.real, languages: [Language] = [.english, .chinese],
        templates: ReportTemplates = ReportFiles.templates
    ) throws {
        let format = try #require(ReportCatalogue.named(id))
        var pieces: [[UInt8]] = []
        try format.write(assessment, languages: languages, templates: templates) { pieces.append(Array($0)) }
        self.pieces = pieces
    }

    var bytes: [UInt8] { pieces.flatMap(\.self) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}
