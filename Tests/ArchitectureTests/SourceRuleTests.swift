import Foundation
import Testing

/// Rules of the house that a compiler does not know.
@Suite struct SourceRuleTests {
    private func sources() throws -> [SourceTree.File] {
        try SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Examples")
    }

    @Test(arguments: [
        "@unchecked Sendable", "try!", "fatalError(", " as! ", "nonisolated(unsafe)", "DispatchSemaphore",
    ])
    func `nothing unchecked or forced is in the sources`(word: String) throws {
        SourceTree.expectNone(of: try sources()) { $0.text.contains(word) }
    }

    @Test func `nothing unfinished is in a comment`() throws {
        SourceTree.expectNone(of: try sources()) { $0.text.contains(/\/\/.*\b(?:TODO|FIXME|HACK)\b/) }
    }

    @Test func `no file of the sources is longer than 500 lines`() throws {
        SourceTree.expectNone(of: try sources()) { $0.lines.count > 500 }
    }

    @Test(arguments: ["Utils", "Helper", "Helpers", "Manager", "Common", "Misc"])
    func `no file is named for having no subject`(word: String) throws {
        SourceTree.expectNone(of: try sources()) { $0.stem.hasSuffix(word) }
    }

    @Test func `tests see no more than users of the library`() throws {
        let word = "@" + "testable"
        SourceTree.expectNone(of: try SourceTree.swiftFiles(below: "Tests")) { $0.text.contains(word) }
    }

    @Test func `unsafe code is in the readers of bytes, in XML and in archives only`() throws {
        let rooms = ["Sources/XML/", "Sources/Archives/", "Sources/Adapters/Formats/"]
        // Foundation's question whether a path is a folder takes a pointer, and so does the renaming of a file.
        let exceptions = [
            "Sources/Store/AtomicFile.swift", "Sources/Store/EvidenceFolder.swift",
            "Sources/Assay/Workspace/Workspace+Manifests.swift",
        ]
        let others = try sources().filter { file in
            !rooms.contains(where: file.path.hasPrefix) && !exceptions.contains(file.path)
        }
        SourceTree.expectNone(of: others) { $0.text.contains(/\bunsafe [A-Za-z]/) }
    }
}
