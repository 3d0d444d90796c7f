/// A template or an experiment of AWS FIS, in the spelling of its API or of CloudFormation.
struct FISObject {
    let node: Node
    let kind: Kind
    /// The name within a CloudFormation template.
    let logicalName: String?

    /// What it is.
    enum Kind {
        /// A whole template: actions, targets, stop conditions.
        case template
        /// A template as `list-experiment-templates` shows it.
        case templateSummary
        /// A template whose actions are not in the file, such as one that names a scenario of the console.
        case templateWithoutActions
        /// An experiment that was started.
        case experiment
    }

    private init(_ node: Node, _ kind: Kind, name: String? = nil) {
        self.node = node
        self.kind = kind
        logicalName = name
    }

    /// The objects in a map: bare, in the reply of a command, in a list, or in a CloudFormation template.
    static func all(in map: Node) -> [FISObject] {
        if let single = object(map) { return [single] }
        if let inner = map["experiment"] ?? map["experimentTemplate"], inner.kind == .map {
            return object(inner).map { [$0] } ?? []
        }
        if let list = map["experiments"]?.itemsOrNone { return list.compactMap { object($0) } }
        if let list = map["experimentTemplates"]?.itemsOrNone {
            return list.compactMap { object($0) ?? summary($0) }
        }
        guard let resources = map["Resources"], resources.kind == .map else { return [] }
        return resources.entries.compactMap { entry in
            guard entry.value["Type"]?.equals("AWS::FIS::ExperimentTemplate") ?? false,
                let properties = entry.value["Properties"], properties.kind == .map
            else { return nil }
            return FISObject(properties, .template, name: entry.key)
        }
    }

    private static func object(_ node: Node) -> FISObject? {
        guard node.kind == .map else { return nil }
        if node["experimentTemplateId"]?.string != nil, node[path: "state", "status"]?.string != nil {
            return FISObject(node, .experiment)
        }
        guard node["stopConditions"]?.kind == .list else { return nil }
        if hasActions(node["actions"]) { return FISObject(node, .template) }
        let isEmpty = node["actions"].map { $0.kind == .map && $0.count == 0 } ?? true
        guard isEmpty, node["roleArn"]?.string != nil,
            node["experimentOptions"] != nil || node["logConfiguration"] != nil || node["targets"]?.kind == .map
        else { return nil }
        return FISObject(node, .templateWithoutActions)
    }

    /// A template in a list has an ARN of FIS and no actions.
    private static func summary(_ node: Node) -> FISObject? {
        guard let id = node["id"]?.string, node["creationTime"] != nil || node["arn"] != nil,
            id.hasPrefix("EXT") || node["arn"]?.string?.contains(":fis:") ?? false || node["lastUpdateTime"] != nil
        else { return nil }
        return FISObject(node, .templateSummary)
    }

    private static func hasActions(_ actions: Node?) -> Bool {
        guard let actions, actions.kind == .map else { return false }
        return actions.entries.contains { $0.value["actionId"]?.string?.hasPrefix("aws:") ?? false }
    }

    /// A value by its name in the API; CloudFormation starts names with a capital.
    subscript(_ key: String) -> Node? {
        node[key] ?? node[key.prefix(1).uppercased() + key.dropFirst()]
    }

    /// The actions with their identifiers and nodes.
    var actions: [(id: String, node: Node)] {
        guard let actions = self["actions"], actions.kind == .map else { return [] }
        return actions.entries.compactMap { entry in
            (entry.value["actionId"] ?? entry.value["ActionId"])?.string.map { ($0, entry.value) }
        }
    }

    /// A tag of the object by the first of some names, or else one that selects all of its targets.
    func tag(_ names: [String]) -> String? {
        if let value = Self.tag(names, in: self["tags"]) { return value }
        guard let targets = self["targets"], targets.kind == .map else { return nil }
        let values = Set(
            targets.entries.map { Self.tag(names, in: $0.value["resourceTags"] ?? $0.value["ResourceTags"]) ?? "" })
        return values.count == 1 && values.first != "" ? values.first : nil
    }

    private static func tag(_ names: [String], in tags: Node?) -> String? {
        guard let tags, tags.kind == .map else { return nil }
        for name in names {
            for entry in tags.entries where entry.key.lowercased() == name {
                if let value = entry.value.string, !value.isEmpty, !value.contains("${") { return value }
            }
        }
        return nil
    }

    var service: String? { tag(["service", "app.kubernetes.io/name", "app", "application"]) }
    var environment: String? { EnvironmentName.value(of: tag(["environment", "env", "stage"])) }
    var faultClass: FaultClass? { FISAction.faultClass(of: actions.map(\.id)) }
}
