import Diagnostics
import Evidence

/// What a mapping file says, checked.
struct MappingDefinition: Sendable {
    var id: String
    var tool: String
    var name: LocalizedText
    var limits: LocalizedText?
    /// What a row becomes.
    var kind: RecordKind
    /// Where rows come from.
    var source: Source
    /// What must be there.
    var markers: Markers
    /// The places in a row that columns and rules read, each once.
    var fields: [Field]
    /// The record columns that are filled, in the order of the kind.
    var columns: [ColumnMapping]
    /// The rows that are not taken.
    var skips: [SkipRule]
    /// Texts that stand for no value.
    var missingTexts: Set<String>
    var tests: [MappingTest]

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
        var columns: [String] = []
        var keys: [String] = []
        var paths: [ValuePath] = []

        var count: Int { columns.count + keys.count + paths.count }
    }

    /// A place in a row: the name of a table column, or a path.
    enum Field: Hashable, Sendable {
        case column(String)
        case path(ValuePath)

        /// The text as the mapping writes it.
        var text: String {
            switch self {
            case .column(let name): name
            case .path(let path): path.text
            }
        }
    }

    /// The conditions of rows that are not taken; all of them must hold.
    struct SkipRule: Hashable, Sendable {
        var conditions: [Condition]

        struct Condition: Hashable, Sendable {
            var field: Int
            var texts: [String]
        }
    }
}

/// Rows with what they must become.
struct MappingTest: Sendable {
    /// What the test shows, if it says so.
    var name: String?
    var rows: [Node]
    var expected: [Node]
    var node: Node
}
