/// The files around the evidence: the configuration of the workspace, and a page for readers.
enum Workspace {
    static func files(_ world: World) -> [ExampleFile] {
        [ExampleFile("README.md", readme(world)), ExampleFile("assay.yaml", configuration)]
    }

    private static var configuration: String {
        let services = Service.all.map { service in
            let aliases = service.aliases.joined(separator: ", ")
            return "      - {id: \(service.id), aliases: [\(aliases)], tier: \(service.tier)}"
        }
        return """
            # The workspace of an example: an Order Center of a telecom operator. Nothing in it is real.
            assay: 1
            rubric: sre-caict-style
            time_zone: "+08:00"
            subjects:
              - id: order-center
                name: {en: Order Center, zh: 订单中心}
                kind: system
                tier: 1
                owner: order-team
                tags: [telecom, orders]
                services:
            \(services.joined(separator: "\n"))
            evidence: [evidence]
            mappings: [mappings]
            attestations: [attestations]

            """
    }

    private static func readme(_ world: World) -> String {
        let counts = Year.allCases.map { year in
            let incidents = world.incidents(of: year)
            let changes = world.history.changes(of: year).count
            return "| \(year.start.date) to \(year.collectedAt.date) | \(incidents.count) | "
                + "\(incidents.count(where: \.affectsUsers)) | \(changes) | \(world.history.deployments(of: year).count) |"
        }
        return """
            # Order Center: two years of evidence

            A made-up Order Center of a telecom operator, \(Service.all.count) services, \(Service.critical.count) of them critical. The year from October 2021 is \
            the one before a reliability programme, the year from October 2022 the one of it. Everything here is generated; no \
            company, system or person is real.

            ```text
            assay.yaml       the subject, its services and what tools call them
            evidence/2022    what was collected on 25 October 2022
            evidence/2023    what was collected on 25 October 2023
            mappings         how exports without a reader of their own become records
            attestations     statements of the team and of assessors
            ```

            | Period | Incidents | That users felt | Changes | Deployments |
            |---|---|---|---|---|
            \(counts.joined(separator: "\n"))

            Assess it at two dates and compare:

            ```sh
            assay assess order-center -w . --as-of 2022-10-26
            assay assess order-center -w . --as-of 2023-10-26
            assay explain order-center INC-5 -w . --as-of 2023-10-26
            ```

            ## What to look for

            - Evidence is as it is in real life: times with and without a zone, Chinese and English column names, one workbook in \
            GB 18030, exports that overlap, incidents that are still open, fields that nobody filled in.
            - One export repeats a quarter of incidents; they count once. The ledger of the war room grades one incident \
            differently than ServiceNow; that is reported as a conflict.
            - The name `legacy-order-batch` in the alert platform belongs to no service; its alerts are left out and counted.
            - The tracker's export of 2023 holds exactly 100 improvements, as many as a page. It is complete by chance, as its \
            total says; the check of completeness asks all the same, and that is its only finding here.
            - One contingency plan was last reviewed in 2019 and does not count.
            - CAP-4 was rated by nobody, a rating in HAB-6 has run out, a criterion of CHA-3 is waived, AUT-5 does not apply, and \
            ORG-2 cannot be measured here. Each is shown as what it is, and what is unknown keeps the result provisional.
            - The ratings of the first year run out before the second as-of date.

            """
    }
}
