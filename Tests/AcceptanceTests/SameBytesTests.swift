import Foundation
import Testing

/// The same inputs give the same bytes (S6), whatever the machine thinks of time and language.
@Suite(.serialized) struct SameBytesTests {
    private static let environments: [[String: String]] = [
        ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8"],
        ["TZ": "America/New_York", "LANG": "C", "LC_ALL": "C"],
        ["TZ": "UTC", "LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"],
    ]

    @Test(arguments: [
        ["assess"], ["assess", "--format", "json"], ["explain", "shop"], ["explain", "shop", "INC-1", "--lang", "zh"],
        ["next", "shop", "--format", "json"], ["whatif", "shop", "INC-1.median=45"],
    ])
    func `S6 neither time zone nor locale nor repetition changes a byte of what is printed`(
        command: [String]
    ) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let arguments = command + ["--as-of", SmallWorkspace.asOf]
        let first = try await Tool.run(arguments, in: sandbox.folder)
        #expect(first.status == 0)
        for environment in Self.environments + [[:]] {
            let other = try await Tool.run(arguments, in: sandbox.folder, environment: environment)
            #expect(other.output == first.output, "\(environment)")
            #expect(other.errors == first.errors, "\(environment)")
        }
    }

    @Test func `S6 reports on disk are the same bytes, and so are manifests`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let manifest = try sandbox.text("evidence/manifest.yaml")
        try await sandbox.run("report", "--as-of", SmallWorkspace.asOf, "--out", "first")
        for environment in Self.environments {
            try await sandbox.run(
                "report", "--as-of", SmallWorkspace.asOf, "--out", "second", environment: environment)
            for name in ["shop.html", "shop.xml", "shop.json"] {
                #expect(try sandbox.text("second/" + name) == sandbox.text("first/" + name), "\(name) \(environment)")
            }
            try await sandbox.run("evidence", "list", "--write-manifest", environment: environment)
            #expect(try sandbox.text("evidence/manifest.yaml") == manifest)
        }
    }

    @Test func `S6 the shipped rubric gives the same bytes`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let first = try await sandbox.run(
            "assess", "--rubric", "sre-caict-style", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let second = try await sandbox.run(
            "assess", "--rubric", "sre-caict-style", "--as-of", SmallWorkspace.asOf, "--format", "json",
            environment: Self.environments[0])
        #expect(first.output == second.output)
    }

    @Test func `a copy in another place gives the same bytes`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let here = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let other = try Sandbox()
        try other.copy(sandbox.folder, to: "deeper down")
        let there = try await other.run(
            "assess", "-w", "deeper down", "--as-of", SmallWorkspace.asOf, "--format", "json")
        #expect(there.output == here.output)
    }
}
