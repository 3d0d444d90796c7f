import Diagnostics
import Evidence

/// Turns a plan into resources.
struct TerraformPlanReader {
    private let path: String
    private var resources = TerraformResources()
    private var faults = FaultSummary()
    private var created = 0
    private var drifted = 0
    private var hasTime = false

    /// Starts to read a plan.
    init(path: String) {
        self.path = path
    }

    /// Reads the changes, or the planned values if a plan has no changes.
    mutating func read(_ root: Node) {
        if let changes = root["resource_changes"], changes.kind == .list {
            for change in changes.items where change.kind == .map { read(change: change) }
        } else if let module = root["planned_values"]?["root_module"] {
            TerraformModules.forEach(in: module) { node, address in
                add(node, address, node["values"], node["sensitive_values"])
            }
        }
        let time = TimestampParser().parse(root["timestamp"]).microseconds
        hasTime = time != nil
        for drift in root["resource_drift"].map({ Array($0.items) }) ?? [] {
            guard !(drift["mode"]?.equals("data") ?? false), let address = TerraformModules.address(drift),
                Self.actions(drift) != ["no-op"]
            else { continue }
            drifted += 1
            resources.addDrift(
                address: address, type: drift["type"]?.string ?? "", at: time, line: drift.line)
        }
    }

    private mutating func read(change: Node) {
        guard !(change["mode"]?.equals("data") ?? false), change["deposed"] == nil else { return }
        guard let address = TerraformModules.address(change) else {
            return faults.add("no-address", TerraformMessages.noAddress(at: change.location))
        }
        if Self.actions(change) == ["create"] { created += 1 }
        let details = change["change"]
        let isLeft = details?["after"]?.kind == .map
        add(
            change, address, details?[isLeft ? "after" : "before"],
            details?[isLeft ? "after_sensitive" : "before_sensitive"])
    }

    private mutating func add(_ node: Node, _ address: String, _ values: Node?, _ sensitive: Node?) {
        resources.add(
            address: address, type: node["type"]?.string ?? "", values: values, sensitive: sensitive, line: node.line)
    }

    private static func actions(_ node: Node) -> [String] {
        node["change"]?["actions"].map { $0.items.compactMap(\.string) } ?? []
    }

    /// Adds the rows, and says what has to be said about the plan.
    func finish(_ root: Node, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        resources.write(into: &records)
        diagnostics += faults.diagnostics
        let location = SourceLocation(path: path, line: root.line)
        if resources.count == 0 { diagnostics.append(TerraformMessages.noResources(at: location)) }
        if created > 0 { diagnostics.append(TerraformMessages.planned(created, at: location)) }
        if drifted > 0, !hasTime { diagnostics.append(TerraformMessages.driftWithoutTime(drifted, at: location)) }
        if root["errored"]?.bool == true || root["complete"]?.bool == false {
            diagnostics.append(TerraformMessages.partial(at: location))
        }
    }
}

/// Goes over the modules in the values of a plan or state.
enum TerraformModules {
    /// Calls the body with each managed resource of a module and of the modules in it, and with its whole address.
    static func forEach(in module: Node, _ body: (Node, String) -> Void) {
        var open = [(module, 0)]
        while let (current, depth) = open.popLast() {
            for resource in current["resources"].map({ Array($0.items) }) ?? []
            where resource.kind == .map && !(resource["mode"]?.equals("data") ?? false)
                && resource["deposed_key"] == nil
            {
                if let address = address(resource, in: current["address"]?.string) { body(resource, address) }
            }
            guard depth < 64 else { continue }
            let children = current["child_modules"].map { Array($0.items) } ?? []
            open += children.reversed().map { ($0, depth + 1) }
        }
    }

    /// The whole address of a resource of a module; format 0.1 leaves the index and the module out of it.
    private static func address(_ node: Node, in module: String?) -> String? {
        guard var address = address(node) else { return nil }
        if !address.hasSuffix("]") { address += index(node["index"]) }
        guard let module, !address.hasPrefix(module + ".") else { return address }
        return module + "." + address
    }

    /// The index of an instance as an address has it: `[0]` or `["a"]`; empty if there is none.
    static func index(_ node: Node?) -> String {
        guard let node, let text = node.string else { return "" }
        return node.kind == .number ? "[\(text)]" : "[\"\(text)\"]"
    }

    /// The address that a resource or change says, or what is left of it.
    static func address(_ node: Node) -> String? {
        if let address = node.text("address") { return address }
        guard let type = node.text("type"), let name = node.text("name") else { return nil }
        return "\(type).\(name)"
    }
}
