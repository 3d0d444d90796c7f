public import Diagnostics
public import Evidence

/// Reads the state of Terraform and OpenTofu: shown as JSON, or the file of the state itself.
public struct TerraformStateAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "terraform-state", tool: "Terraform",
            summary: LocalizedText(
                en: "states of Terraform or OpenTofu, shown as JSON or as the state file of version 4",
                zh: "Terraform 或 OpenTofu 的状态：JSON 输出或第 4 版状态文件"),
            kinds: [.resources],
            limits: LocalizedText(
                en: """
                    one row for each managed resource; a state says nothing about drift, nor about resources outside of the code; values, \
                    which may be secret, are not kept, except zone, region and the service that a tag names
                    """,
                zh: """
                    每个受管资源一行；状态不含漂移信息，也不含代码之外的资源；属性值可能含机密，除可用区、地域与标签所示服务外均不保留
                    """))
    }

    /// Recognises the values of a state, or the lineage and serial number of a state file.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root.kind == .map else { return nil }
        let isShown = Self.isShown(root)
        guard isShown || Self.isFile(root) else { return nil }
        return Recognition(
            .certain,
            because: isShown
                ? LocalizedText(en: "'format_version' with the values of a state", zh: "含“format_version”与状态取值")
                : LocalizedText(
                    en: "'version', 'lineage' and 'serial' of a state file", zh: "含状态文件的“version”、“lineage”与“serial”"))
    }

    private static func isShown(_ root: Node) -> Bool {
        guard root["format_version"]?.kind == .text, root["resource_changes"] == nil, root["planned_values"] == nil,
            root["configuration"] == nil
        else { return false }
        return root["values"]?["root_module"] != nil || root["values"]?["outputs"] != nil
            || (root["terraform_version"] != nil && root.count == 2)
    }

    private static func isFile(_ root: Node) -> Bool {
        root["version"]?.int != nil && root["serial"]?.int != nil
            && (root["lineage"]?.kind == .text || (root["terraform_version"] != nil && root["modules"]?.kind == .list))
    }

    /// Reads the resources.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let root = content.json?.root else { return }
        var resources = TerraformResources()
        if Self.isShown(root) {
            if let module = root["values"]?["root_module"] {
                TerraformModules.forEach(in: module) { node, address in
                    resources.add(
                        address: address, type: node["type"]?.string ?? "", values: node["values"],
                        sensitive: node["sensitive_values"], line: node.line)
                }
            }
        } else if let version = root["version"]?.int, version < 4 {
            diagnostics.append(TerraformMessages.oldState(version, at: root.location))
            return
        } else {
            for resource in root["resources"].map({ Array($0.items) }) ?? [] where resource.kind == .map {
                Self.read(resource, into: &resources)
            }
        }
        resources.write(into: &records)
        if resources.count == 0 { diagnostics.append(TerraformMessages.noResources(at: root.location)) }
    }

    /// Reads the instances of a resource in a state file.
    private static func read(_ resource: Node, into resources: inout TerraformResources) {
        guard !(resource["mode"]?.equals("data") ?? false), let type = resource.text("type"),
            let name = resource.text("name")
        else { return }
        let base = [resource.text("module"), "\(type).\(name)"].compactMap { $0 }.joined(separator: ".")
        for instance in resource["instances"].map({ Array($0.items) }) ?? []
        where instance.kind == .map && instance["deposed"] == nil {
            resources.add(
                address: base + TerraformModules.index(instance["index_key"]), type: type,
                values: instance["attributes"],
                line: instance.line)
        }
    }
}
