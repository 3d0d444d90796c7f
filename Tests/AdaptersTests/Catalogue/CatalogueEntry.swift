import Adapters
import Diagnostics
import Evidence
import Foundation

/// What the catalogue says about a format, taken from the adapter and from what its fixtures give.
struct CatalogueEntry: Encodable {
    struct Text: Encodable, Hashable {
        var en: String
        var zh: String

        init(_ text: LocalizedText) {
            en = text.en
            zh = text.zh
        }
    }

    struct Kind: Encodable {
        var kind: String
        /// The columns that at least one fixture fills.
        var columns: [String]
    }

    var id: String
    var tool: String
    var summary: Text
    var limits: Text?
    var kinds: [Kind]
    /// The reasons for which fixtures were recognised.
    var recognizedBy: [Text]
    /// The names by which the format differs from all others.
    var names: [String]

    /// The entries of all formats.
    static func all() -> [CatalogueEntry] {
        let readings = AdapterCatalogue.all.map { FormatReading($0) }
        var formatsWith: [String: Int] = [:]
        for reading in readings { for name in reading.counts.keys { formatsWith[name, default: 0] += 1 } }
        return readings.map { $0.entry(formatsWith: formatsWith) }.sorted { $0.id < $1.id }
    }

    static func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(all()), as: UTF8.self) + "\n"
    }
}

/// What the fixtures of a format give.
private struct FormatReading {
    let adapter: any Adapter
    /// In how many fixtures each name stands.
    private(set) var counts: [String: Int] = [:]
    private var fixtures = 0
    private var reasons: [CatalogueEntry.Text] = []
    private var columns: [String: Set<String>] = [:]

    init(_ adapter: any Adapter) {
        self.adapter = adapter
        let format = adapter.format.id
        let folders = TestFile.fixtureFolders.filter { format == $0 || format.hasPrefix($0 + "-") }
        for name in folders.flatMap({ TestFile.fixtures($0) }) where !name.contains("NEGATIVE") {
            let bytes = TestFile.fixture(name)
            let content = Content(path: name, bytes: bytes)
            guard let recognition = adapter.recognize(content), recognition.confidence > .possible else { continue }
            fixtures += 1
            for word in ContentNames(content).names { counts[word, default: 0] += 1 }
            let reason = CatalogueEntry.Text(recognition.reason)
            if !reasons.contains(reason) { reasons.append(reason) }
            let reading = ToolReading(adapter, bytes, path: name)
            for kind in adapter.format.kinds {
                for row in reading.rows(kind.id) { columns[kind.id, default: []].formUnion(row.keys) }
            }
        }
    }

    func entry(formatsWith: [String: Int]) -> CatalogueEntry {
        let format = adapter.format
        // A format that hands on whatever it finds declares every kind; what it gave stands for it.
        let isOpen = format.kinds.count == RecordKind.all.count
        let declared = isOpen ? format.kinds.filter { columns[$0.id] != nil } : format.kinds
        let kinds = declared.map { kind in
            CatalogueEntry.Kind(
                kind: kind.id, columns: kind.columns.map(\.name).filter { columns[kind.id]?.contains($0) ?? false })
        }
        return CatalogueEntry(
            id: format.id, tool: format.tool, summary: .init(format.summary), limits: format.limits.map { .init($0) },
            kinds: kinds.sorted { $0.kind < $1.kind }, recognizedBy: Array(reasons.prefix(4)),
            names: names(formatsWith: formatsWith))
    }

    /// The names that stand in a third of the fixtures at least and in few other formats, rarest first.
    private func names(formatsWith: [String: Int]) -> [String] {
        let candidates = counts.filter {
            $0.value * 3 >= fixtures && (formatsWith[$0.key] ?? 0) <= 4 && $0.key.first?.isNumber != true
        }
        let ordered = candidates.sorted { left, right in
            let (leftSpread, rightSpread) = (formatsWith[left.key] ?? 0, formatsWith[right.key] ?? 0)
            if leftSpread != rightSpread { return leftSpread < rightSpread }
            if left.value != right.value { return left.value > right.value }
            return left.key < right.key
        }
        return ordered.prefix(16).map(\.key).sorted()
    }
}
