/// An entity of a Backstage catalogue.
struct BackstageEntity {
    let node: Node
    let kind: String
    let name: String

    /// The kinds that the catalogue knows.
    static let kinds: Set<String> = [
        "component", "api", "system", "domain", "resource", "group", "user", "location", "template",
    ]

    /// Creates an entity; none if the object is none, or if its name is a placeholder of a scaffolder.
    init?(_ node: Node) {
        guard Self.isEntity(node), let kind = node.text("kind"), let name = node["metadata"]?.text("name"),
            !name.contains("{{"), !name.contains("${")
        else { return nil }
        self.node = node
        self.kind = kind.lowercased()
        self.name = name
    }

    /// Whether an object has the version and a kind of the catalogue.
    static func isEntity(_ node: Node) -> Bool {
        guard let version = node.text("apiVersion"), let kind = node.text("kind") else { return false }
        let isKnown = version.hasPrefix("backstage.io/") || version.hasPrefix("scaffolder.backstage.io/")
        return isKnown && kinds.contains(kind.lowercased())
    }

    /// What the entity is, such as `service` or `team`.
    var type: String? { node["spec"]?.text("type") }

    /// The namespace, without the default one.
    var namespace: String? {
        node["metadata"]?.text("namespace").flatMap { $0 == "default" ? nil : $0 }
    }

    /// The name by which it is referred to.
    var reference: BackstageReference {
        BackstageReference(kind: kind, namespace: namespace, name: name)
    }

    /// The value of a label, an annotation or a field of `spec` whose name is one of some words, whatever stands before its last `/`.
    func mark(_ words: String...) -> Node? {
        let wanted = Set(words.map(HeaderCheck.normalize))
        for part in [node["metadata"]?["labels"], node["metadata"]?["annotations"], node["spec"]] {
            guard let part else { continue }
            for (key, value) in part.entries {
                let last = key.split(separator: "/").last.map(String.init) ?? key
                if wanted.contains(HeaderCheck.normalize(last)), value.string != nil { return value }
            }
        }
        return nil
    }

    /// The value of an annotation by its whole name.
    func annotation(_ name: String) -> String? {
        node["metadata"]?["annotations"]?.text(name)
    }

    /// The address of a link whose type, title or icon holds one of some words.
    func link(_ words: String...) -> String? {
        guard let links = node["metadata"]?["links"] else { return nil }
        for link in links.items {
            let text = [link.text("type"), link.text("title"), link.text("icon")].compactMap { $0 }.joined(
                separator: " ")
            let lower = text.lowercased()
            if words.contains(where: { lower.contains($0) }), let address = link.text("url") { return address }
        }
        return nil
    }

    /// References under keys of `spec`, and relations of some types that the API of the catalogue gives.
    func references(_ keys: [String], relations types: [String], kind: String) -> [BackstageReference] {
        var result: [BackstageReference] = []
        for key in keys {
            guard let list = node["spec"]?[key] else { continue }
            let texts = list.kind == .list ? list.items.compactMap(\.string) : list.string.map { [$0] } ?? []
            result += texts.map { BackstageReference($0, kind: kind, namespace: namespace) }
        }
        for relation in node["relations"].map({ Array($0.items) }) ?? [] {
            guard let type = relation.text("type"), types.contains(type) else { continue }
            if let text = relation.text("targetRef") {
                result.append(BackstageReference(text, kind: kind, namespace: nil))
            } else if let target = relation["target"], let name = target.text("name") {
                let space = target.text("namespace").flatMap { $0 == "default" ? nil : $0 }
                result.append(
                    BackstageReference(kind: target.text("kind")?.lowercased() ?? kind, namespace: space, name: name))
            }
        }
        var seen: Set<BackstageReference> = []
        return result.filter { seen.insert($0).inserted }
    }
}
