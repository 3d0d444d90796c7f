import Diagnostics
import XML

/// Goes over the records in an export of ServiceNow.
///
/// It knows CSV, the JSON of the Table API (`result`) and of exports (`records`), a single record or a list of them, one record on each
/// line, and the XML of exports (`unload`, `xml`) and of the Table API (`response`).
struct ServiceNowExport {
    private let content: Content

    /// Creates an export; none if the content has no form that records can be in.
    init?(_ content: Content) {
        switch content.shape {
        case .table(let table): if !table.hasHeader || table.column("number") == nil { return nil }
        case .json(let document): if Self.records(in: document.root).isEmpty { return nil }
        case .jsonLines(let lines):
            guard let first = lines.first, !Self.records(in: first.root).isEmpty else { return nil }
        case .xml(let root): if !["unload", "xml", "response"].contains(root.name) { return nil }
        default: return nil
        }
        self.content = content
    }

    /// Calls the body with one record after the other, until it gives false.
    ///
    /// - Parameters:
    ///   - diagnostics: Receives what is broken.
    ///   - body: Receives a record, and says whether to go on.
    func forEach(reporting diagnostics: inout [Diagnostic], _ body: (ServiceNowRecord) -> Bool) {
        switch content.shape {
        case .table(let table): forEach(in: table, reporting: &diagnostics, body)
        case .json(let document):
            for record in Self.records(in: document.root) where !body(record) { return }
        case .jsonLines(let lines):
            var isDone = false
            lines.forEach(reporting: &diagnostics) { document in
                for record in Self.records(in: document.root) where !isDone { isDone = !body(record) }
            }
        case .xml: forEachElement(reporting: &diagnostics, body)
        default: break
        }
    }

    /// The first records, for recognition.
    func sample(_ count: Int) -> [ServiceNowRecord] {
        var found: [ServiceNowRecord] = []
        var ignored: [Diagnostic] = []
        if case .table(let table) = content.shape {
            let columns = ServiceNowColumns(table)
            return table.rows.prefix(count).map { ServiceNowRecord(origin: .cells($0, columns), line: $0.line) }
        }
        if case .jsonLines(let lines) = content.shape {
            return lines.prefix(count).flatMap { Self.records(in: $0.root) }
        }
        forEach(reporting: &ignored) { record in
            found.append(record)
            return found.count < count
        }
        return found
    }

    private func forEach(
        in table: DelimitedTable, reporting diagnostics: inout [Diagnostic], _ body: (ServiceNowRecord) -> Bool
    ) {
        let columns = ServiceNowColumns(table)
        var isDone = false
        table.forEachRow(reporting: &diagnostics) { row in
            if !isDone { isDone = !body(ServiceNowRecord(origin: .cells(row, columns), line: row.line)) }
        }
    }

    private func forEachElement(reporting diagnostics: inout [Diagnostic], _ body: (ServiceNowRecord) -> Bool) {
        let stream = XMLStream(content.bytes, named: content.path)
        do throws(XMLFailure) {
            while let start = try stream.nextStart() {
                guard start.depth == 1 else { continue }
                let element = try stream.readElement(start, limit: 10_000)
                if !body(ServiceNowRecord(origin: .element(element), line: start.line)) { return }
            }
        } catch {
            diagnostics.append(error.diagnostic)
        }
    }

    /// The records in a value of JSON: those of an envelope, of a list, or the value itself.
    private static func records(in root: Node) -> [ServiceNowRecord] {
        let nodes: [Node]
        if let inner = root["records"] ?? root["result"] {
            nodes = inner.kind == .list ? inner.items.filter { $0.kind == .map } : inner.kind == .map ? [inner] : []
        } else {
            nodes = root.kind == .list ? root.items.filter { $0.kind == .map } : [root]
        }
        return nodes.first.map { $0.has("number") || $0.has("sys_id") } ?? false
            ? nodes.map { ServiceNowRecord(origin: .node($0), line: $0.line) } : []
    }
}
