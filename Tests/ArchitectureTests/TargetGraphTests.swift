import Foundation
import Testing

/// The rooms of the house and who may enter them, compared with the manifest and with what is imported.
@Suite struct TargetGraphTests {
    /// What a target may import: targets of the package, third-party modules, and system modules.
    struct Room: Sendable, CustomTestStringConvertible {
        var name: String
        var path: String
        var local: Set<String>
        var thirdParty: Set<String> = []
        var system: Set<String> = []
        var isDomain = false

        var testDescription: String { name }
    }

    static let rooms: [Room] = [
        Room(name: "Diagnostics", path: "Sources/Diagnostics", local: [], isDomain: true),
        Room(name: "Rubric", path: "Sources/Rubric", local: ["Diagnostics"], isDomain: true),
        Room(name: "Expressions", path: "Sources/Expressions", local: ["Diagnostics"], isDomain: true),
        Room(name: "Evidence", path: "Sources/Evidence", local: ["Diagnostics"], isDomain: true),
        Room(
            name: "Indicators", path: "Sources/Indicators",
            local: ["Diagnostics", "Rubric", "Expressions", "Evidence"],
            isDomain: true),
        Room(
            name: "Scoring", path: "Sources/Scoring", local: ["Diagnostics", "Rubric", "Evidence", "Indicators"],
            isDomain: true),
        Room(name: "XML", path: "Sources/XML", local: ["CLibXML2", "Diagnostics"], system: ["Glibc"]),
        Room(name: "Archives", path: "Sources/Archives", local: ["CZlib", "CZstd"]),
        Room(
            name: "RubricFiles", path: "Sources/RubricFiles",
            local: ["Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators"], thirdParty: ["Yams"]),
        Room(
            name: "Adapters", path: "Sources/Adapters", local: ["Diagnostics", "Evidence", "XML", "Archives"],
            thirdParty: ["Yams"],
            system: ["Foundation", "Glibc"]),
        Room(
            name: "Reports", path: "Sources/Reports",
            local: ["Diagnostics", "Rubric", "Evidence", "Indicators", "Scoring", "XML"], thirdParty: ["Mustache"],
            system: ["Foundation"]),
        Room(
            name: "Store", path: "Sources/Store", local: ["Diagnostics", "Evidence"], thirdParty: ["Crypto"],
            system: ["Foundation"]),
        Room(
            name: "Collectors", path: "Sources/Collectors",
            local: ["Diagnostics", "Expressions", "Evidence", "Adapters", "Store"],
            system: ["Foundation", "FoundationNetworking", "Synchronization"]),
        Room(name: "Resources", path: "Sources/Resources", local: []),
        Room(
            name: "Assay", path: "Sources/Assay",
            local: [
                "Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators", "Scoring", "RubricFiles", "Archives",
                "Adapters", "Reports", "Store", "Collectors", "Resources",
            ], system: ["Foundation"]),
        Room(name: "OrderCenter", path: "Examples/order-center/Sources", local: []),
        Room(
            name: "CommandLineTool", path: "Sources/CommandLineTool",
            local: [
                "Assay", "Diagnostics", "Rubric", "Evidence", "Indicators", "Scoring", "Adapters", "Reports",
                "Collectors", "OrderCenter",
            ], thirdParty: ["ArgumentParser"], system: ["Foundation", "Synchronization"]),
        Room(name: "assay-tool", path: "Sources/assay", local: ["CommandLineTool"]),
        Room(name: "embed-resources", path: "Sources/embed-resources", local: [], system: ["Foundation"]),
    ]

    private static let libraries = ["CLibXML2", "CZlib", "CZstd"]
    private static let names = Set(rooms.map(\.name) + libraries)

    /// The modules that a file imports.
    private func imports(of file: SourceTree.File) -> Set<String> {
        let statement =
            /^\s*(?:@\w+ +)*(?:(?:public|package|internal|fileprivate|private) +)?import +(?:(?:struct|class|enum|protocol|func|var|typealias|actor) +)?(\w+)/
            .anchorsMatchLineEndings()
        return Set(file.text.matches(of: statement).map { String($0.1) })
    }

