public import Diagnostics
public import Evidence

/// Reads files of any tool by a mapping file, so that a format needs no code.
///
/// ```yaml
/// mapping: 1
/// id: acme-incidents
/// tool: Acme ITSM
/// name: {en: incidents of the Acme service desk, zh: Acme 服务台的事件}
/// records: incidents              # the record kind that a row becomes
/// format: table                   # or json, jsonl, yaml, xml
/// detect: {columns: [单号, [开始时间, 发生时间]]}   # all must be there, under one of their names
/// zone: "+08:00"                  # of times that do not say theirs; local is the zone of the workspace
/// missing: ["无"]                  # further texts that stand for no value
/// columns:
///   id: 单号                       # the name of a column, or the path of a value
///   title: {from: [标题, 摘要]}     # the first that is not empty
///   severity: {from: 级别, values: {一级: 1, 二级: 2}, else: missing}
///   started_at: {text: "{日期} {时刻}", time: ["yyyy-MM-dd HH:mm", "d/M/yyyy H:mm"]}
///   recovered_at: {from: 开始时间, plus: {from: 持续分钟, unit: minutes}}
///   change: {from: 备注, match: "(CHG[0-9]+)"}
///   service: {from: 系统编码, join: {file: systems.csv, key: 编码, value: 服务}, else: keep}
///   user_impact: {constant: true}
/// identity: true                  # other columns fill the record column of the same name
/// keep: {where: {类型: 事件}}
/// skip: {where: {状态: [作废, null]}}   # null is an empty cell
/// also:                           # further records that a row becomes
///   - records: action_items
///     columns: {id: 改进编号, source: 单号, created_at: 提出时间}
///     skip: {where: {改进编号: null}}
/// tests:
///   - rows: [{单号: A1, 开始时间: 2023-01-02 03:04:05}]
///     expect: [{id: A1, started_at: 2023-01-01T19:04:05Z, title: null}]
/// ```
///
/// **Rows.** A table gives its lines. Its header may stand below titles, within the first 20 lines; rows that repeat the header or give totals
/// (`合计`, `Total`) are not taken and are counted. `fill` names columns in which an empty cell stands for what is above it, and `blocks` is the name
/// under which the text of a row in which only the first cell is filled goes to the rows below it. `split: {from: 人员, by: ["、"]}` makes a
/// record of each part of a cell. For `json`, `jsonl`, `yaml` and `xml`, `rows` is the path of the rows, such as `$.data.items[*]`; without it they
/// are the items of an outermost list, or the outermost map.
///
/// **Paths** know `$`, `.name`, `['name']`, `[*]`, `[0]` and `[key=value]`, such as `history[field=status].at`; a path of a column starts at its row.
/// In XML a name goes to all child elements of that name, and `@name` to an attribute. `take: last` takes the last of several values instead of
/// the first, `take: count` their number.
///
/// **Detection.** `columns` of a table, `keys` of the outermost map (or of the first map of an outermost list), and `path`:
/// one or more paths that lead to something. One marker makes a file possible, several make it certain.
///
/// **Columns.** `from` is a column or path, or several; `text` is made of several; `constant` is a value. `match` reads a part of the text by a
/// regular expression, `join` looks it up in a table beside the mapping, and `values` translates it, in any letter case, in this order. `else` says
/// what becomes of texts that are not listed: `error` (a warning is given, and the value is missing), `missing`, `keep` (read as if there were no
/// list), or a value. `time` is `auto`, `rfc3339`, `epoch-s`, `epoch-ms`, `epoch-us`, `epoch-ns` or a pattern, or several of them; `zone` may differ
/// for a column. `unit` is a unit of time for numbers that are lengths of time, or `percent` for shares. `plus` adds a length of time to a time.
///
/// **Rows that are taken.** In `keep` and `skip`, `where` is a map whose conditions must all hold, or a list of such maps of which one must. A
/// condition is a text, null, a list of them, or `{match: pattern}`.
///
/// **Further records.** Each item of `also` has its own `columns`, `keep`, `skip`, `identity` and `split`; the conditions of the mapping do not
/// apply to it. With `each: actions[*]` a record is made of each item in a row; columns start at the item, and `outer` takes from the row.
///
/// **Tests.** Each gives rows as maps from column or key to value, the records that must come out, and under `also` those of other kinds. Columns that
/// are not named are not compared; `null` expects no value. The tool runs them with UTC for `local`.
public struct MappingAdapter: Adapter {
    /// What the mapping reads.
    public let format: FormatDescription
    let definition: MappingDefinition
    private let path: String

