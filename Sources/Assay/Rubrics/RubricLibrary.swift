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
                .compactMap { file(at: $0.fullPath, named: name + "/" + $0.relativePath, reporting: &diagnostics) }
        }
        guard shipped.contains(name) else {
            diagnostics.append(.unknownRubric(name, known: shipped))
            return nil
        }
        return EmbeddedFile.files(below: "rubrics/" + name).filter { $0.path.hasSuffix(".yaml") }
            .map { RubricFile(path: $0.path, text: $0.text) }
    }

    private static func file(
        at path: String, named name: String, reporting diagnostics: inout [Diagnostic]
    ) -> RubricFile? {
        guard let bytes = EvidenceFolder.bytes(of: path, reporting: &diagnostics) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            diagnostics.append(.notUTF8(name))
            return nil
        }
        return RubricFile(path: name, text: text)
    }

    /// The digest that pins the content of a rubric.
    public static func digest(of files: [RubricFile]) -> String {
        ContentDigest.sha256(RubricFile.canonicalBytes(of: files))
    }
}

extension Diagnostic {
    fileprivate static func notUTF8(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.encoding", LocalizedText(en: "is not UTF-8", zh: "不是 UTF-8 编码"),
            at: SourceLocation(path: path), fixes: [LocalizedText(en: "save it as UTF-8", zh: "请另存为 UTF-8")])
    }

    fileprivate static func unknownRubric(_ name: String, known: [String]) -> Diagnostic {
        let list = known.joined(separator: ", ")
        return Diagnostic(
            .error, id: "rubric.unknown",
            LocalizedText(en: "there is no rubric '\(name)'", zh: "没有名为“\(name)”的评估模型"),
            fixes: Spelling.fix(for: name, among: known) + [
                LocalizedText(
                    en: "name one of \(list), or a folder with a rubric.yaml",
                    zh: "可用：\(list)，或指定含有 rubric.yaml 的文件夹")
            ])
    }
}
