import Foundation
import Testing

/// Adverse records that are taken out of the evidence leave a trace (S1), and names that belong to nobody are listed.
@Suite(.serialized) struct CompletenessTests {
    private struct Finding: Decodable {
        var id: String
        var severity: String
        var kind: String
        var subjects: [String]
        var count: Int
        var summary: String
        var examples: [Example]

        struct Example: Decodable {
            var label: String
            var path: String?
            var position: Int?
        }
    }

    private struct Service: Decodable {
        var name: String
        var count: Int
        var records: [String: Int]
        var suggestion: String?
        var claimants: [String]
    }

    private func findings(_ sandbox: Sandbox) async throws -> [Finding] {
        let run = try await sandbox.run(
            "evidence", "check", "shop", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode([Finding].self, from: Data(run.output.utf8))
    }

    private func services(_ sandbox: Sandbox) async throws -> [Service] {
        let run = try await sandbox.run("evidence", "services", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode([Service].self, from: Data(run.output.utf8))
    }

    /// Renews the digests, as somebody would who changes evidence on purpose.
    private func seal(_ sandbox: Sandbox) async throws {
        #expect(try await sandbox.run("evidence", "list", "--write-manifest").status == 0)
    }

    /// Five changes in each of some months of 2024, numbered through.
    private func changes(in months: Range<Int>, without gone: Int? = nil) -> String {
        let rows = months.flatMap { month in (0..<5).map { (month, $0) } }.filter { $0.0 != gone }.map {
            month, number in
            let id = 1000 + (month - months.lowerBound) * 7 + number * 13
            return """
                  {"number": "X-\(id)y", "svc": "cart", "begin": "2024-0\(month)-1\(number)T08:00:00+08:00", "end": "2024-0\(month)-1\(number)T09:00:00+08:00", "state": "ok"}
                """
        }
        return "{\"changes\": [\n" + rows.joined(separator: ",\n") + "\n]}\n"
    }

    @Test func `complete evidence has no finding, in either language`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        #expect(try await findings(sandbox).isEmpty)
        let english = try await sandbox.run("evidence", "check", "--as-of", SmallWorkspace.asOf)
        #expect(english.output == "no sign that anything is missing\n")
        let chinese = try await sandbox.run("evidence", "check", "--as-of", SmallWorkspace.asOf, "--lang", "zh")
        #expect(chinese.output == "未发现缺失迹象\n")
    }

    @Test func `S1 an adverse incident taken out of the sequence improves the figure, and is found everywhere`()
        async throws
    {
        let sandbox = try await SmallWorkspace.sandbox()
        let path = "evidence/itsm/incidents-june.csv"
        try sandbox.edit(path, "I-4,订单丢失,cart,2024-06-10 08:00:00,2024-06-10 12:00:00\n", "")
        try await seal(sandbox)
        let found = try await findings(sandbox)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.id == "completeness.missing-numbers")
        #expect(finding.severity == "warning")
        #expect(finding.subjects == ["shop"])
        #expect(finding.examples.map(\.label) == ["I-4"])
        #expect(finding.examples.first?.path == "evidence/itsm/incidents.csv")

        let text = try await sandbox.run("evidence", "check", "--as-of", SmallWorkspace.asOf)
        #expect(text.status == 0)
        #expect(text.output.contains("of 7 numbers from 'I-1' to 'I-7' of 'incidents', 1 is missing: I-4"))
        #expect(text.output.contains("findings: 1, warnings among them: 1; no level is changed by them"))

        let run = try await sandbox.run(
            "assess", "--as-of", SmallWorkspace.asOf, "--out", "reports", "--format", "json")
        let report = try AssessmentReport(run)
        #expect(report.measurement("INC-1.median")?.figure?.value.decimal != "130")
        #expect(report.findings?.map(\.id) == ["completeness.missing-numbers"])
        let page = try sandbox.text("reports/shop.html")
        #expect(page.contains("Completeness of the evidence"))
        #expect(page.contains("证据完整性"))
        #expect(page.contains("“incidents”编号 I-1 至 I-7 共 7 个，其中缺 1 个：I-4"))
        #expect(try sandbox.text("reports/shop.xml").contains("<finding id=\"completeness.missing-numbers\""))

        let explained = try await sandbox.run("explain", "shop", "INC-1", "--as-of", SmallWorkspace.asOf)
        #expect(explained.output.contains("completeness: of 7 numbers from 'I-1' to 'I-7'"))
        let other = try await sandbox.run("explain", "shop", "CHG-1", "--as-of", SmallWorkspace.asOf)
        #expect(!other.output.contains("completeness:"))
    }

