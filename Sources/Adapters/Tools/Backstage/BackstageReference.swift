/// The name of an entity in another one: `component:default/checkout`, `checkout`.
struct BackstageReference: Hashable {
    var kind: String
    var namespace: String?
    var name: String

    init(kind: String, namespace: String?, name: String) {
        self.kind = kind
        self.namespace = namespace
        self.name = name
    }

    /// Reads a reference.
    ///
    /// - Parameters:
    ///   - text: The reference.
    ///   - kind: The kind if the text does not say it.
    ///   - namespace: The namespace if the text does not say it.
    init(_ text: String, kind: String, namespace: String?) {
        var rest = Substring(text)
        self.kind = kind
        self.namespace = namespace
        if let colon = rest.firstIndex(of: ":") {
            self.kind = rest[..<colon].lowercased()
            rest = rest[rest.index(after: colon)...]
        }
        if let slash = rest.firstIndex(of: "/") {
            self.namespace = rest[..<slash] == "default" ? nil : String(rest[..<slash])
            rest = rest[rest.index(after: slash)...]
        }
        name = String(rest)
    }

    /// The name, with its namespace unless that is the default one.
    var displayName: String {
        namespace.map { "\($0)/\(name)" } ?? name
    }
}
