import Diagnostics
import Evidence

/// Turns the entities of a file into records.
struct BackstageRun {
    private let entities: [BackstageEntity]
    private let path: String
    private var faults = FaultSummary()
    private var left: [String: Int] = [:]
    private var placeholders = 0
    /// Which component provides an interface, by the name of the interface.
    private let providers: [BackstageReference: BackstageReference]
    /// What is run by others.
    private let outside: Set<BackstageReference>

    init(_ objects: [Node], path: String) {
        let found = objects.filter { BackstageEntity.isEntity($0) }
        entities = found.compactMap { BackstageEntity($0) }
        placeholders = found.count - entities.count
        self.path = path
        var providers: [BackstageReference: BackstageReference] = [:]
        for entity in entities where entity.kind == "component" {
            for api in entity.references(["providesApis"], relations: ["providesApi"], kind: "api") where providers[api] == nil {
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
                    LocalizedText(en: "\(count) entities are not taken: \(names)", zh: "未采用 \(count) 个实体：\(names)"), at: place))
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
            "library", "documentation", "docs", "template", "package", "plugin", "backend-plugin", "frontend-plugin", "sdk",
            "tool", "cli", "design-system", "test", "example", "repository",
        ]
        return !others.contains(entity.type?.lowercased() ?? "service")
    }

    private static func isTeam(_ entity: BackstageEntity) -> Bool {
        let others: Set<String> = [
            "organization", "organisation", "company", "root", "department", "sub-department", "division", "business-unit",
            "product-area", "area", "tribe",
        ]
        return !others.contains(entity.type?.lowercased() ?? "team")
    }

    private static func isOutside(_ entity: BackstageEntity) -> Bool {
        ["third-party", "thirdparty", "external", "saas", "vendor"].contains(entity.type?.lowercased())
            || entity.mark("third-party")?.bool == true
    }
}

// MARK: - Services

extension BackstageRun {
    private mutating func fillService(_ entity: BackstageEntity, _ records: inout RecordSink) {
        let owner = entity.references(["owner"], relations: [], kind: "group").first
        let lifecycle = lifecycle(of: entity)
        let tier = tier(of: entity)
        let critical = critical(entity) ?? tier.map { $0 <= 1 }
        records.withTable(.services) { table, evidence in
            table.beginRow(evidence: evidence, position: entity.node.line)
            table.set("service", text: entity.reference.displayName)
            table.set("owner", text: owner?.displayName)
            table.set("sre_owner", text: entity.mark("sre-owner", "sre-team", "sre").flatMap(\.string).map(Self.bareName))
            table.set("lifecycle", text: lifecycle)
            table.set("kind", text: entity.type)
            table.set("tier", number: tier)
            table.set("critical", flag: critical)
            table.set("language", text: language(of: entity))
            table.set("runbook_url", text: entity.link("runbook", "运行手册", "运维手册") ?? entity.mark("runbook", "runbook-url")?.string)
            table.set(
                "dashboard_url",
                text: entity.link("dashboard", "grafana", "看板", "仪表盘") ?? entity.mark("dashboard", "dashboard-url", "overview-dashboard")?.string
                    ?? entity.annotation("grafana/dashboard-selector"))
            table.set("on_call_url", text: onCall(entity))
            table.set("cmdb_id", text: entity.annotation("servicenow.com/entity-id") ?? entity.mark("cmdb-id", "cmdb")?.string)
        }
    }

    private mutating func lifecycle(of entity: BackstageEntity) -> String? {
        guard let text = entity.node["spec"]?.text("lifecycle") else { return nil }
        let stages = [
            "experimental": "experimental", "development": "experimental", "beta": "experimental", "alpha": "experimental",
            "production": "production", "deprecated": "deprecated", "retired": "deprecated", "生产": "production",
        ]
        if let stage = stages[text.lowercased()] { return stage }
        report("lifecycle", text, at: entity.node["spec"]?["lifecycle"] ?? entity.node)
        return nil
    }

