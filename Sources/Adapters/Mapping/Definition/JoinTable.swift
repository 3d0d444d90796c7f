import Diagnostics

/// A second table in which texts are looked up, such as the names of services by their codes.
struct JoinTable: Hashable, Sendable {
    /// The file as the mapping names it.
    let file: String
    /// What stands in the value column, by what stands in the key column; empty where the value is missing.
    let rows: [String: String]

    /// The bytes of a file that a mapping names, relative to the folder of the mapping; none if there is no such file.
    typealias Loader = (String) -> [UInt8]?

    static func == (left: JoinTable, right: JoinTable) -> Bool { left.file == right.file && left.rows == right.rows }

    func hash(into hasher: inout Hasher) { hasher.combine(file) }

    /// Reads a table; none if it is no table or lacks a column.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - file: Its path as the mapping names it.
    ///   - key: The column of the keys.
    ///   - value: The column of the values.
    ///   - node: Where the mapping names the file.
    ///   - diagnostics: Receives what is wrong, keys that are there twice with different values among it.
    init?(
        _ bytes: [UInt8], file: String, key: String, value: String, at node: Node,
        reporting diagnostics: inout [Diagnostic]
    ) {
        let content = Content(path: file, bytes: bytes)
        diagnostics += content.diagnostics
        guard let table = MappingTable.find(in: content, columns: [[key], [value]]) else {
            let header = content.table?.header ?? []
            let missing = [key, value].filter { content.table?.column($0) == nil }
            diagnostics.append(MappingMessage.joinLacks(missing, file, among: header, at: node.location))
            return nil
        }
        let (keys, values) = (table.column(key), table.column(value))
        var rows: [String: String] = [:]
        var twice = FaultSummary()
        var found: [Diagnostic] = []
        table.forEachRow(reporting: &found) { row in
            guard let name = row[keys].map(HeaderCheck.trim), !name.isEmpty else { return }
            let text = row[values].map(HeaderCheck.trim) ?? ""
            if let known = rows[name] {
                if known != text { twice.add("twice", MappingMessage.joinTwice(name, file, line: row.line)) }
            } else {
                rows[name] = text
            }
        }
        diagnostics += found + twice.diagnostics
        self.file = file
        self.rows = rows
    }
}
