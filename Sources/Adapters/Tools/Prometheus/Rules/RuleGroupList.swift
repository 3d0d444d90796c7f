import Diagnostics

/// A list of rule groups, and in what form it was found.
struct RuleGroupList {
    /// The list under `groups`.
    var groups: Node
    var origin: Origin

    /// The form of rule groups.
    enum Origin {
        /// A rule file, also one inside of a config map.
        case file
        /// A Kubernetes resource.
        case resource
        /// The reply of `/api/v1/rules`.
        case reply
    }

    /// Whether some group has a rule of this form.
    var hasRules: Bool {
        groups.items.contains { group in
            group["rules"]?.items.contains { rule in
                switch origin {
                case .file, .resource: (rule["alert"] ?? rule["record"])?.string != nil && rule["expr"]?.string != nil
                case .reply:
                    rule.has("type", "query") && rule.has("health") || rule.has("type", "query", "lastEvaluation")
                }
            } ?? false
        }
    }

    /// The lists of groups in some maps, lists and config maps included.
    ///
    /// - Parameters:
    ///   - maps: The maps at the top of a file.
    ///   - diagnostics: Receives what is wrong with rule files inside of config maps.
    /// - Returns: The lists in the order of the file.
    static func all(in maps: [Node], reporting diagnostics: inout [Diagnostic]) -> [RuleGroupList] {
        var found: [RuleGroupList] = []
        for map in maps {
            let objects = ManifestObject.all(in: [map])
            if objects.isEmpty { found += plain(map).map { [$0] } ?? namespaces(map) }
            for object in objects {
                if object.family == .alertRules {
                    groups(of: object.spec).map { found.append(RuleGroupList(groups: $0, origin: .resource)) }
                } else if object.kind == "ConfigMap", object.group.isEmpty {
                    found += embedded(in: object, reporting: &diagnostics)
                }
            }
        }
        return found
    }

    /// The groups of a rule file or of a reply of the programming interface, whole or only its `data`.
    private static func plain(_ map: Node) -> RuleGroupList? {
        let reply = map["data"]?.kind == .map ? map["data"] : nil
        guard let groups = groups(of: map) ?? groups(of: reply) else { return nil }
        let asReply = RuleGroupList(groups: groups, origin: .reply)
        return asReply.hasRules ? asReply : RuleGroupList(groups: groups, origin: .file)
    }

    /// The groups that the ruler of Mimir, Cortex and Loki lists by namespace: each key holds a list of groups.
    private static func namespaces(_ map: Node) -> [RuleGroupList] {
        guard map.kind == .map else { return [] }
        var found: [RuleGroupList] = []
        for (_, groups) in map.entries {
            let list = RuleGroupList(groups: groups, origin: .file)
            guard groups.kind == .list, groups[0]?["rules"]?.kind == .list else { return [] }
            found.append(list)
        }
        return found
    }

    private static func groups(of node: Node?) -> Node? {
        guard let groups = node?["groups"], groups.kind == .list else { return nil }
        return groups
    }

    /// The rule files inside of a config map; values that do not look like one are passed over.
    private static func embedded(
        in map: ManifestObject, reporting diagnostics: inout [Diagnostic]
    ) -> [RuleGroupList] {
        guard let data = map.node["data"], data.kind == .map else { return [] }
        var found: [RuleGroupList] = []
        for (_, value) in data.entries where value.kind == .text {
            guard let text = value.string, text.contains("groups:"), text.contains("rules:"), text.contains("expr:")
            else {
                continue
            }
            for document in Document.embedded(in: value, reporting: &diagnostics) {
                for map in document.objects {
                    guard let list = plain(map), list.origin == .file, list.hasRules else { continue }
                    found.append(list)
                }
            }
        }
        return found
    }
}

extension Node {
    /// The items of a list as an array; none if this is no list.
    var itemsOrNone: [Node]? { kind == .list ? Array(items) : nil }
}
