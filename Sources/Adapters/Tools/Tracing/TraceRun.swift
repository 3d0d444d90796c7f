import Diagnostics
import Evidence

/// Reads the spans of one file for any tool: collects them, and writes rows and messages at the end.
struct TraceRun {
    /// The spans so far.
    var store = SpanStore()
    /// The faults of the file so far.
    var faults = FaultSummary()
    private let path: String
    private let agent: String

    /// Starts with a file.
    ///
    /// - Parameters:
    ///   - path: The path of the file.
    ///   - agent: What delivered the spans, such as `Zipkin`.
    init(path: String, agent: String) {
        self.path = path
        self.agent = agent
    }

    /// Takes a span; one without the identifier of itself or its trace is remembered as a fault.
    mutating func append(_ facts: SpanFacts, at node: Node, name: @autoclosure () -> String?) {
        guard facts.trace != SpanIdentifier.none, facts.span != SpanIdentifier.none else {
            faults.add("identifier", Self.withoutIdentifier(node))
            return
        }
        store.append(facts, name: name())
    }

    /// Writes the rows and reports what is missing.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        let analysis = TraceAnalysis(store)
        var times = TimeNotes(path: path)
        for summary in analysis.summaryRows() {
            records.append(summary)
            if summary.endedAt == nil { times.addMissing(line: summary.line) }
            append(target: summary, to: &records)
        }
        for dependency in analysis.dependencyRows() { records.append(dependency) }
        for window in analysis.transactionRows() { records.append(window) }
        diagnostics += faults.diagnostics
        if analysis.repeated > 0 { diagnostics.append(repeatedSpans(analysis.repeated)) }
        if analysis.traces > 0 { diagnostics.append(sample(analysis.traces)) }
        times.finish(LocalizedText(en: "summaries of traces", zh: "调用链统计"), to: &diagnostics)
    }

    /// A service that delivers spans is one that monitoring collects from.
    private func append(target summary: TraceSummary, to records: inout RecordSink) {
        guard let service = summary.service else { return }
        records.withTable(.telemetryTargets) { table, evidence in
            table.beginRow(evidence: evidence, position: summary.line)
            table.set("service", text: service)
            table.set("target", text: service)
            table.set("layer", text: "application")
            table.set("up", flag: true)
            table.set("last_seen_at", time: summary.endedAt)
            table.set("agent", text: agent)
        }
    }
}

// MARK: - Messages

extension TraceRun {
    private static func withoutIdentifier(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "tracing.identifier",
            LocalizedText(
                en: "the span has no identifier of its own or of its trace; it is left out",
                zh: "该跨度没有自身或所属调用链的标识；已略去"),
            at: node.location,
            fixes: [LocalizedText(en: "export whole traces from the tracing backend", zh: "请从链路追踪后端导出完整调用链")])
    }

    private func repeatedSpans(_ count: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "tracing.repeated-spans",
            LocalizedText(
                en: "\(count) spans are in the file more than once; each counts",
                zh: "有 \(count) 个跨度在文件中重复出现；均计入"),
            at: SourceLocation(path: path))
    }

    private func sample(_ count: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "tracing.sample",
            LocalizedText(
                en:
                    "the file holds \(count) traces; exports and sampling leave traces out, so that counts are a lower bound",
                zh: "文件含 \(count) 条调用链；导出与采样会略去部分调用链，计数为下限"),
            at: SourceLocation(path: path))
    }
}