    @Test func `S1 a month of changes taken out is found`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.write(changes(in: 1..<7), to: "evidence/changes.json")
        try await seal(sandbox)
        #expect(try await findings(sandbox).filter { $0.kind == "changes" && $0.severity == "warning" }.isEmpty)
        try sandbox.write(changes(in: 1..<7, without: 3), to: "evidence/changes.json")
        try await seal(sandbox)
        let found = try await findings(sandbox)
        #expect(found.first?.id == "completeness.empty-months")
        #expect(found.first?.examples.map(\.label) == ["2024-03"])
    }

    @Test func `findings change neither level nor exit code`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let before = try AssessmentReport(
            try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json"))
        // A number that skips from I-7 to I-9: an incident more, of the same length as the median.
        let path = "evidence/itsm/incidents-june.csv"
        try sandbox.write(
            try sandbox.text(path) + "I-9,变慢,cart,2024-06-26 08:00:00,2024-06-26 10:10:00\n", to: path)
        try await seal(sandbox)
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(run.status == 0)
        let after = try AssessmentReport(run)
        #expect(after.findings?.count == 1)
        #expect(after.levels == before.levels)
    }

    @Test func `a subject that does not exist is refused`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await sandbox.run("evidence", "check", "shopp", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 64)
        #expect(run.errors.contains("did you mean 'shop'?"))
    }

    // MARK: Names that belong to nobody

    @Test func `a name that belongs to nobody is listed with counts and the service that is probably meant`()
        async throws
    {
        let sandbox = try await SmallWorkspace.sandbox()
        #expect(try await services(sandbox).isEmpty)
        try sandbox.edit("evidence/changes.json", "\"svc\": \"cart\"", "\"svc\": \"cart-prod\"")
        try await seal(sandbox)
        let found = try await services(sandbox)
        #expect(found.map(\.name) == ["cart-prod"])
        #expect(found.first?.records == ["changes": 5])
        #expect(found.first?.suggestion == "cart")
        let text = try await sandbox.run("evidence", "services", "--as-of", SmallWorkspace.asOf)
        #expect(text.output.contains("cart-prod  5"))

        let run = try await sandbox.run(
            "assess", "--as-of", SmallWorkspace.asOf, "--out", "reports", "--format", "json")
        let report = try AssessmentReport(run)
        // Half of the changes belong to nobody, more than a minimum coverage of 90 % leaves.
        let item = try #require(report.items.first { $0.id == "CHG-1" })
        #expect(item.hasUnattributedRecords == true)
        #expect(item.coverage?.percent.decimal == "75")
        #expect(report.domains.first { $0.id == "CHG" }?.isProvisional == true)
        #expect(report.unresolved?.map(\.name) == ["cart-prod"])
        let page = try sandbox.text("reports/shop.html")
        #expect(page.contains("Services that belong to nobody"))
        #expect(page.contains("未归属的服务"))
        #expect(page.contains("<bdi>cart-prod</bdi>"))

        let explained = try await sandbox.run("explain", "shop", "CHG-1", "--as-of", SmallWorkspace.asOf)
        #expect(explained.output.contains("left out: 5, 'changes' of services that belong to no subject"))
        #expect(explained.output.contains("provisional: too many records of a kind that counts belong to no subject"))
    }

    @Test func `a pattern ties the name to its service`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("evidence/changes.json", "\"svc\": \"cart\"", "\"svc\": \"cart-prod\"")
        try await seal(sandbox)
        try sandbox.edit("assay.yaml", "{id: cart, aliases: [Cart-API]}", "{id: cart, patterns: ['cart-*']}")
        #expect(try await services(sandbox).isEmpty)
        try sandbox.edit("assay.yaml", "{id: pay, aliases: [支付]}", "{id: pay, aliases: [支付], patterns: ['*-prod']}")
        let run = try await sandbox.run("evidence", "services", "--as-of", SmallWorkspace.asOf)
        #expect(run.output.contains("claimed by shop/cart, shop/pay"))
        #expect(run.errors.contains("'*-prod' of 'shop/pay' and 'cart-*' of 'shop/cart' can match the same name"))
    }

    @Test(arguments: [
        ("['cart']", "has no wildcard and matches this name only", 0),
        (
            "['cart-*', 'cart-prod-*']",
            "the pattern 'cart-prod-*' of 'shop/cart' matches nothing that 'cart-*' does not", 0
        ),
        ("['*']", "the pattern '*' of 'shop/cart' says nothing about a name", 66),
    ])
    func `a pattern that does nothing or everything is reported`(patterns: String, message: String, status: Int32)
        async throws
    {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit(
            "assay.yaml", "{id: cart, aliases: [Cart-API]}", "{id: cart, aliases: [Cart-API], patterns: \(patterns)}")
        let run = try await sandbox.run("evidence", "check", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == status)
        #expect(run.errors.contains(message))
    }
}
