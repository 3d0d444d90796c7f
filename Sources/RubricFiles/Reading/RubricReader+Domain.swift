import Rubric

extension RubricReader {
    /// A `domain.yaml`, without its items.
    mutating func domain(_ root: YAMLNode) -> Domain? {
        guard let object = object(Field(name: "domain", node: root), .domain) else { return nil }
        let id = identifier(object["id"], .domain)
        let name = text(object["name"])
        let purpose = text(object["purpose"])
        let weight = decimal(object["weight"])
        guard let id, let name, let purpose, let weight else { return nil }
        return Domain(id: Identifier(id), name: name, purpose: purpose, weight: weight, items: [])
    }
}
