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
        case .json(let document): if !Self.hasRecords(document.root) { return nil }
        case .jsonLines(let lines):
            guard let first = lines.first, Self.hasRecords(first.root) else { return nil }
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
            _ = Self.forEachRecord(in: document.root, body)
        case .jsonLines(let lines):
            var isDone = false
            lines.forEach(reporting: &diagnostics) { document in
                if !isDone { isDone = !Self.forEachRecord(in: document.root, body) }
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
            for document in lines.prefix(count) {
                _ = Self.forEachRecord(in: document.root) { record in
                    found.append(record)
                    return found.count < count
                }
            }
            return found
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

    /// The list of records in a value of JSON, or the value itself if it is a record.
    private static func place(of root: Node) -> Node {
        root["records"] ?? root["result"] ?? root
    }

    /// Whether a value of JSON is, or holds, a record with a number or a key.
    private static func hasRecords(_ root: Node) -> Bool {
        let place = place(of: root)
        let first = place.kind == .list ? place.items.first { $0.kind == .map } : place
        return first.map { $0["number"] != nil || $0["sys_id"] != nil } ?? false
    }

    /// Calls the body with the records in a value of JSON, and says whether it wants more.
    private static func forEachRecord(in root: Node, _ body: (ServiceNowRecord) -> Bool) -> Bool {
        guard hasRecords(root) else { return true }
        let place = place(of: root)
        guard place.kind == .list else { return body(ServiceNowRecord(origin: .node(place), line: place.line)) }
        for node in place.items where node.kind == .map {
            if !body(ServiceNowRecord(origin: .node(node), line: node.line)) { return false }
        }
        return true
    }
}
