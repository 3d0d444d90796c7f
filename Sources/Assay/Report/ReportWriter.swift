public import Diagnostics
internal import Evidence
internal import Foundation
public import Reports
internal import Resources
public import Scoring
internal import Store

/// Writes reports into a folder.
///
/// A file appears under its name only when it is whole.
public struct ReportWriter {
    private let folder: String
    private let templates: ReportTemplates

    /// Creates a writer; throws if a folder of templates cannot be read.
    ///
    /// - Parameters:
    ///   - folder: Where reports go; made if it is not there.
    ///   - templates: A folder whose files take the place of built-in templates of the same path.
    /// - Throws: If a template cannot be read.
    public init(folder: String, templates: String? = nil) throws(FileFailure) {
        self.folder = folder
        self.templates = try Self.templates(overriddenBy: templates)
    }

    /// The built-in templates, with those of a folder in their place.
    public static func templates(overriddenBy folder: String?) throws(FileFailure) -> ReportTemplates {
        var texts = EmbeddedFile.files(below: "reports").map {
            (path: String($0.path.dropFirst("reports/".count)), text: $0.text)
        }
        var found: [Diagnostic] = []
        for file in folder.map({ EvidenceFolder(path: $0).files(reporting: &found) }) ?? [] {
            guard let bytes = EvidenceFolder.bytes(of: file.fullPath, reporting: &found) else { continue }
            texts.append((file.relativePath, String(decoding: bytes, as: UTF8.self)))
        }
        if let fault = found.first(where: { $0.severity == .error }) { throw FileFailure(.input, fault) }
        return ReportTemplates(texts)
    }

    /// Writes an assessment in some formats and gives the paths of the files.
    public func write(
        _ assessment: Assessment, formats: [any ReportFormat], languages: [Language]
    ) throws(FileFailure) -> [String] {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(folder)
        }
        var paths: [String] = []
        for format in formats {
            let path = "\(folder)/\(assessment.result.subject.id).\(format.fileExtension)"
            try write(to: path, format) { sink in
                try format.write(assessment, languages: languages, templates: templates, to: sink)
            }
            paths.append(path)
        }
        return paths
    }

    /// Writes an assessment in all formats of the catalogue and gives the paths of the files.
    public func writeAll(_ assessment: Assessment, languages: [Language]) throws(FileFailure) -> [String] {
        try write(assessment, formats: ReportCatalogue.all, languages: languages)
    }

    /// The report for machines as a text, for printing; it ends with a line break.
    public func json(_ assessment: Assessment) throws(FileFailure) -> String {
        var bytes: [UInt8] = []
        for format in ReportCatalogue.all where format.id == "json" {
            do {
                try format.write(assessment, languages: Language.allCases, templates: templates) { bytes += $0 }
            } catch {
                throw .noReport(format, error)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(
        to path: String, _ format: any ReportFormat, _ body: ((ArraySlice<UInt8>) throws -> Void) throws -> Void
    ) throws(FileFailure) {
        let partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil),
            let handle = FileHandle(forWritingAtPath: partial)
        else { throw .cannotWrite(path) }
        do {
            try fill(handle, body)
            try? FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw error is UnwritableBytes || error is CocoaError ? .cannotWrite(path) : .noReport(format, error)
        }
    }

    /// Hands the bytes of a report to a file in large pieces.
    private func fill(_ handle: FileHandle, _ body: ((ArraySlice<UInt8>) throws -> Void) throws -> Void) throws {
        defer { try? handle.close() }
        var buffer: [UInt8] = []
        func flush() throws {
            do { try handle.write(contentsOf: Data(buffer)) } catch { throw UnwritableBytes() }
            buffer.removeAll(keepingCapacity: true)
        }
        try body { bytes in
            buffer += bytes
            if buffer.count >= 1 << 16 { try flush() }
        }
        try flush()
    }

    /// The disk took no more.
    private struct UnwritableBytes: Error {}
}

extension FileFailure {
    /// A report that cannot be made: a template that took the place of a built-in one is at fault.
    fileprivate static func noReport(_ format: any ReportFormat, _ error: any Error) -> FileFailure {
        FileFailure(
            .input,
            Diagnostic(
                .error, id: "report.not-made",
                LocalizedText(
                    en: "the report '\(format.id)' cannot be made: \(error)", zh: "无法生成报告“\(format.id)”：\(error)"),
                fixes: [
                    LocalizedText(en: "check the templates named with '--templates'", zh: "请检查 --templates 指定的模板")
                ]))
    }
}
