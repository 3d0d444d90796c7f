import Foundation
import Testing

/// What may stand in the files of the repository.
@Suite struct RepositoryTests {
    @Test func `no file names a folder of somebody's machine`() throws {
        // Put together here, so that this file does not find itself.
        let folders = ["work", "root", "home", "Users", "tmp/bash"].map { "/" + $0 + "/" }
        for file in try SourceTree.files(below: "") where !file.path.hasPrefix("Tests/AdaptersTests/Fixtures/") {
            for folder in folders {
                let places = file.text.ranges(of: folder).filter { range in
                    guard range.lowerBound > file.text.startIndex else { return true }
                    let before = file.text[file.text.index(before: range.lowerBound)]
                    return !before.isLetter && !before.isNumber && !"._-/}*".contains(before)
                }
                #expect(places.isEmpty, "\(file.path) names \(folder)")
            }
        }
    }

    @Test func `no file names a package registry`() throws {
        let hosts = [
            "pypi" + ".org", "registry" + ".npmjs", "arti" + "factory", "crates" + ".io/api", "proxy" + ".golang",
            "ruby" + "gems.org", "nexus" + "3", "maven" + ".org", "index" + ".docker.io",
        ]
        for file in try SourceTree.files(below: "") {
            let named = hosts.filter(file.text.contains)
            #expect(named == [], "in \(file.path)")
        }
    }

    @Test func `packages come from their own repositories`() throws {
        let manifest = try SourceTree.text("Package.swift")
        let addresses = manifest.matches(of: /\.package\((?:url|path|id): "([^"]+)"/).map { String($0.1) }
        #expect(addresses.count >= 5)
        for address in addresses { #expect(address.hasPrefix("https://github.com/"), "\(address)") }
    }

    @Test func `decisions are numbered without gap and say what was decided`() throws {
        let names = try SourceTree.names(in: "Documentation/Decisions").filter { $0.hasSuffix(".md") }
        let numbers = names.compactMap { $0.wholeMatch(of: /(\d{4})-[a-z0-9-]+\.md/).flatMap { Int($0.1) } }
        #expect(numbers == Array(1...max(1, names.count)))
        for (name, number) in zip(names, numbers) {
            let text = try SourceTree.text("Documentation/Decisions/" + name)
            let isWhole = text.hasPrefix("# \(number). ") && text.contains("**Decision.**")
            #expect(isWhole, "\(name)")
        }
    }

    @Test func `links between documents lead somewhere`() throws {
        for file in try SourceTree.files(below: "") where file.path.hasSuffix(".md") && !file.path.contains("Fixtures")
        {
            let folder = URL(filePath: file.path).deletingLastPathComponent().relativePath
            for link in file.text.matches(of: /\]\(([^)#:\s]+)\)/).map({ String($0.1) }) {
                let path = SourceTree.root.path() + "/" + (folder == "." ? "" : folder + "/") + link
                #expect(FileManager.default.fileExists(atPath: path), "\(file.path) links to \(link)")
            }
        }
    }

    @Test func `everything that is embedded has an ending that the plugin takes`() throws {
        let plugin = try SourceTree.text("Plugins/EmbedResources/EmbedResources.swift")
        for folder in ["rubrics", "reports/templates", "reports/schema", "formats"] {
            let isEmbedded = plugin.contains("\"\(folder)\"")
            #expect(isEmbedded, "\(folder)")
            SourceTree.expectNone(of: try SourceTree.files(below: folder)) { file in
                !plugin.contains("\"\(URL(filePath: file.path).pathExtension)\"")
            }
        }
    }
}
