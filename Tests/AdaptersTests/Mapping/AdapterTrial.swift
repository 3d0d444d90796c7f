import Adapters
import Diagnostics
import Evidence
import Foundation

/// What an adapter makes of some bytes, in a form that tests can compare.
struct AdapterTrial {
    let content: Content
    let recognition: Recognition?
    let diagnostics: [Diagnostic]
    private let builders: [TableBuilder]

    init(_ adapter: any Adapter, _ bytes: [UInt8], path: String = "evidence") {
        content = Content(path: path, bytes: bytes)
        recognition = adapter.recognize(content)
        var sink = RecordSink(evidence: 7)
        var found: [Diagnostic] = []
        adapter.read(content, into: &sink, reporting: &found)
        diagnostics = found
        builders = sink.finish()
    }

    init(_ adapter: any Adapter, _ text: String, path: String = "evidence") {
        self.init(adapter, Array(text.utf8), path: path)
    }

    /// The kinds that have rows.
    var kinds: [String] { builders.map(\.kind.id) }

    /// The rows of a kind: the cells that are not missing, by column.
    func rows(_ kind: String) -> [[String: String]] {
        guard let builder = builders.first(where: { $0.kind.id == kind }) else { return [] }
        let columns = builder.finish()
        return (0..<builder.count).map { row in
            var cells: [String: String] = [:]
            for (column, values) in zip(builder.kind.columns, columns) { cells[column.name] = values.text(row) }
            return cells
        }
    }

    /// The values of one column, row by row; `-` where it is missing.
    func values(_ kind: String, _ column: String) -> [String] {
        rows(kind).map { $0[column] ?? "-" }
    }

    /// The positions of the rows of a kind.
    func positions(_ kind: String) -> [Int] {
        builders.first { $0.kind.id == kind }?.positions.map(Int.init) ?? []
    }

    /// The diagnostics with an identifier.
    func diagnostics(_ id: String) -> [Diagnostic] {
        diagnostics.filter { $0.id == id }
    }

    /// The identifiers of the diagnostics, each once, in alphabetical order.
    var ids: [String] { Set(diagnostics.map(\.id)).sorted() }
}

extension ColumnValues {
    /// The value of a row as text, or none if it is missing.
    fileprivate func text(_ row: Int) -> String? {
        if isMissing(row) { return nil }
        switch self {
        case .boolean(let values): return values[row] == 1 ? "true" : "false"
        case .integer(let values): return String(values[row])
        case .decimal(let values): return String(values[row])
        case .text(let codes, let dictionary): return dictionary.text(of: codes[row])
        case .timestamp(let values):
            let date = Date(timeIntervalSince1970: Double(values[row] / 1_000_000))
            return date.formatted(.iso8601)
        case .duration(let values): return "\(values[row] / 1_000_000)s"
        }
    }
}

/// The files that tests read.
enum TestFile {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The bytes of a fixture; empty if there is no such file, so that the test fails.
    static func fixture(_ name: String) -> [UInt8] {
        (try? Data(contentsOf: folder.appending(path: "Fixtures/" + name))).map(Array.init) ?? []
    }

    /// The text of a file of the repository.
    static func repository(_ name: String) -> [UInt8] {
        let root = folder.deletingLastPathComponent().deletingLastPathComponent()
        return (try? Data(contentsOf: root.appending(path: name))).map(Array.init) ?? []
    }

    /// The names of the fixtures of a format, sorted.
    static func fixtures(_ format: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "Fixtures/" + format).path)
        return (names ?? []).sorted().map { "\(format)/\($0)" }
    }

    /// The folders of fixtures, sorted.
    static var fixtureFolders: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Fixtures").path)
        return (names ?? []).sorted()
    }

    /// Real files of many tools beside the repository; none where they are absent.
    static let samples: URL? = {
        let place = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "shared/samples")
        return FileManager.default.fileExists(atPath: place.path) ? place : nil
    }()

    /// The paths of the samples below a folder of them, sorted; nothing where they are absent.
    static func samplePaths(in folder: String = "") -> [String] {
        guard let samples else { return [] }
        let place = folder.isEmpty ? samples : samples.appending(path: folder)
        let found = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String } ?? []
        return found.sorted().map { folder.isEmpty ? $0 : "\(folder)/\($0)" }.filter { path in
            var isFolder: ObjCBool = false
            return unsafe FileManager.default.fileExists(
                atPath: samples.appending(path: path).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    /// The bytes of a sample.
    static func sample(_ path: String) -> [UInt8] {
        samples.flatMap { try? Data(contentsOf: $0.appending(path: path)) }.map(Array.init) ?? []
    }
}

/// Damages bytes in many ways, always the same ones.
enum Damage {
    /// The first bytes, in steps of 50.
    static func cuts(_ bytes: [UInt8]) -> [[UInt8]] {
        stride(from: 0, to: bytes.count, by: 50).map { Array(bytes.prefix($0)) }
    }

    /// Copies in each of which one to eight bytes are others; from a seed, so that a failure can be repeated.
    static func flips(_ bytes: [UInt8], count: Int = 60, seed: UInt64 = 20_230_901) -> [[UInt8]] {
        guard !bytes.isEmpty else { return [] }
        var state = seed
        func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
        return (0..<count).map { _ in
            var copy = bytes
            for _ in 0...next() % 8 { copy[Int(next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: next()) }
            return copy
        }
    }
}
