import Collectors
import Diagnostics
import Foundation

/// A folder of its own with a clock, into which tests collect.
final class Workbench: Sendable {
    let folder: URL
    let clock: FakeClock

    /// 2024-06-15T12:00:00Z.
    static let now: Int64 = 1_718_452_800_000_000
    static let day: Int64 = 86_400_000_000
    static let key = [UInt8](repeating: 7, count: 32)

    init(now: Int64 = Workbench.now) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "assay-collect-\(UUID().uuidString)")
        clock = FakeClock(now)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Collects from one source.
    func collect(
        _ options: SourceOptions, from server: FakeServer, url: String = "https://tool.example", days: Int64 = 10,
        since: Int64? = nil, until: Int64? = nil, environment: [String: String] = [:],
        redaction: RedactionOptions = RedactionOptions(),
        _ change: (inout SourceDeclaration) -> Void = { _ in }
    ) async -> SourceOutcome {
        var source = SourceDeclaration(
            id: "source", url: url, options: options, location: SourceLocation(path: "assay.yaml", line: 3))
        change(&source)
        let end = until ?? clock.now()
        let collection = LiveCollection(
            [source], into: folder.path(), window: CollectionWindow(since: since ?? end - days * Self.day, until: end),
            redaction: redaction, collector: "test", transport: server, clock: clock,
            resolver: SecretResolver(environment: environment, root: folder.path()), seed: 1)
        return await collection.run(key: Self.key) { _ in }[0]
    }

    /// The text of a file below the folder.
    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    /// All files below the folder, hidden ones too, by path.
    func files() -> [String] {
        var files: [String] = []
        let walk = FileManager.default.enumerator(atPath: folder.path())
        while let path = walk?.nextObject() as? String {
            if walk?.fileAttributes?[.type] as? FileAttributeType == .typeRegular { files.append(path) }
        }
        return files.sorted()
    }

    /// The files that are evidence.
    func evidence() -> [String] {
        files().filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    }

    /// All bytes of all files, hidden ones too.
    func everything() throws -> String {
        try files().map { try text($0) }.joined(separator: "\n")
    }
}

extension SourceOptions {
    /// One endpoint without window.
    static func endpoint(
        _ paging: HTTPEndpoint.Paging = .none, items: [String] = [], path: String = "/list"
    ) -> SourceOptions {
        .http([HTTPEndpoint(name: "list", path: path, records: ["incidents"], items: items, paging: paging)])
    }
}
