import Foundation
import RubricFiles

/// The folder `rubrics` of the repository.
enum RubricsFolder {
    private static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "rubrics")

    /// The identifiers of the rubrics in it.
    static let rubrics: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []
        return names.filter {
            FileManager.default.fileExists(atPath: url.appending(path: "\($0)/rubric.yaml").path())
        }.sorted()
    }()

    /// The content of a file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: url.appending(path: path), encoding: .utf8)
    }

    /// A schema.
    static func schema(_ name: String) throws -> JSON {
        try JSONDecoder().decode(JSON.self, from: Data(text("schema/\(name).schema.json").utf8))
    }

    /// The YAML files of a rubric.
    static func files(of rubric: String) throws -> [RubricFile] {
        let paths = FileManager.default.enumerator(atPath: url.appending(path: rubric).path())?.compactMap {
            $0 as? String
        }
        return try (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
            .map { RubricFile(path: "\(rubric)/\($0)", text: try text("\(rubric)/\($0)")) }
    }
}
