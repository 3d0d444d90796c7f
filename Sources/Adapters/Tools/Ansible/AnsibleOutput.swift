import Diagnostics

/// Finds the JSON in what Ansible prints.
enum AnsibleOutput {
    /// The documents in a file; if lines of text come before the first, it is looked for behind them.
    ///
    /// - Parameters:
    ///   - content: The file.
    ///   - limit: How many documents are wanted.
    /// - Returns: The documents in order; nothing if there is no JSON.
    static func documents(in content: Content, limit: Int) -> [Document] {
        switch content.shape {
        case .json(let document): return [document]
        case .jsonLines(let lines):
            guard !lines.isLineDelimited || limit > 1 else { return lines.first.map { [$0] } ?? [] }
            return Array(lines.prefix(min(limit, 10_000)))
        case .text, .table, .markdown, .yaml: return behindText(in: content).map { [$0] } ?? []
        default: return []
        }
    }

    /// The document behind the warnings and notices that other parts of Ansible print.
    private static func behindText(in content: Content) -> Document? {
        let bytes = content.bytes
        guard content.encoding != nil, let start = start(in: bytes) else { return nil }
        var ignored: [Diagnostic] = []
        return JSONReader(bytes: bytes, path: content.path).read(in: start..<bytes.count, reporting: &ignored)
    }

    /// The first line within 64 KiB that starts the document: one brace, with one of the keys of the document close behind.
    private static func start(in bytes: [UInt8]) -> Int? {
        var position = 0
        let limit = min(bytes.count, 1 << 16)
        while position < limit {
            if bytes[position] == UInt8(ascii: "{") {
                let head = String(decoding: bytes[position...].prefix(4096), as: UTF8.self)
                if ["\"plays\"", "\"custom_stats\"", "\"stats\""].contains(where: head.contains) { return position }
            }
            position = bytes.firstLineBreak(from: position) + 1
        }
        return nil
    }
}
