import Foundation
import Reports

/// The files below `reports/` of the package, and the golden files beside the tests.
enum ReportFiles {
    /// Every template, style, script and schema.
    static let templates: ReportTemplates = {
        let folder = root.appending(path: "reports").resolvingSymlinksInPath()
        let walk = FileManager.default.enumerator(atPath: folder.path())
        let paths = (walk?.compactMap { $0 as? String } ?? []).sorted()
        return ReportTemplates(
            paths.compactMap { path in
                (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)).map { (path, $0) }
            })
    }()

    /// The templates with one of them replaced.
    static func templates(replacing path: String, with text: String) -> ReportTemplates {
        ReportTemplates(templates.paths.map { ($0, (try? templates.text(at: $0)) ?? "") } + [(path, text)])
    }

    /// A golden file.
    static func golden(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
            path: "Golden/\(name)")
    }

    /// The Swift sources of the reports.
    static let sources: String = {
        let folder = root.appending(path: "Sources/Reports").resolvingSymlinksInPath()
        let walk = FileManager.default.enumerator(atPath: folder.path())
        let paths = (walk?.compactMap { $0 as? String } ?? []).sorted().filter { $0.hasSuffix(".swift") }
        return paths.compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    }()

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
}
