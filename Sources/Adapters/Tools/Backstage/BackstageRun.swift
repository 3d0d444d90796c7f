import Diagnostics
import Evidence

/// Turns the entities of a file into records.
struct BackstageRun {
    private let entities: [BackstageEntity]
    private let path: String
    var faults = FaultSummary()
    private var left: [String: Int] = [:]
    private var placeholders = 0
    /// Which component provides an interface, by the name of the interface.
    let providers: [BackstageReference: BackstageReference]
    /// What is run by others.
    let outside: Set<BackstageReference>

    init(_ objects: [Node], path: String) {
        let found = objects.filter { BackstageEntity.isEntity($0) }
        entities = found.compactMap { BackstageEntity($0) }
        placeholders = found.count - entities.count
        self.path = path
        var providers: [BackstageReference: BackstageReference] = [:]
        for entity in entities where entity.kind == "component" {
            for api in entity.references(["providesApis"], relations: ["providesApi"], kind: "api")
            where providers[api] == nil {
                providers[api] = entity.reference
            }
        }
        self.providers = providers
        outside = Set(entities.filter { Self.isOutside($0) }.map(\.reference))
    }

    mutating func fill(_ records: inout RecordSink) {
        var known: Set<String> = Set(entities.filter { $0.kind == "user" }.map(\.name))
        for entity in entities {
            switch entity.kind {
            case "component" where Self.isService(entity):
                fillService(entity, &records)
                fillDependencies(entity, &records)
            case "group" where Self.isTeam(entity):
                records.withTable(.teams) { table, evidence in
                    table.beginRow(evidence: evidence, position: entity.node.line)
                    table.set("id", text: entity.reference.displayName)
                    table.set("slo_objective", flag: entity.mark("slo-objective")?.bool)
                    table.set("sre_partner", flag: entity.mark("sre-partner")?.bool)
                }
                fillMembers(of: entity, &known, &records)
            case "user":
                let team = entity.references(["memberOf"], relations: ["memberOf"], kind: "group").first
                fillPerson(entity.name, team: team, at: entity.node.line, &records)
            default: left[entity.type.map { "\(entity.kind) (\($0))" } ?? entity.kind, default: 0] += 1
            }
        }
    }

    var diagnostics: [Diagnostic] {
        var result = faults.diagnostics
        let place = SourceLocation(path: path)
        if !left.isEmpty {
            let count = left.values.reduce(0, +)
            let names = left.keys.sorted().prefix(8).joined(separator: ", ")
            result.append(
                Diagnostic(
                    .note, id: "backstage.not-taken",
                    LocalizedText(en: "\(count) entities are not taken: \(names)", zh: "未采用 \(count) 个实体：\(names)"),
                    at: place))
        }
        if placeholders > 0 {
            result.append(
                Diagnostic(
                    .note, id: "backstage.placeholder",
                    LocalizedText(
                        en: "\(placeholders) entities have no name or a placeholder for one, and are not taken",
                        zh: "\(placeholders) 个实体没有名称或名称为占位符，未采用"),
                    at: place))
        }
        return result
    }

    // MARK: - What counts

    private static func isService(_ entity: BackstageEntity) -> Bool {
        let others: Set<String> = [
            "library", "documentation", "docs", "template", "package", "plugin", "backend-plugin", "frontend-plugin",
            "sdk",
            "tool", "cli", "design-system", "test", "example", "repository",
        ]
        return !others.contains(entity.type?.lowercased() ?? "service")
    }

    private static func isTeam(_ entity: BackstageEntity) -> Bool {
        let others: Set<String> = [
            "organization", "organisation", "company", "root", "department", "sub-department", "division",
            "business-unit",
            "product-area", "area", "tribe",
        ]
        return !others.contains(entity.type?.lowercased() ?? "team")
    }

    private static func isOutside(_ entity: BackstageEntity) -> Bool {
        ["third-party", "thirdparty", "external", "saas", "vendor"].contains(entity.type?.lowercased())
            || entity.mark("third-party")?.bool == true
    }
}
