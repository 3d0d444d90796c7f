import Diagnostics
import Evidence

/// What a mapping file says, checked.
struct MappingDefinition: Sendable {
    var id: String
    var tool: String
    var name: LocalizedText
    var limits: LocalizedText?
    /// Where rows come from.
    var source: Source
    /// What must be there.
    var markers: Markers
    /// The places in a row that columns and rules read, each once.
    var fields: [Field]
    /// What a row becomes; the first is what the mapping is for, and there is at least one.
    var records: [RecordMapping]
    /// The fields in which an empty cell stands for what is above it.
    var filled: [Int]
    /// The field that takes the text of rows in which only the first cell is filled.
    var blocks: Int?
    /// Texts that stand for no value.
    var missingTexts: Set<String>
    var tests: [MappingTest]

    /// The kinds of its records, each once, in alphabetical order.
    var kinds: [RecordKind] {
        var seen: Set<String> = []
        return records.map(\.kind).filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    }

    /// Where rows come from.
    enum Source: Hashable, Sendable {
        case table
        /// The path of the rows; without it, the items of an outermost list, or the outermost map.
        case json(rows: ValuePath?)
        case jsonLines(rows: ValuePath?)
        case yaml(rows: ValuePath?)
        case xml(rows: ValuePath)
    }

    /// What must be there for a file to be recognised.
    struct Markers: Hashable, Sendable {
        /// Columns of a table; of the names of each, one must be there.
        var columns: [[String]] = []
        var keys: [String] = []
        var paths: [ValuePath] = []

        var count: Int { columns.count + keys.count + paths.count }
    }

    /// A place in a row: the name of a table column, or a path.
    enum Field: Hashable, Sendable {
        case column(String)
        case path(ValuePath)
        /// A path that starts at an item of the row.
        case itemPath(ValuePath)

        /// The text as the mapping writes it.
        var text: String {
            switch self {
            case .column(let name): name
            case .path(let path), .itemPath(let path): path.text
            }
        }
    }
}

/// Rows with what they must become.
struct MappingTest: Sendable {
    /// What the test shows, if it says so.
    var name: String?
    var rows: [Node]
    var expected: [Node]
    /// The records of other kinds that must come out, by kind.
    var others: [(kind: RecordKind, expected: [Node])]
    var node: Node
}
