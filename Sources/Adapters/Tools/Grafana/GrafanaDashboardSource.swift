import Diagnostics

/// Finds the dashboards of a file: exports, replies of the API, resources, and files inside of config maps.
struct GrafanaDashboardSource {
    /// A dashboard with what stands around it.
    struct Found {
        /// The dashboard of schema version 1, or the `spec` of version 2.
        var dashboard: Node
        /// The `meta` of a reply of the API, or the `metadata` of a resource.
        var meta: Node?
        /// The name of the resource, if it is one.
        var name: String?
    }

    private(set) var found: [Found] = []
    /// Entries of a search, which list no panels.
    private(set) var listed: [Node] = []
    /// Resources whose dashboard is elsewhere.
    private(set) var elsewhere: [Node] = []

    /// Whether a map is a dashboard: panels or rows with a schema version, or with two other parts of a dashboard.
    static func isDashboard(_ node: Node) -> Bool {
        guard node["panels"]?.kind == .list || node["rows"]?.kind == .list else { return false }
        if node["schemaVersion"]?.int != nil {
            return node.has("title") || node.has("templating") || node.has("uid") || node.has("annotations")
        }
        let parts = ["templating", "annotations", "time", "timepicker", "gnetId", "__inputs", "graphTooltip"]
        return node.has("title") && parts.count { node[$0] != nil } >= 2
    }

    /// Whether a map is the `spec` of a dashboard of schema version 2.
    static func isSecondVersion(_ node: Node) -> Bool {
        node["elements"]?.kind == .map && (node["layout"] != nil || node["title"] != nil)
    }

    /// Whether a map is an entry of `/api/search`.
    static func isListed(_ node: Node) -> Bool {
        node["type"]?.equals("dash-db") ?? false && node.has("uid", "title")
    }

    /// Finds the dashboards in a map at the top of a file.
    mutating func add(_ map: Node, reporting diagnostics: inout [Diagnostic]) {
        let objects = ManifestObject.all(in: [map])
        if objects.isEmpty { return add(plain: map) }
        for object in objects {
            if object.kind == "ConfigMap" {
                for file in EmbeddedFile.all(in: object)
                where file.mentions("schemaVersion") && file.mentions("\"panels\"") {
                    for document in file.documents(reporting: &diagnostics) { add(plain: document.root) }
                }
            } else if MonitoringSetup.of(object) == .dashboards {
                add(object, reporting: &diagnostics)
            }
        }
    }

    private mutating func add(plain map: Node) {
        if Self.isDashboard(map) || Self.isSecondVersion(map) {
            found.append(Found(dashboard: map))
        } else if let inner = Self.inner(of: map) {
            found.append(Found(dashboard: inner, meta: map["meta"]))
        } else if Self.isListed(map) {
            listed.append(map)
        }
    }

    /// The dashboard that a map wraps, as the API, imports and grafana.com do.
    static func inner(of map: Node) -> Node? {
        [map["dashboard"], map["json"], map["model"], map["spec"]].lazy.compactMap { $0 }
            .first { isDashboard($0) || isSecondVersion($0) }
    }

    private mutating func add(_ object: ManifestObject, reporting diagnostics: inout [Diagnostic]) {
        guard let spec = object.spec else { return }
        let metadata = object.node["metadata"]
        if Self.isDashboard(spec) || Self.isSecondVersion(spec) {
            found.append(Found(dashboard: spec, meta: metadata, name: object.name))
        } else if let text = spec["json"], text.kind == .text {
            for document in Document.embedded(in: text, reporting: &diagnostics) where Self.isDashboard(document.root) {
                found.append(Found(dashboard: document.root, meta: metadata, name: object.name))
            }
        } else {
            elsewhere.append(object.node)
        }
    }
}
