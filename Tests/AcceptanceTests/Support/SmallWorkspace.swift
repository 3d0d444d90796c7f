import Foundation

/// A workspace of one system, whose evidence comes in tables, JSON and YAML that mappings read.
///
/// At `asOf` the median of its seven incidents is 130 minutes: level 1 with the four slow ones of June, level 3 without them. One
/// change of ten failed; the team rates its approvals higher than the assessors do.
enum SmallWorkspace {
    /// The date of most tests, in UTC.
    static let asOf = "2024-07-01"
    /// The evidence and the statements: what would be missed if it were gone.
    static let supporting = [
        "evidence/itsm/incidents.csv", "evidence/itsm/incidents-june.csv", "evidence/changes.json",
        "evidence/services.yaml", "evidence/objectives.yaml", "attestations/team.yaml", "attestations/assessors.yaml",
    ]

    /// Writes the workspace into a folder of its own, with manifests.
    static func sandbox() async throws -> Sandbox {
        let sandbox = try Sandbox()
        for (path, text) in files { try sandbox.write(text, to: path) }
        for (path, text) in SmallRubric.files { try sandbox.write(text, to: "rubrics/small/" + path) }
        guard let table = Data(base64Encoded: incidents, options: .ignoreUnknownCharacters) else {
            throw Tool.Failure(description: "the table of incidents is not in base 64")
        }
        try sandbox.write(table, to: "evidence/itsm/incidents.csv")
        let run = try await sandbox.run("evidence", "list", "--write-manifest")
        guard run.status == 0, run.errors.isEmpty else { throw Tool.Failure(description: run.errors) }
        return sandbox
    }

    private static let files = [
        ("assay.yaml", configuration), ("evidence/itsm/incidents-june.csv", incidentsOfJune),
        ("evidence/changes.json", changes), ("evidence/services.yaml", services),
        ("evidence/objectives.yaml", objectives), ("evidence/manifest.yaml", manifest),
        ("mappings/incidents.yaml", incidentMapping), ("mappings/changes.yaml", changeMapping),
        ("mappings/services.yaml", serviceMapping), ("mappings/objectives.yaml", objectiveMapping),
        ("attestations/team.yaml", team), ("attestations/assessors.yaml", assessors),
    ]

    private static let configuration = """
        assay: 1
        rubric: rubrics/small
        subjects:
          - id: shop
            name: {en: Web shop, zh: 网上商城}
            tier: 1
            services:
              - {id: cart, aliases: [Cart-API]}
              - {id: pay, aliases: [支付]}
        evidence: [evidence]
        mappings: [mappings]
        attestations: [attestations]

        """

    /// When and for which period each file was collected; digests and record kinds are added by the tool.
    private static let manifest = """
        manifest: 1
        evidence:
          - {path: changes.json, source: changes, collector: nightly job, collected: 2024-06-30, period: [2024-01-01, 2024-06-30]}
          - {path: itsm/incidents-june.csv, source: incidents, collected: 2024-06-30, period: [2024-06-05, 2024-06-30]}
          - {path: itsm/incidents.csv, source: incidents, collected: 2024-06-05, period: [2024-01-01, 2024-06-05]}
          - {path: objectives.yaml, source: objectives, collected: 2024-06-30}
          - {path: services.yaml, source: services, collected: 2024-06-30}

        """

    /// In GB18030, as a table program in China writes it; here in base 64.
    private static let incidents = """
        taW6xSyx6sziLLf+zvEsv6rKvMqxvOQsu9a4tMqxvOQKSS0xLLm6zu+ztbHkwv0sQ2FydC1BUEksMjAyNC0wNS0wMiAx
        MDowMDowMCwyMDI0LTA1LTAyIDEwOjQwOjAwCkktMizWp7i2s6zKsSzWp7i2LDIwMjQtMDUtMjAgMDk6MDA6MDAsMjAy
        NC0wNS0yMCAwOTo1NTowMApJLTMsItanuLbKp7Dco6zQ6M3Lv+4iLNanuLYsMjAyNC0wNi0wMyAyMDowMDowMCwyMDI0
        LTA2LTAzIDIwOjUwOjAwCg==
        """

