import Adapters
import Diagnostics
import Foundation

/// Files of real tools that are not part of the repository; tests that use them say so when they are not at hand.
enum FormatSamples {
    /// The folder named by `ASSAY_SAMPLES`, or `shared/samples` beside the package.
    static let folder: URL? = {
        var candidates: [URL] = []
        if let path = ProcessInfo.processInfo.environment["ASSAY_SAMPLES"] {
            candidates.append(URL(fileURLWithPath: path))
        }
        let package = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        candidates.append(package.deletingLastPathComponent().appendingPathComponent("shared/samples"))
        return candidates.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// The bytes of a sample, or none with a message if it is not at hand.
    static func bytes(_ name: String) -> [UInt8]? {
        guard let url = folder?.appendingPathComponent(name), let data = try? Data(contentsOf: url) else {
            print("skipped: the sample '\(name)' is not at hand")
            return nil
        }
        return [UInt8](data)
    }

    /// The content of a sample, or none with a message if it is not at hand.
    static func content(_ name: String) -> Content? {
        bytes(name).map { Content(path: name, bytes: $0) }
    }
}

extension Content {
    /// Content of a text, as a test writes it.
    init(_ text: String, path: String = "test") {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The identifiers of what was reported, records of tables and JSON lines included.
    var allDiagnostics: [Diagnostic] {
        var found = diagnostics
        table?.forEachRow(reporting: &found) { _ in }
        jsonLines?.forEach(reporting: &found) { _ in }
        return found
    }

    /// The name of the shape.
    var shapeName: String {
        switch shape {
        case .empty: "empty"
        case .json: "json"
        case .jsonLines: "jsonLines"
        case .yaml: "yaml"
        case .xml: "xml"
        case .html: "html"
        case .table: "table"
        case .markdown: "markdown"
        case .text: "text"
        case .archive(let kind): "archive \(kind.rawValue)"
        case .binary(let kind): "binary \(kind.rawValue)"
        case .unread: "unread"
        }
    }
}

extension Node {
    /// How many values there are from here on down, this one included; keys do not count.
    var size: Int {
        items.reduce(1) { $0 + $1.size } + entries.reduce(0) { $0 + $1.value.size }
    }

    /// The tree in one line, to compare trees of different formats.
    var summary: String {
        switch kind {
        case .null: "null"
        case .boolean, .number: string ?? ""
        case .text: "'\(string ?? "")'"
        case .list: "[" + items.map(\.summary).joined(separator: ",") + "]"
        case .map: "{" + entries.map { "\($0.key):\($0.value.summary)" }.joined(separator: ",") + "}"
        }
    }
}

extension [UInt8] {
    /// Bytes written as hexadecimal digits.
    init(hex: String) {
        let digits = hex.compactMap(\.hexDigitValue)
        self = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}

/// Random numbers that are the same in each run, by SplitMix64.
struct FormatRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
