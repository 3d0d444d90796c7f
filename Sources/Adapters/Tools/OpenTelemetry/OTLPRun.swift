import Diagnostics
import Evidence

/// Reads the telemetry of one file, value by value.
struct OTLPRun {
    private var traces: TraceRun
    private var metrics = MetricSignals()
    private var logs = LogTally()
    private var items = 0
    private var foreign = 0
    private let path: String

    /// Starts with a file.
    init(path: String) {
        self.path = path
        traces = TraceRun(path: path, agent: "OpenTelemetry")
    }

    /// Takes a value, such as a line of the file exporter.
    mutating func take(_ node: Node) {
        let batches = TelemetryBatches.all(in: node)
        if batches.isEmpty {
            foreign += 1
            traces.faults.add("foreign", Self.foreign(node))
        }
        for batch in batches {
            // The resource is looked into once, not for each of its spans.
            var current: (place: Int, service: UInt32)?
            TelemetryBatches.forEach(in: batch) { item, resource in
                items += 1
                switch batch.signal {
                case .spans:
                    let index: UInt32
                    if let current, current.place == resource.index {
                        index = current.service
                    } else {
                        let attributes = TelemetryAttributes(resource[path: "resource", "attributes"])
                        index = traces.store.service(attributes.service, line: resource.line)
                        current = (resource.index, index)
                    }
                    takeSpan(item, service: index)
                case .metrics: metrics.take(item, resource: resource)
                case .logs: logs.take(item, resource: resource)
                }
            }
        }
    }

    private mutating func takeSpan(_ node: Node, service: UInt32) {
        var facts = SpanFacts(
            line: node.line, trace: SpanIdentifier.number(node["traceId"]), span: SpanIdentifier.number(node["spanId"]),
            parent: SpanIdentifier.number(node["parentSpanId"]), service: service)
        facts.role = Self.role(node["kind"])
        facts.isError = Self.isError(node[path: "status", "code"])
        facts.hasLinks = node["links"]?[0] != nil
        if let start = node["startTimeUnixNano"]?.int, start > 0 {
            facts.start = start / 1000
            if let end = node["endTimeUnixNano"]?.int, end >= start {
                facts.duration = (end - start) / 1000
                facts.statedEnd = end / 1000
            }
        }
        if facts.role != .other, facts.role != .server {
            facts.peer = TelemetryAttributes(node["attributes"]).text(anyOf: Self.peerKeys)
        }
        traces.append(facts, at: node, name: node["name"]?.string)
    }

    /// The attributes that name who is called, in the order in which they count.
    private static let peerKeys = [
        "peer.service", "service.peer.name", "db.system.name", "db.system", "messaging.system",
    ]

    private static func role(_ node: Node?) -> SpanFacts.Role {
        guard let node else { return .other }
        switch node.int {
        case 2: return .server
        case 3: return .client
        case 4: return .producer
        case 5: return .consumer
        default: return SpanFacts.Role(node.string)
        }
    }

    private static func isError(_ code: Node?) -> Bool {
        guard let code else { return false }
        return code.int == 2 || code.equals("STATUS_CODE_ERROR") || code.equals("ERROR")
    }

    /// Writes the rows and reports what is missing.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        traces.finish(into: &records, reporting: &diagnostics)
        metrics.write(into: &records)
        logs.write(into: &records)
        if items == 0, foreign == 0 { diagnostics.append(empty()) }
        if items > 0, OTLPAdapter.kinds.allSatisfy({ records.count(of: $0.id) == 0 }) { diagnostics.append(unnamed()) }
    }
}

// MARK: - Messages

extension OTLPRun {
    private static func foreign(_ node: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "opentelemetry.foreign",
            LocalizedText(
                en: "this value is no telemetry of OpenTelemetry; it is left out", zh: "该值不是 OpenTelemetry 数据；已略去"),
            at: node.location,
            fixes: [LocalizedText(en: "export the file again", zh: "请重新导出该文件")])
    }

    private func unnamed() -> Diagnostic {
        Diagnostic(
            .note, id: "opentelemetry.unnamed",
            LocalizedText(
                en:
                    "no resource in the file names a service, a host, a node or a pod, so that nothing can be tied to one",
                zh: "文件中的资源未写明服务、主机、节点或 Pod，无法归属"),
            at: SourceLocation(path: path, line: 1),
            fixes: [
                LocalizedText(
                    en: "set the resource attribute service.name or host.name, for example by OTEL_SERVICE_NAME",
                    zh: "请设置资源属性 service.name 或 host.name，例如通过 OTEL_SERVICE_NAME")
            ])
    }

    private func empty() -> Diagnostic {
        Diagnostic(
            .note, id: "opentelemetry.empty",
            LocalizedText(
                en: "the file holds no span, metric or log record, and so proves nothing",
                zh: "文件不含 span、指标或日志记录，不能证明任何事项"),
            at: SourceLocation(path: path, line: 1),
            fixes: [
                LocalizedText(
                    en: "export a period in which the services had requests", zh: "请导出服务有请求的时段")
            ])
    }
}
