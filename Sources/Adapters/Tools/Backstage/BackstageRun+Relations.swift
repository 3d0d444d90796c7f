import Diagnostics
import Evidence

extension BackstageRun {
    func fillDependencies(_ entity: BackstageEntity, _ records: inout RecordSink) {
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
    func fillMembers(of entity: BackstageEntity, _ known: inout Set<String>, _ records: inout RecordSink) {
        for member in entity.references(["members"], relations: [], kind: "user")
        where known.insert(member.name).inserted {
            fillPerson(member.name, team: entity.reference, at: entity.node.line, &records)
        }
    }

    /// A person by the name of the entity; names and addresses in the profile are not read.
    func fillPerson(_ name: String, team: BackstageReference?, at line: Int, _ records: inout RecordSink) {
        records.withTable(.people) { table, evidence in
            table.beginRow(evidence: evidence, position: line)
            table.set("id", text: name)
            table.set("team", text: team?.displayName)
        }
    }
}