    @Test(arguments: rooms)
    func `a target imports only what its room may know`(room: Room) throws {
        let files = try SourceTree.swiftFiles(below: room.path)
        #expect(!files.isEmpty)
        let allowed = room.local.union(room.thirdParty).union(room.system)
        for file in files {
            let foreign = imports(of: file).subtracting(allowed)
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
        }
    }

    @Test(arguments: rooms)
    func `the manifest declares just these dependencies`(room: Room) throws {
        let manifest = try SourceTree.text("Package.swift").replacing(/\/\/[^\n]*/, with: "")
        let declaration = try #require(
            manifest.ranges(of: /\.(?:target|executableTarget)\(\s*name: "/).first { range in
                manifest[range.upperBound...].hasPrefix(room.name + "\"")
            }, "'\(room.name)' is not in the manifest")
        let rest = manifest[declaration.upperBound...]
        let end = rest.firstRange(of: /\n        \.\w+\(/)?.lowerBound ?? rest.endIndex
        let block = rest[..<end].dropFirst(room.name.count + 1)
        let declared = Set(block.matches(of: /"([A-Za-z0-9]+)"/).map { String($0.1) })
        #expect(declared.intersection(Self.names) == room.local)
        let products = Set(block.matches(of: /\.product\(name: "(\w+)"/).map { String($0.1) })
        #expect(products == room.thirdParty)
    }

    @Test func `every source folder is a room`() throws {
        let folders = try SourceTree.names(in: "Sources").map { "Sources/" + $0 }
        let known = Set(Self.rooms.map(\.path) + Self.libraries.map { "Sources/" + $0 })
        #expect(Set(folders).isSubset(of: known), "\(Set(folders).subtracting(known).sorted())")
    }

    @Test func `each third-party package is imported by one target, Yams by two`() {
        var users: [String: Int] = [:]
        for module in Self.rooms.flatMap(\.thirdParty) { users[module, default: 0] += 1 }
        #expect(users == ["Yams": 2, "Mustache": 1, "Crypto": 1, "ArgumentParser": 1])
    }

    @Test(arguments: rooms.filter(\.isDomain))
    func `the domain knows no input, output, clock, locale, randomness or network`(room: Room) throws {
        #expect(room.thirdParty.isEmpty && room.system.isEmpty)
        let forbidden =
            /\b(?:Date\(|FileManager|ProcessInfo|Locale\b|TimeZone\b|URLSession|SuspendingClock|ContinuousClock)|\.random\(/
        SourceTree.expectNone(of: try SourceTree.swiftFiles(below: room.path)) { $0.text.contains(forbidden) }
    }

    @Test func `only the collectors know the network`() throws {
        let others = try SourceTree.swiftFiles(below: "Sources").filter { !$0.path.hasPrefix("Sources/Collectors/") }
        SourceTree.expectNone(of: others) { $0.text.contains(/\b(?:FoundationNetworking|URLSession)\b/) }
    }

    @Test func `an arrow goes only downwards`() {
        let order = Dictionary(uniqueKeysWithValues: Self.rooms.enumerated().map { ($1.name, $0) })
        for room in Self.rooms {
            for name in room.local {
                #expect(order[name] ?? -1 < order[room.name] ?? -1, "\(room.name) → \(name)")
            }
        }
    }

    @Test func `the strict settings hold for every target`() throws {
        let manifest = try SourceTree.text("Package.swift")
        let loop = try #require(manifest.firstRange(of: "for target in package.targets where")).lowerBound
        for setting in [
            "ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
            ".strictMemorySafety()", ".treatAllWarnings(as: .error)",
        ] {
            let isSet = manifest[loop...].contains(setting)
            #expect(isSet, "\(setting)")
        }
        let isOverridden = manifest[..<loop].contains("swiftSettings") || manifest.contains("unsafeFlags")
        #expect(!isOverridden)
    }
}
