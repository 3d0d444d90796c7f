public import Diagnostics
public import Evidence

/// Recognises what `kubectl top` prints, and says why it is no evidence.
public struct KubectlTopAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "kubectl-top", tool: "Kubernetes",
            summary: LocalizedText(
                en: "use of nodes or pods as 'kubectl top' prints it; recognised, not read",
                zh: "“kubectl top”输出的节点或 Pod 用量；可识别，不读取"),
            kinds: [.utilizationWindows],
            limits: LocalizedText(
                en:
                    "a snapshot of one moment without its time, and of pods without their limits, so that no use over a window follows",
                zh: "只是没有时间的瞬时快照，Pod 也没有上限信息，无法得出窗口内的使用率"))
    }

    /// Recognises the heading and a line with quantities below it.
    public func recognize(_ content: Content) -> Recognition? {
        switch content.shape {
        case .text, .table, .markdown, .yaml: break
        default: return nil
        }
        var lines = content.lines.makeIterator()
        guard let head = lines.next().map({ Self.words($0) }), head.contains("CPU(cores)"),
            head.contains("MEMORY(bytes)"), head.contains("NAME") || head.contains("POD"), let row = lines.next(),
            let value = head.firstIndex(of: "CPU(cores)"), Self.words(row).count > value
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the heading 'NAME CPU(cores) MEMORY(bytes)'", zh: "表头为“NAME CPU(cores) MEMORY(bytes)”"))
    }

    private static func words(_ line: TextLine) -> [String] {
        line.bytes.count > 2000 ? [] : line.string.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    }

    /// Says why nothing is read.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard recognize(content) != nil else { return }
        diagnostics.append(
            NothingProven.note(
                "kubectl.top",
                LocalizedText(
                    en: "a snapshot of use at one moment that is not told", zh: "某一未注明时刻的用量快照"),
                instead: LocalizedText(
                    en: "query the use over a window from Prometheus", zh: "请从 Prometheus 查询一段时间内的使用率"),
                at: content.location(line: 1)))
    }
}
