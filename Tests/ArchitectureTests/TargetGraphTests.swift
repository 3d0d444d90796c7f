import Foundation
import Testing

/// Compares what the targets import with the plan of the house.
@Suite struct TargetGraphTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Which local and third-party modules a target may import.
    private static let allowed: [String: Set<String>] = [
        "Diagnostics": [],
        "Rubric": ["Diagnostics"],
        "Expressions": ["Diagnostics"],
        "Evidence": ["Diagnostics"],
        "Indicators": ["Diagnostics", "Rubric", "Expressions", "Evidence"],
        "Scoring": ["Diagnostics", "Rubric", "Evidence", "Indicators"],
        "XML": ["CLibXML2", "Diagnostics", "Glibc"],
        "RubricFiles": ["Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators", "Yams"],
        "Adapters": ["Diagnostics", "Evidence", "XML", "Yams", "Foundation", "Glibc"],
        "Reports": ["Diagnostics", "Rubric", "Evidence", "Indicators", "Scoring", "XML", "Mustache", "Foundation"],
        "Store": ["Diagnostics", "Evidence", "Crypto", "Foundation"],
        "Resources": [],
    ]

    private static func sources(below folder: String) throws -> [(path: String, text: String)] {
        let url = root.appending(path: folder)
        let files = try #require(FileManager.default.enumerator(at: url, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { ($0.path(), try String(contentsOf: $0, encoding: .utf8)) }
    }

    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else { return nil }
            return words[0].hasPrefix("/") ? nil : String(words[index + 1])
        }
    }

    @Test(arguments: allowed.keys.sorted())
    func `a target imports only what its room may know`(target: String) throws {
        let allowed = try #require(Self.allowed[target])
        for source in try Self.sources(below: "Sources/" + target) {
            let foreign = Set(Self.imports(of: source.text)).subtracting(allowed)
            #expect(foreign.isEmpty, "\(source.path) imports \(foreign.sorted())")
        }
    }

    @Test func `every adapter file has its line in the catalogue`() throws {
        let catalogue = try String(
            contentsOf: Self.root.appending(path: "Sources/Adapters/AdapterCatalogue.swift"), encoding: .utf8)
        for source in try Self.sources(below: "Sources/Adapters/Tools") {
            for line in source.text.split(separator: "\n")
            where line.hasPrefix("public struct ") && line.contains(": Adapter") {
                let name = line.dropFirst("public struct ".count).prefix { $0 != ":" }
                #expect(catalogue.contains("\(name)()"), "\(name) is not in the catalogue")
            }
        }
    }

    @Test func `nothing unchecked, forced or unfinished is in the sources`() throws {
        let forbidden = ["@unchecked Sendable", "try!", "fatalError(", "// TODO", "// FIXME"]
        for source in try Self.sources(below: "Sources") {
            for word in forbidden { #expect(!source.text.contains(word), "\(source.path): \(word)") }
        }
    }
}
