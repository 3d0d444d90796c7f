public import Diagnostics
public import Evidence

/// Reads plans of Terraform and OpenTofu as JSON.
public struct TerraformPlanAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "terraform-plan", tool: "Terraform",
            summary: LocalizedText(
                en: "plans of Terraform or OpenTofu, shown as JSON: resources under code and their drift",
                zh: "Terraform 或 OpenTofu 的 JSON 计划：受代码管理的资源及其漂移"),
            kinds: [.resources],
            limits: LocalizedText(
                en: """
                    one row for each managed resource of the plan, those that it is about to create included; resources outside of the \
                    code are not in a plan; when drift was found is known from Terraform 1.5; values are not kept, except zone, region \
                    and the service that a tag names
                    """,
                zh: """
                    计划中的每个受管资源一行，含即将创建的资源；代码之外的资源不在计划中；Terraform 1.5 起才有发现漂移的时间；\
                    除可用区、地域与标签所示服务外，不保留任何属性值
                    """))
    }

    /// Recognises the version of the format and the parts of a plan, or what other commands of the tool print.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root["format_version"]?.kind == .text else { return nil }
        if Self.isPlan(root) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'format_version' with the changes, values or configuration of a plan",
                    zh: "含“format_version”及计划的变更、取值或配置"))
        }
        guard Self.other(root) != nil else { return nil }
        return Recognition(
            .likely,
            because: LocalizedText(
                en: "'format_version' with what another command of Terraform prints",
                zh: "含“format_version”，为 Terraform 其他命令的输出"))
    }

    private static func isPlan(_ root: Node) -> Bool {
        guard
            root["resource_changes"]?.kind == .list || root["planned_values"]?.kind == .map
                || root["output_changes"]?.kind == .map || root["resource_drift"]?.kind == .list
                || (root["configuration"]?.kind == .map && root["terraform_version"] != nil)
        else { return false }
        return root["terraform_version"] != nil || root["configuration"] != nil || root["planned_values"] != nil
    }

    /// What another command printed.
    private static func other(_ root: Node) -> LocalizedText? {
        if root["provider_schemas"] != nil {
            return LocalizedText(en: "the schema of providers", zh: "提供方的模式定义")
        }
        if root["function_signatures"] != nil {
            return LocalizedText(en: "the signatures of functions", zh: "函数签名列表")
        }
        if root.has("valid", "error_count", "diagnostics") {
            return LocalizedText(en: "the result of 'terraform validate'", zh: "“terraform validate”的结果")
        }
        return nil
    }

    /// Reads the resources of the plan.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        guard Self.isPlan(root) else {
            guard let what = Self.other(root) else { return }
            diagnostics.append(TerraformMessages.otherOutput(what, at: root.location))
            return
        }
        var reader = TerraformPlanReader(path: content.path)
        reader.read(root)
        reader.finish(root, into: &records, reporting: &diagnostics)
    }
}
