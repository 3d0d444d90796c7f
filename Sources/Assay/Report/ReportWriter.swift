public import Diagnostics
internal import Evidence
internal import Foundation
public import Reports
internal import Resources
public import Scoring
internal import Store

/// Writes reports into a folder. A file appears under its name only when it is whole.
public struct ReportWriter {
    private let folder: String
    private let templates: ReportTemplates

    /// Creates a writer.
    ///
    /// - Parameters:
    ///   - folder: Where reports go; made if it is not there.
    ///   - templates: A folder whose files take the place of built-in templates of the same path.
    public init(folder: String, templates: String? = nil) {
        self.folder = folder
        self.templates = Self.templates(overriddenBy: templates)
    }

    /// Why a report could not be written.
    public struct Failure: Error, Hashable, CustomStringConvertible {
        /// What happened.
        public var description: String
    }

    /// The built-in templates, with those of a folder in their place.
    public static func templates(overriddenBy folder: String?) -> ReportTemplates {
        var texts = EmbeddedFile.files(below: "reports").map { (String($0.path.dropFirst("reports/".count)), $0.text) }
        var ignored: [Diagnostic] = []
        for file in folder.map({ EvidenceFolder(path: $0).files(reporting: &ignored) }) ?? [] {
            guard let bytes = EvidenceFolder.bytes(of: file.fullPath, reporting: &ignored) else { continue }
            texts.append((file.relativePath, String(decoding: bytes, as: UTF8.self)))
        }
        return ReportTemplates(texts.map { (path: $0.0, text: $0.1) })
    }

    /// Writes an assessment in some formats and gives the paths of the files.
    public func write(
        _ assessment: Assessment, formats: [any ReportFormat], languages: [Language]
    ) throws -> [String] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try formats.map { format in
            let path = "\(folder)/\(assessment.result.subject.id).\(format.fileExtension)"
            try write(to: path) { sink in
                try format.write(assessment, languages: languages, templates: templates, to: sink)
            }
            return path
        }
    }

    private func write(to path: String, _ body: ((ArraySlice<UInt8>) throws -> Void) throws -> Void) throws {
        let partial = path + ".partial"
        guard FileManager.default.createFile(atPath: partial, contents: nil),
            let handle = FileHandle(forWritingAtPath: partial)
        else { throw Failure(description: "'\(path)' cannot be written; check the folder and its permissions") }
        do {
            var buffer: [UInt8] = []
            try body { bytes in
                buffer += bytes
                guard buffer.count >= 1 << 16 else { return }
                try handle.write(contentsOf: Data(buffer))
                buffer.removeAll(keepingCapacity: true)
            }
            try handle.write(contentsOf: Data(buffer))
            try handle.close()
            _ = try? FileManager.default.removeItem(atPath: path)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch {
            try? handle.close()
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        }
    }
}

extension ReportWriter {
    /// Writes an assessment in all formats of the catalogue and gives the paths of the files.
    public func writeAll(_ assessment: Assessment, languages: [Language]) throws -> [String] {
        try write(assessment, formats: ReportCatalogue.all, languages: languages)
    }
}
