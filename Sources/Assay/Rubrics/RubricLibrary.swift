public import Diagnostics
internal import Evidence
internal import Expressions
internal import Foundation
internal import Indicators
internal import Resources
public import RubricFiles
internal import Store

/// Finds rubrics by name or path: those inside the binary, and folders on disk, which come first.
public enum RubricLibrary {
    /// The identifiers of the rubrics inside the binary, sorted.
    public static var shipped: [String] {
        Set(
            EmbeddedFile.files(below: "rubrics")
                .filter { $0.path.hasSuffix("/rubric.yaml") }
                .compactMap { $0.path.split(separator: "/").dropFirst().first.map(String.init) }
        ).sorted()
    }

    /// The files of a rubric: of a folder on disk if the name leads to one, else of a rubric inside the binary.
    ///
    /// - Parameters:
    ///   - name: An identifier or a path.
    ///   - folder: Where relative paths start.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The files, or none if there is no such rubric.
    public static func files(
        of name: String, relativeTo folder: String, reporting diagnostics: inout [Diagnostic]
    ) -> [RubricFile]? {
        let path = name.hasPrefix("/") ? name : folder + "/" + name
        if FileManager.default.fileExists(atPath: path + "/rubric.yaml") {
            return EvidenceFolder(path: path).files(reporting: &diagnostics)
                .filter { $0.relativePath.hasSuffix(".yaml") }
                .compactMap { file in
                    EvidenceFolder.bytes(of: file.fullPath, reporting: &diagnostics).map {
                        RubricFile(path: name + "/" + file.relativePath, text: String(decoding: $0, as: UTF8.self))
                    }
                }
        }
        let embedded = EmbeddedFile.files(below: "rubrics/" + name)
        guard !embedded.isEmpty else {
            diagnostics.append(.unknownRubric(name, known: shipped))
            return nil
        }
        return embedded.filter { $0.path.hasSuffix(".yaml") }.map { RubricFile(path: $0.path, text: $0.text) }
    }

    /// The digest that pins the content of a rubric.
    public static func digest(of files: [RubricFile]) -> String {
        ContentDigest.sha256(RubricFile.canonicalBytes(of: files))
    }
}

extension Diagnostic {
    fileprivate static func unknownRubric(_ name: String, known: [String]) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            .error, id: "rubric.unknown",
            LocalizedText(en: "there is no rubric '\(name)'", zh: "没有名为“\(name)”的评估模型"),
            fixes: Spelling.fix(for: name, among: known) + [
                LocalizedText(
                    en: "name one of \(list), or a folder with a rubric.yaml",
                    zh: "可用:\(list),或指定含有 rubric.yaml 的文件夹")
            ])
    }
}
