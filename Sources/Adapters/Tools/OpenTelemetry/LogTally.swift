import Evidence

/// Counts the log records of a file by service.
struct LogTally {
    private var streams: [String: Stream] = [:]

    private struct Stream {
        var line: Int
        var records = 0
        var structured = 0
        var traced = 0
    }

    /// Takes a log record.
    mutating func take(_ record: Node, resource: Node) {
        let service = TelemetryAttributes(resource[path: "resource", "attributes"]).service ?? ""
        var stream = streams[service] ?? Stream(line: record.line)
        stream.records += 1
        if record["attributes"]?[0] != nil || record[path: "body", "kvlistValue"] != nil { stream.structured += 1 }
        if SpanIdentifier.number(record["traceId"]) != SpanIdentifier.none { stream.traced += 1 }
        streams[service] = stream
    }

    /// Writes one stream for each service, in alphabetical order.
    func write(into records: inout RecordSink) {
        for (service, stream) in streams.sorted(by: { $0.key < $1.key }) {
            records.withTable(.logStreams) { table, evidence in
                table.beginRow(evidence: evidence, position: stream.line)
                table.set("service", text: service.isEmpty ? nil : service)
                table.set("name", text: "OpenTelemetry")
                table.set("structured", flag: stream.structured == stream.records)
                table.set("trace_id_share", .decimal(Double(stream.traced) / Double(stream.records)))
            }
        }
    }
}