    /// Reads a mapping file; there is none if anything in it is wrong.
    ///
    /// - Parameters:
    ///   - content: The file.
    ///   - localZone: The zone that `zone: local` of the mapping stands for; without it, times there have no zone.
    ///   - load: Gives the bytes of a table that the mapping joins, by its path relative to the mapping; without it, and where it gives
    ///     none, a join is an error.
    ///   - diagnostics: Receives everything that is wrong with it.
    public init?(
        _ content: Content, localZone: ZoneRule? = nil, loading load: ((String) -> [UInt8]?)? = nil,
        reporting diagnostics: inout [Diagnostic]
    ) {
        diagnostics += content.diagnostics
        let roots = content.documents.map(\.root)
        guard let root = roots.first, root["mapping"] != nil, !content.diagnostics.containsErrors else {
            if !content.diagnostics.containsErrors {
                diagnostics.append(MappingMessage.notAMapping(at: content.location()))
            }
            return nil
        }
        guard roots.count == 1 else {
            diagnostics.append(MappingMessage.severalDocuments(at: roots[1].location))
            return nil
        }
        var reader = MappingReader(root, localZone: localZone, load: load)
        let definition = reader.definition()
        diagnostics += reader.map.diagnostics
        guard let definition else { return nil }
        self.definition = definition
        path = content.path
        format = FormatDescription(
            id: definition.id, tool: definition.tool, summary: definition.name, kinds: definition.kinds,
            limits: definition.limits)
    }

    /// Whether everything that `detect` names is there; one marker makes it possible, several make it certain.
    public func recognize(_ content: Content) -> Recognition? {
        guard MarkerCheck(definition).holds(for: content) else { return nil }
        let markers = definition.markers
        let columns = markers.columns.compactMap(\.first)
        let names = (columns + markers.keys + markers.paths.map(\.text)).map { "'\($0)'" }
        let chinese = names.map { "“\($0.dropFirst().dropLast())”" }
        return Recognition(
            markers.count > 1 ? .certain : .possible,
            because: LocalizedText(
                en: "the mapping '\(definition.id)' asks for \(names.joined(separator: ", "))",
                zh: "映射“\(definition.id)”所要求的\(chinese.joined(separator: "、"))都在"))
    }

    /// Reads the rows; cells that cannot be read are missing and reported, three of each kind and the number of the others.
    public func read(
        _ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]
    ) {
        var run = MappingRun(definition)
        let kinds = definition.records.map(\.kind)
        if kinds.count == 1 {
            records.withTable(kinds[0]) { table, evidence in
                let handles = definition.records[0].columns.map { table.column($0.column.name) }
                run.forEachRecord(of: content) { _, values, position in
                    Self.add(values, position, evidence, to: &table, handles)
                }
            }
        } else {
            let handles = definition.records.map { mapping in
                let table = TableBuilder(kind: mapping.kind)
                return mapping.columns.map { table.column($0.column.name) }
            }
            run.forEachRecord(of: content) { number, values, position in
                records.withTable(kinds[number]) { table, evidence in
                    Self.add(values, position, evidence, to: &table, handles[number])
                }
            }
        }
        diagnostics += run.finish(path: content.path)
    }

    private static func add(
        _ values: [RecordValue?], _ position: Int, _ evidence: UInt32, to table: inout TableBuilder,
        _ handles: [ColumnHandle]
    ) {
        table.beginRow(evidence: evidence, position: position)
        for (handle, value) in zip(handles, values) {
            if let value { table.set(handle, value) }
        }
    }
}
