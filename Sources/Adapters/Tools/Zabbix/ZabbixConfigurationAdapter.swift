public import Diagnostics
public import Evidence
import XML

/// Reads exports of templates and hosts of Zabbix.
public struct ZabbixConfigurationAdapter: Adapter {
    /// Exports as XML, YAML or JSON.
    public let format = FormatDescription(
        id: "zabbix-configuration", tool: "Zabbix",
        summary: LocalizedText(
            en: "triggers and dashboards in exports of templates and hosts: XML, YAML, JSON, versions 2.0 to 7.4",
            zh: "模板与主机导出中的触发器和仪表盘：XML、YAML、JSON，2.0 至 7.4 版"),
        kinds: [.alertRules, .dashboards],
        limits: LocalizedText(
            en: """
                an export shows what is configured, not what is collected; disabled triggers do not count, prototypes count once; what \
                an export leaves out has its default; of the severities DISASTER pages, WARNING opens a ticket and INFO does nothing, \
                what HIGH and AVERAGE set off is decided by actions, which are not exported; service and owner come from tags of the \
                trigger, the link to the instructions from its URL
                """,
            zh: """
                导出只说明配置，不说明采集情况；停用的触发器不计，原型计一次；导出中省略的内容取默认值；级别 DISASTER 视为呼叫，WARNING 视为工单，\
                INFO 视为无动作，HIGH 与 AVERAGE 的动作由“动作”配置决定，未包含在导出中；服务与责任方取自触发器标签，处置手册取自其 URL
                """))

    /// Creates the adapter.
    public init() {}

    /// By the root `zabbix_export` with a version.
    public func recognize(_ content: Content) -> Recognition? {
        if let root = content.markup {
            guard root.name == "zabbix_export" else { return nil }
            let head = String(decoding: content.bytes.prefix(2000), as: UTF8.self)
            return Recognition(head.contains("<version>") ? .certain : .likely, because: Self.reason)
        }
        guard let export = content.objects.first?["zabbix_export"], export.kind == .map else { return nil }
        return Recognition(export["version"] != nil ? .certain : .likely, because: Self.reason)
    }

    /// Reads triggers and dashboards.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var roots: [ZabbixValue] = []
        if content.markup != nil {
            do throws(XMLFailure) {
                roots.append(.element(try XMLElement.parse(content.bytes, named: content.path)))
            } catch {
                return diagnostics.append(error.diagnostic)
            }
        } else {
            roots = content.objects.compactMap { $0["zabbix_export"].map { .node($0) } }
        }
        for root in roots {
            let export = ZabbixExport(root)
            for rule in export.rules { records.append(rule) }
            for dashboard in export.dashboards { records.append(dashboard) }
            if export.disabled > 0 { diagnostics.append(Self.disabled(export.disabled, at: content.location())) }
            if export.rules.isEmpty, export.dashboards.isEmpty, export.disabled == 0 {
                diagnostics.append(Self.empty(export, at: content.location()))
            }
        }
    }

    private static let reason = LocalizedText(
        en: "the root 'zabbix_export' with a 'version'", zh: "根为“zabbix_export”，含“version”")

    private static func disabled(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "zabbix.disabled-triggers",
            LocalizedText(en: "\(count) triggers are disabled and do not count", zh: "有 \(count) 个触发器已停用，不计入"),
            at: location)
    }

    private static func empty(_ export: ZabbixExport, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "zabbix.no-triggers",
            LocalizedText(
                en:
                    "the export with \(export.items) items and \(export.hosts) hosts has no trigger and no dashboard, so there is no record",
                zh: "导出含 \(export.items) 个监控项、\(export.hosts) 台主机，但没有触发器与仪表盘，不产生记录"),
            at: location,
            fixes: [
                LocalizedText(en: "export the templates that hold the triggers", zh: "请导出含触发器的模板")
            ])
    }
}
