public import Diagnostics
public import Evidence

/// Reads the machine-readable log that Terraform and OpenTofu print with `-json`.
public struct TerraformEventsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "terraform-events", tool: "Terraform",
            summary: LocalizedText(
                en: "logs of 'terraform plan -json' and 'apply -json', one event on each line",
                zh: "“terraform plan -json”与“apply -json”的日志，每行一个事件"),
            kinds: [.operations, .resources],
            limits: LocalizedText(
                en: """
                    an apply or destroy gives one operation; who started it and whether it was approved is not in the log; of resources \
                    only those with drift are read; values of outputs are not kept
                    """,
                zh: "apply 或 destroy 计为一次操作；日志不含发起人与审批信息；资源只读取存在漂移的部分；不保留输出值"))
    }

    /// Recognises events of the user interface of Terraform.
    public func recognize(_ content: Content) -> Recognition? {
        let first = content.jsonLines?.prefix(3).first { $0.root["@module"] != nil }?.root ?? content.json?.root
        guard let first, first.has("@level", "@message", "@timestamp"), first["type"]?.kind == .text,
            ["terraform.ui", "tofu.ui"].contains(first["@module"]?.string ?? "")
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'@module' is the interface of Terraform, with '@level' and 'type'",
                zh: "“@module”为 Terraform 界面模块，且含“@level”与“type”"))
    }

    /// Reads the events.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var resources = TerraformResources()
        var start: Int64?
        var end: Int64?
        var operation: String?
        var hasSummary = false
        var hasError = false
        var line = 1
        func take(_ event: Node) {
            let time = times.time(event["@timestamp"])
            if start == nil { (start, line) = (time, event.line) }
            if let time { end = max(end ?? time, time) }
            if event["@level"]?.equals("error") ?? false { hasError = true }
            switch event["type"]?.string {
            case "resource_drift":
                guard let place = event["change"]?["resource"], let address = place.text("addr") else { return }
                let type = place.text("resource_type") ?? ""
                resources.addDrift(address: address, type: type, at: time, line: event.line)
            case "apply_start": operation = operation ?? "apply"
            case "change_summary":
                hasSummary = true
                operation = event["changes"]?.text("operation") ?? operation
            default: break
            }
        }
        content.jsonLines?.forEach(reporting: &diagnostics) { take($0.root) }
        if let root = content.json?.root { take(root) }
        resources.write(into: &records)
        if let operation, operation != "plan" {
            let isOver = hasSummary || hasError
            records.append(
                AutomationRun(
                    line: line, id: ContentDigest.hexadecimal(content.bytes), kind: "terraform \(operation)",
                    startedAt: start, finishedAt: isOver ? end : nil,
                    outcome: hasError ? .failed : hasSummary ? .success : nil, tool: "Terraform"))
        } else if resources.count == 0 {
            diagnostics.append(TerraformMessages.onlyPlan(at: content.location()))
        }
        times.finish(LocalizedText(en: "events", zh: "事件"), to: &diagnostics)
    }
}
