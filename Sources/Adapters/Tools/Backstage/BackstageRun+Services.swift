import Diagnostics
import Evidence

extension BackstageRun {
    mutating func fillService(_ entity: BackstageEntity, _ records: inout RecordSink) {
        let owner = entity.references(["owner"], relations: [], kind: "group").first
        let lifecycle = lifecycle(of: entity)
        let tier = tier(of: entity)
        let critical = critical(entity) ?? tier.map { $0 <= 1 }
        records.withTable(.services) { table, evidence in
            table.beginRow(evidence: evidence, position: entity.node.line)
            table.set("service", text: entity.reference.displayName)
            table.set("owner", text: owner?.displayName)
            table.set(
                "sre_owner", text: entity.mark("sre-owner", "sre-team", "sre").flatMap(\.string).map(Self.bareName))
            table.set("lifecycle", text: lifecycle)
            table.set("kind", text: entity.type)
            table.set("tier", number: tier)
            table.set("critical", flag: critical)
            table.set("language", text: language(of: entity))
            table.set(
                "runbook_url",
                text: entity.link("runbook", "运行手册", "运维手册") ?? entity.mark("runbook", "runbook-url")?.string)
            table.set(
                "dashboard_url",
                text: entity.link("dashboard", "grafana", "看板", "仪表盘") ?? entity.mark(
                    "dashboard", "dashboard-url", "overview-dashboard")?.string
                    ?? entity.annotation("grafana/dashboard-selector"))
            table.set("on_call_url", text: onCall(entity))
            table.set(
                "cmdb_id", text: entity.annotation("servicenow.com/entity-id") ?? entity.mark("cmdb-id", "cmdb")?.string
            )
        }
    }

    private mutating func lifecycle(of entity: BackstageEntity) -> String? {
        guard let text = entity.node["spec"]?.text("lifecycle") else { return nil }
        let stages = [
            "experimental": "experimental", "development": "experimental", "beta": "experimental",
            "alpha": "experimental",
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
        guard let mark = entity.mark("critical", "criticality", "business-criticality"), let text = mark.string else {
            return nil
        }
        let words = [
            "true": true, "yes": true, "high": true, "critical": true, "mission-critical": true,
            "business-critical": true,
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
            "java", "go", "golang", "python", "javascript", "typescript", "kotlin", "scala", "rust", "ruby", "php",
            "csharp",
            "dotnet", "swift", "cpp", "c", "elixir", "nodejs",
        ]
        return entity.node["metadata"]?["tags"]?.items.lazy.compactMap(\.string).first {
            languages.contains($0.lowercased())
        }
    }

    /// A link, or the name of the annotation that ties the service to a paging tool; keys are secrets and are not stored.
    private func onCall(_ entity: BackstageEntity) -> String? {
        if let link = entity.link("on-call", "oncall", "on call", "pagerduty", "opsgenie", "值班") { return link }
        let annotations = [
            "pagerduty.com/service-id", "pagerduty.com/integration-key", "opsgenie.com/component-selector",
            "opsgenie.com/team",
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
