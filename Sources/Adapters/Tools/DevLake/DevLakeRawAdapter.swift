public import Diagnostics
public import Evidence

/// Reads raw tables of DevLake: the payloads of other tools, one in each row.
public struct DevLakeRawAdapter: Adapter {
    /// Tables whose names start with `_raw_`, as CSV.
    public let format = FormatDescription(
        id: "devlake-raw", tool: "DevLake",
        summary: LocalizedText(
            en: "raw tables of DevLake as CSV; the payloads in them are read by the formats of their own tools",
            zh: "DevLake 原始表（CSV），其中的载荷按各自工具的格式读取"),
        kinds: RecordKind.all,
        limits: LocalizedText(
            en: """
                a table holds what DevLake collected, which may be less than the tool has; payloads of tools that no format knows are not read
                """,
            zh: "表中只有 DevLake 采集到的内容，可能少于原工具所有；未知工具的载荷不予读取"))

    /// Creates the adapter.
    public init() {}

    private static let columns = ["id", "params", "data", "url", "input", "created_at"]

    /// By the six columns that all raw tables have.
    public func recognize(_ content: Content) -> Recognition? {
        guard let table = content.table, table.columnCount == Self.columns.count,
            Set(table.header) == Set(Self.columns)
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "exactly the columns 'id', 'params', 'data', 'url', 'input' and 'created_at'",
                zh: "恰为“id”、“params”、“data”、“url”、“input”、“created_at”六列"))
    }

    /// Takes the payloads out, finds out which tool they are of, and lets its format read them.
    ///
    /// Each payload is put on the line that its row has in the table, so that what is said about it is in the right place.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let table = content.table else { return }
        let data = table.column("data")
        var payloads: [UInt8] = []
        var line = 1
        var count = 0
        var without = 0
        table.forEachRow(reporting: &diagnostics) { row in
            guard let payload = row.bytes(data).flatMap(Self.payload) else {
                without += 1
                return
            }
            while line < row.line {
                payloads.append(UInt8(ascii: "\n"))
                line += 1
            }
            payloads += payload.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            payloads.append(UInt8(ascii: "\n"))
            line += 1
            count += 1
        }
        if without > 0 { diagnostics.append(Self.noPayload(without, at: content.location())) }
        guard count > 0 else { return }
        let inner = Content(path: content.path, bytes: payloads)
        diagnostics += inner.diagnostics
        switch Detector(adapters: AdapterCatalogue.all.filter { !($0 is DevLakeRawAdapter) }).detect(inner) {
        case .recognized(let adapter, _):
            diagnostics.append(Self.unwrapped(count, as: adapter.format, at: content.location()))
            adapter.read(inner, into: &records, reporting: &diagnostics)
        case .shared(let candidates):
            for candidate in candidates { candidate.adapter.read(inner, into: &records, reporting: &diagnostics) }
        case .ambiguous(let candidates):
            diagnostics.append(Self.ambiguous(candidates.map(\.adapter.format.id), at: content.location()))
        case .unknown:
            diagnostics.append(Self.unknown(count, at: content.location()))
        }
    }

    /// The JSON in a cell: as it is, or in hexadecimal digits behind `0x`; none if it is neither a list nor a map.
    private static func payload(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var bytes = CellText.trim(cell)
        if bytes.starts(with: "0x7B".utf8) || bytes.starts(with: "0x5B".utf8) || bytes.starts(with: "0x7b".utf8)
            || bytes.starts(with: "0x5b".utf8)
        {
            guard let decoded = hexadecimal(bytes.dropFirst(2)) else { return nil }
            bytes = decoded[...]
        }
        return bytes.first == UInt8(ascii: "{") || bytes.first == UInt8(ascii: "[") ? bytes : nil
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
        guard digits.count.isMultiple(of: 2) else { return nil }
        var output: [UInt8] = []
        output.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            guard let value = digit.hexadecimalValue.map({ UInt8($0) }) else { return nil }
            if let first = high {
                output.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return output
    }
}

// MARK: - Messages

extension DevLakeRawAdapter {
    private static func noPayload(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "devlake.no-payload",
            LocalizedText(
                en: "\(count) rows hold no JSON list or map in 'data' and are left out",
                zh: "\(count) 行的“data”列不含 JSON 列表或对象，已略去"),
            at: location)
    }

    private static func unwrapped(_ count: Int, as format: FormatDescription, at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            .note, id: "devlake.payloads",
            LocalizedText(
                en: "the \(count) payloads in this table are of \(format.tool) and are read as '\(format.id)'",
                zh: "表中 \(count) 条载荷来自 \(format.tool)，按“\(format.id)”读取"),
            at: location)
    }

    private static func ambiguous(_ ids: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "devlake.ambiguous-payloads",
            LocalizedText(
                en: "the payloads may be of \(ids.joined(separator: ", ")); nothing is read",
                zh: "载荷可能为 \(ids.joined(separator: "、"))，未读取任何内容"),
            at: location)
    }

    private static func unknown(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "devlake.unknown-payloads",
            LocalizedText(
                en: "no format knows the \(count) payloads in this table; nothing is read",
                zh: "没有格式能识别表中的 \(count) 条载荷，未读取任何内容"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the domain tables, such as 'cicd_deployments' and 'incidents', or write a mapping",
                    zh: "请导出领域层表，例如 cicd_deployments 和 incidents，或编写映射文件")
            ])
    }
}