    private mutating func tier(of entity: BackstageEntity) -> Int64? {
        guard let mark = entity.mark("tier", "service-tier"), let text = mark.string else { return nil }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        if digits.count == 1, text.count <= 8, let tier = Int64(digits) { return tier }
        report("tier", text, at: mark)
        return nil
    }

    private mutating func critical(_ entity: BackstageEntity) -> Bool? {
        guard let mark = entity.mark("critical", "criticality", "business-criticality"), let text = mark.string else { return nil }
        let words = [
            "true": true, "yes": true, "high": true, "critical": true, "mission-critical": true, "business-critical": true,
            "false": false, "no": false, "low": false, "medium": false, "none": false, "non-critical": false,
        ]
        if let critical = words[text.lowercased()] { return critical }
        report("critical", text, at: mark)
        return nil
    }

    /// The language that a label names, or a tag that is the name of one.
    private func language(of entity: BackstageEntity) -> String? {
        if let text = entity.mark("language", "programming-language")?.string { return text }
        let languages: Set<String> = [
            "java", "go", "golang", "python", "javascript", "typescript", "kotlin", "scala", "rust", "ruby", "php", "csharp",
            "dotnet", "swift", "cpp", "c", "elixir", "nodejs",
        ]
        return entity.node["metadata"]?["tags"]?.items.lazy.compactMap(\.string).first { languages.contains($0.lowercased()) }
    }

    /// A link, or the name of the annotation that ties the service to a paging tool; keys are secrets and are not stored.
    private func onCall(_ entity: BackstageEntity) -> String? {
        if let link = entity.link("on-call", "oncall", "on call", "pagerduty", "opsgenie", "值班") { return link }
        let annotations = [
            "pagerduty.com/service-id", "pagerduty.com/integration-key", "opsgenie.com/component-selector", "opsgenie.com/team",
            "victorops.com/team", "grafana.com/oncall", "ilert.com/integration-key",
        ]
        return annotations.first { entity.annotation($0) != nil }
    }

    private mutating func report(_ name: String, _ text: String, at node: Node) {
        faults.add(
            name,
            Diagnostic(
                .warning, id: "backstage.unknown-value",
                LocalizedText(
                    en: "'\(text.prefix(40))' is no known '\(name)' and is taken as missing",
                    zh: "“\(text.prefix(40))”不是已知的“\(name)”，按缺失处理"),
                at: node.location))
    }

    private static func bareName(_ text: String) -> String {
        BackstageReference(text, kind: "group", namespace: nil).displayName
    }
}

// MARK: - Dependencies, teams and people

extension BackstageRun {
    private func fillDependencies(_ entity: BackstageEntity, _ records: inout RecordSink) {
        let direct = entity.references(["dependsOn"], relations: ["dependsOn"], kind: "component")
        let interfaces = entity.references(["consumesApis"], relations: ["consumesApi"], kind: "api")
        var seen: Set<BackstageReference> = [entity.reference]
        for reference in direct + interfaces {
            let target = reference.kind == "api" ? providers[reference] ?? reference : reference
            guard !target.name.isEmpty, seen.insert(target).inserted else { continue }
            records.withTable(.dependencies) { table, evidence in
                table.beginRow(evidence: evidence, position: entity.node.line)
                table.set("service", text: entity.reference.displayName)
                table.set("target", text: target.displayName)
                table.set("sources", number: 1)
                if outside.contains(target) || outside.contains(reference) { table.set("third_party", flag: true) }
            }
        }
    }

    /// The members that a group names, unless they have entities of their own.
    private func fillMembers(of entity: BackstageEntity, _ known: inout Set<String>, _ records: inout RecordSink) {
        for member in entity.references(["members"], relations: [], kind: "user") where known.insert(member.name).inserted {
            fillPerson(member.name, team: entity.reference, at: entity.node.line, &records)
        }
    }

    /// A person by the name of the entity; names and addresses in the profile are not read.
    private func fillPerson(_ name: String, team: BackstageReference?, at line: Int, _ records: inout RecordSink) {
        records.withTable(.people) { table, evidence in
            table.beginRow(evidence: evidence, position: line)
            table.set("id", text: name)
            table.set("team", text: team?.displayName)
        }
    }
}
