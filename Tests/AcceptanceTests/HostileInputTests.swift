import Foundation
import Testing

/// Bad input never crashes, hangs or takes unbounded memory: it gives a message and an exit code of the table.
@Suite(.serialized, .timeLimit(.minutes(15))) struct HostileInputTests {
    private static let codes: Set<Int32> = [0, 1, 2, 66]

    /// Runs everything that reads a file on a path; each must end with a code of the table.
    private func readEverywhere(_ path: String, in sandbox: Sandbox) async throws {
        for arguments in [
            ["evidence", "detect", path], ["evidence", "show", path, "--limit", "1"], ["evidence", "map", path],
            ["evidence", "map", "--test", path], ["rubric", "lint", path], ["assess", "-w", path],
        ] {
            let run = try await Tool.run(arguments, in: sandbox.folder)
            #expect(Self.codes.contains(run.status), "\(arguments) ended with \(run.status)")
        }
    }

    @Test(arguments: [
        "", " \n\n", "\u{FEFF}", "\0\0\0", "{", "[1,", "{\"a\":", "a: [", "a: *b", "- - - -", "<a>", "<a", "\"",
        "a,b\n\"",
        "---\n---\n", "%YAML 9.9\n---\na", "!!python/object/apply:os.system [\"echo\"]\n", "\u{1B}[2J", "单号,单号\n1\n",
    ])
    func `scraps of files end with a message`(text: String) async throws {
        let sandbox = try Sandbox()
        try sandbox.write(text, to: "scrap")
        try await readEverywhere("scrap", in: sandbox)
    }

    @Test(arguments: [
        ("brackets.json", "[", 100_000), ("maps.json", "{\"a\":", 50_000), ("lists.yaml", "- ", 20_000),
        ("elements.xml", "<a>", 50_000), ("anchors.yaml", "&a ", 20_000), ("quotes.csv", "\"\n", 50_000),
        ("headings.md", "# a\n", 20_000), ("bars.md", "|", 50_000), ("columns.csv", "c,", 20_000),
        ("line.csv", "a", 2_000_000), ("documents.yaml", "---\na: 1\n", 5_000),
    ])
    func `deep, wide and endless input ends with a message`(name: String, part: String, count: Int) async throws {
        let sandbox = try Sandbox()
        try sandbox.write(String(repeating: part, count: count), to: name)
        let run = try await sandbox.run("evidence", "detect", name)
        #expect(Self.codes.contains(run.status))
        #expect(run.errors.contains(name))
    }

    @Test func `a bomb of aliases is refused wherever YAML is read`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(aliases)]\n"
        }
        try sandbox.write("manifest: 1\n" + bomb, to: "evidence/manifest.yaml")
        try sandbox.write("attestations: 1\n" + bomb, to: "attestations/bomb.yaml")
        try sandbox.write("mapping: 1\n" + bomb, to: "mappings/bomb.yaml")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 2)
        for name in ["evidence/manifest.yaml", "attestations/bomb.yaml", "mappings/bomb.yaml"] {
            #expect(run.errors.contains(name))
        }
        try sandbox.write("assay: 1\n" + bomb, to: "assay.yaml")
        #expect(try await sandbox.run("assess").status == 66)
        try sandbox.write(bomb, to: "rubrics/small/rubric.yaml")
        #expect(try await sandbox.run("rubric", "lint", "rubrics/small").status == 1)
    }

    @Test func `entities of XML are neither expanded nor fetched`() async throws {
        let sandbox = try Sandbox()
        try sandbox.write("a secret\n", to: "secret")
        let secret = sandbox.folder.appending(path: "secret").path()
        try sandbox.write(
            """
            <?xml version="1.0"?>
            <!DOCTYPE testsuites [<!ENTITY x SYSTEM "file://\(secret)"><!ENTITY y "&x;&x;">]>
            <testResults version="1.2"><httpSample t="1" ts="1700000000000" lb="&y;" s="true"/></testResults>

            """, to: "entities.xml")
        for command in ["detect", "show"] {
            let run = try await sandbox.run("evidence", command, "entities.xml")
            #expect(Self.codes.contains(run.status))
            #expect(!(run.output + run.errors).contains("a secret"))
        }
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "GB18030 with a mark", "Latin 1"])
    func `text in other encodings is read or refused, never guessed in silence`(encoding: String) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let text = "单号,标题,服务,开始时间,恢复时间\nI-9,x,cart,2024-06-10 08:00:00,2024-06-10 12:00:00\n"
        switch encoding {
        case "UTF-16LE":
            try sandbox.write(
                Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }), to: "t.csv")
        case "UTF-16BE":
            try sandbox.write(
                Data([0xFE, 0xFF]) + Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }), to: "t.csv")
        case "Latin 1":
            try sandbox.write(Data("number;caf\u{E9}\n1;2\n".unicodeScalars.map { UInt8($0.value) }), to: "t.csv")
        default:
            let table = try Data(contentsOf: sandbox.folder.appending(path: "evidence/itsm/incidents.csv"))
            try sandbox.write(Data([0x84, 0x31, 0x95, 0x33]) + table, to: "t.csv")
        }
        let run = try await sandbox.run("evidence", "show", "t.csv", "-w", ".")
        #expect([0, 2].contains(run.status))
        #expect(run.output.contains("incidents (") || run.errors.contains("t.csv"))
    }

    @Test func `links neither lead out of a folder nor round in circles`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let manager = FileManager.default
        try sandbox.write("outside\n", to: "outside/secret.txt")
        let evidence = sandbox.folder.path() + "/evidence/"
        try manager.createSymbolicLink(atPath: evidence + "round", withDestinationPath: "..")
        try manager.createSymbolicLink(atPath: evidence + "itself", withDestinationPath: "itself")
        try manager.createSymbolicLink(atPath: evidence + "out.txt", withDestinationPath: "../outside/secret.txt")
        try manager.createSymbolicLink(atPath: evidence + "again.json", withDestinationPath: "changes.json")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--format", "json")
        let report = try AssessmentReport(run)
        #expect(run.status == 0)
        #expect(run.errors.contains("evidence/out.txt: warning: is a link that leads out of the folder"))
        #expect(report.measurement("CHG-1.failed")?.sample == 10)
        #expect(report.evidence.allSatisfy { !$0.path.contains("round") && !$0.path.contains("out.txt") })
    }

    @Test func `a pipe, a device and a folder are no evidence`() async throws {
        let sandbox = try Sandbox()
        let pipe = try await sandbox.shell("mkfifo pipe.csv")
        try #require(pipe.status == 0)
        for path in ["pipe.csv", "/dev/zero"] {
            let run = try await sandbox.run("evidence", "detect", path)
            #expect(run.status == 66)
            #expect(run.errors.contains("\(path): error: cannot be read"))
        }
    }

    @Test(.enabled(if: getuid() != 0, "whoever may read everything cannot be refused"))
    func `a file that may not be read is an error`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let path = sandbox.folder.appending(path: "evidence/changes.json").path()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf)
        #expect(run.status == 2)
        #expect(run.errors.contains("evidence/changes.json: error: cannot be read"))
    }
}
