import Foundation
import Testing

/// Whatever is added by a file must be named in its catalogue; these tests name the file that was forgotten.
@Suite struct CatalogueTests {
    /// The types of a folder that conform to a protocol, with their files.
    private func conformers(of name: String, below folder: String) throws -> [(type: String, file: SourceTree.File)] {
        let declaration = /^(?:(?:public|package) +)?(?:struct|enum|final class) +(\w+): *([\w, &]+)/
            .anchorsMatchLineEndings()
        return try SourceTree.swiftFiles(below: folder).flatMap { file in
            file.text.matches(of: declaration)
                .filter { $0.2.split { !$0.isLetter }.contains { $0 == name } }
                .map { (String($0.1), file) }
        }
    }

    @Test func `every adapter is in the catalogue, in a file of its name`() throws {
        let catalogue = try SourceTree.text("Sources/Adapters/AdapterCatalogue.swift")
        let adapters = try conformers(of: "Adapter", below: "Sources/Adapters/Tools")
        #expect(adapters.count >= 20)
        for (type, file) in adapters {
            let path = file.path
            #expect(URL(filePath: path).deletingPathExtension().lastPathComponent == type, "\(path)")
        }
        let listed = catalogue.matches(of: /^ +(\w+)\(\),/.anchorsMatchLineEndings()).map { String($0.1) }
        #expect(Set(adapters.map(\.type)).subtracting(listed).sorted() == [], "forgotten in AdapterCatalogue.swift")
        #expect(Set(listed).subtracting(adapters.map(\.type)).sorted() == [])
        #expect(listed.count == Set(listed).count)
    }

    @Test func `every file that is called an adapter holds one`() throws {
        let adapters = Set(try conformers(of: "Adapter", below: "Sources/Adapters/Tools").map(\.type))
        let files = try SourceTree.swiftFiles(below: "Sources/Adapters/Tools").filter { $0.stem.hasSuffix("Adapter") }
        SourceTree.expectNone(of: files) { !adapters.contains($0.stem) }
    }

    @Test func `every adapter has fixtures of its own`() throws {
        let folder = "Tests/AdaptersTests/Fixtures"
        let folders = try SourceTree.names(in: folder)
        for (type, file) in try conformers(of: "Adapter", below: "Sources/Adapters/Tools") {
            let format = try #require(file.text.firstMatch(of: /id: "([a-z0-9-]+)"/), "\(type) has no format id").1
            let found = folders.filter { format == $0 || format.hasPrefix($0 + "-") }
            #expect(!found.isEmpty, "there is no folder for '\(format)' in \(folder)")
            for name in found { #expect(try !SourceTree.names(in: folder + "/" + name).isEmpty, "\(name)") }
        }
    }

    @Test func `every record kind is in the catalogue, in alphabetical order`() throws {
        let catalogue = try SourceTree.text("Sources/Evidence/Kinds/RecordKind+Catalogue.swift")
        let list = try #require(catalogue.firstMatch(of: /= \[([^\]]*)\]/)).1
        let listed = list.matches(of: /\.(\w+)/).map { String($0.1) }
        let files = try SourceTree.names(in: "Sources/Evidence/Kinds").compactMap { name in
            name.wholeMatch(of: /RecordKind\+(\w+)\.swift/).map { String($0.1) }
        }.filter { $0 != "Catalogue" }
        let kinds = files.map { $0.prefix(1).lowercased() + $0.dropFirst() }
        #expect(Set(listed) == Set(kinds), "\(Set(listed).symmetricDifference(kinds).sorted())")
        #expect(listed == listed.sorted())
    }

    @Test func `every report format is in the catalogue`() throws {
        let catalogue = try SourceTree.text("Sources/Reports/ReportCatalogue.swift")
        let formats = try conformers(of: "ReportFormat", below: "Sources/Reports")
        #expect(formats.count >= 3)
        #expect(formats.map(\.type).filter { !catalogue.contains(" \($0)()") } == [])
    }

    @Test func `every subcommand has a file of its name and is in the command`() throws {
        let command = try SourceTree.text("Sources/CommandLineTool/AssayCommand.swift")
        let files = try SourceTree.names(in: "Sources/CommandLineTool/Commands").filter { !$0.contains("+") }
        #expect(files.filter { !command.contains($0.replacing(".swift", with: ".self")) } == [])
    }
}
