public import Diagnostics
public import Evidence
import XML

/// Reads results of XCCDF benchmarks, as OpenSCAP, SCC and other SCAP tools write them.
public struct XCCDFResultsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "xccdf-results", tool: "XCCDF",
            summary: LocalizedText(
                en: "results of XCCDF 1.1 and 1.2: benchmark with results, results alone, or inside of an ARF report",
                zh: "XCCDF 1.1 与 1.2 检查结果：含结果的基准、单独的结果或 ARF 报告中的结果"),
            kinds: [.scanResults],
            limits: LocalizedText(
                en: """
                    one row for each rule that was selected; pass and fixed are met, fail is not met, all other results are missing; \
                    scores are not kept; a result names a host, not a service, so that the service is missing
                    """,
                zh: """
                    每条被选中的规则一行；pass 与 fixed 为满足，fail 为不满足，其余结果按缺失处理；不保留分数；\
                    结果只注明主机而非服务，因此服务缺失
                    """))
    }

    /// Recognises the roots by their names and namespaces.
    public func recognize(_ content: Content) -> Recognition? {
        guard case .xml(let root) = content.shape, Self.roots.contains(root.localName) else { return nil }
        let stream = XMLStream(content.bytes, named: content.path)
        guard let start = try? stream.nextStart(), let namespace = start.namespace else { return nil }
        let isOwn =
            switch start.name {
            case "Benchmark", "TestResult": namespace.contains("/xccdf/1.")
            case "asset-report-collection": namespace.contains("asset-reporting-format")
            default: namespace.contains("/scap/source/1.")
            }
        guard isOwn else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the root '\(start.name)' in the namespace of XCCDF or SCAP",
                zh: "根元素“\(start.name)”位于 XCCDF 或 SCAP 命名空间"))
    }

    private static let roots: Set<String> = [
        "Benchmark", "TestResult", "asset-report-collection", "data-stream-collection",
    ]

    /// Reads the results of all rules, wherever they stand in the file.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard case .xml = content.shape else { return }
        var reader = XCCDFReader(path: content.path)
        do throws(XMLFailure) {
            try reader.read(XMLStream(content.bytes, named: content.path), into: &records)
        } catch {
            diagnostics.append(error.diagnostic)
            if reader.rows > 0 { diagnostics.append(XCCDFMessages.incomplete(reader.rows, at: content.location())) }
            reader.finish(isComplete: false, reporting: &diagnostics)
            return
        }
        reader.finish(isComplete: true, reporting: &diagnostics)
    }
}
