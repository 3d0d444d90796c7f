internal import Adapters
internal import Diagnostics
internal import Store

/// The tables of a folder of mappings that mappings join.
struct JoinedTables {
    private let inputs: [InputFolder.File]
    /// The places of the tables that are named.
    private let named: Set<String>

    /// Looks in the mappings of a folder for the tables that they name.
    init(_ inputs: [InputFolder.File]) {
        self.inputs = inputs
        var named: Set<String> = []
        for input in inputs where [".yaml", ".yml"].contains(where: input.name.hasSuffix) {
            var ignored: [Diagnostic] = []
            guard let bytes = InputFolder.bytes(of: input, reporting: &ignored) else { continue }
            for root in Content(path: input.name, bytes: bytes).documents.map(\.root) where root["mapping"] != nil {
                for file in Self.files(in: root) { named.insert(Self.place(of: file, beside: input)) }
            }
        }
        self.named = named
    }

    /// Whether a file is such a table.
    func contains(_ input: InputFolder.File) -> Bool {
        named.contains(input.file.fullPath)
    }

    /// The bytes of a table that lies beside a mapping, or none if there is no such file or it cannot be read.
    func bytes(of file: String, beside mapping: InputFolder.File) -> [UInt8]? {
        var ignored: [Diagnostic] = []
        let place = Self.place(of: file, beside: mapping)
        if let input = inputs.first(where: { $0.file.fullPath == place }) {
            return InputFolder.bytes(of: input, reporting: &ignored)
        }
        return EvidenceFolder.bytes(of: place, reporting: &ignored)
    }

    private static func place(of file: String, beside mapping: InputFolder.File) -> String {
        let path = mapping.file.fullPath
        guard let slash = path.lastIndex(of: "/") else { return file }
        return String(path[...slash]) + file
    }

    private static func files(in node: Node) -> [String] {
        var files: [String] = []
        let records = [node] + (node["also"].map { Array($0.items) } ?? [])
        for columns in records.compactMap({ $0["columns"] }) {
            for (_, column) in columns.entries {
                if let file = column["join"]?["file"]?.string { files.append(file) }
            }
        }
        return files
    }
}