    private static let incidentsOfJune = """
        单号,标题,服务,开始时间,恢复时间
        I-4,订单丢失,cart,2024-06-10 08:00:00,2024-06-10 12:00:00
        I-5,退款重复,支付,2024-06-15 08:00:00,2024-06-15 11:00:00
        I-6,登录失败,cart,2024-06-21 08:00:00,2024-06-21 10:30:00
        I-7,页面空白,cart,2024-06-25 08:00:00,2024-06-25 10:10:00

        """

    private static let changes =
        "{\"changes\": [\n"
        + (1...10).map { number in
            let day = number < 10 ? "0\(number)" : "\(number)"
            return """
                  {"number": "C-\(number)", "svc": "\(number % 2 == 0 ? "pay" : "cart")", "begin": "2024-06-\(day)T08:00:00+08:00",                 "end": "2024-06-\(day)T09:00:00+08:00", "state": "\(number == 4 ? "bad" : "ok")"}
                """
        }.joined(separator: ",\n") + "\n]}\n"

    private static let services = """
        catalogue: 1
        services:
          - {name: cart, tier: 1}
          - {name: 支付, tier: 1}

        """

    private static let objectives = """
        objectives: 1
        items:
          - {service: cart, name: availability, target: 99.9}
          - {service: pay, name: availability, target: 99.95}

        """

    private static let incidentMapping = """
        mapping: 1
        id: small-incidents
        tool: Small ITSM
        name: {en: incidents, zh: 事件}
        records: incidents
        format: table
        detect: {columns: [单号, 开始时间, 恢复时间]}
        zone: "+08:00"
        columns:
          id: 单号
          title: 标题
          service: 服务
          started_at: {from: 开始时间, time: "yyyy-MM-dd HH:mm:ss"}
          recovered_at: {from: 恢复时间, time: "yyyy-MM-dd HH:mm:ss"}
        tests:
          - rows: [{单号: I-1, 开始时间: 2024-05-02 10:00:00}]
            expect: [{id: I-1, started_at: 2024-05-02T02:00:00Z, recovered_at: null}]

        """

    private static let changeMapping = """
        mapping: 1
        id: small-changes
        tool: Small ITSM
        name: {en: changes, zh: 变更}
        records: changes
        format: json
        rows: $.changes[*]
        detect: {keys: [changes], path: "$.changes[*].state"}
        columns:
          id: number
          service: svc
          started_at: {from: begin, time: rfc3339}
          finished_at: {from: end, time: rfc3339}
          outcome: {from: state, values: {ok: success, bad: failed}}

        """

    private static let serviceMapping = """
        mapping: 1
        id: small-services
        tool: Small catalogue
        name: {en: services, zh: 服务}
        records: services
        format: yaml
        rows: $.services[*]
        detect: {keys: [catalogue, services]}
        columns: {service: name, tier: tier}

        """

    private static let objectiveMapping = """
        mapping: 1
        id: small-objectives
        tool: Small catalogue
        name: {en: objectives, zh: 目标}
        records: slos
        format: yaml
        rows: $.items[*]
        detect: {keys: [objectives, items]}
        columns: {service: service, name: name}

        """

    private static let team = """
        attestations: 1
        subject: shop
        author: reliability team
        role: team
        stated: 2024-06-01
        ratings:
          - {item: INC-1, practice: L2.1, rating: F, evidence_kinds: [record, data], evidence: [tickets]}
          - {item: INC-1, practice: L3.1, rating: L, evidence_kinds: [record, data], evidence: [tickets]}
          - {item: CHG-1, practice: L2.1, rating: F, evidence_kinds: [record, data], evidence: [tickets]}
          - {item: CHG-1, practice: L3.1, rating: L, evidence_kinds: [record, data], evidence: [tickets]}
          - {item: INC-2, practice: L2.1, rating: F, evidence_kinds: [record, data], evidence: [tickets]}

        """

    private static let assessors = """
        attestations: 1
        subject: shop
        author: assessors
        role: assessor
        stated: 2024-06-20
        ratings:
          - {item: CHG-1, practice: L2.1, rating: L, evidence_kinds: [record, data], evidence: [interview notes]}

        """
}
