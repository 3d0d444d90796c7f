import Foundation
import Testing

@Suite(.serialized) struct LanguageTests {
    @Test(arguments: [
        ["assess"], ["explain", "shop"], ["explain", "shop", "INC-1"], ["next", "shop"],
        ["next", "shop", "--target", "1"],
        ["gate", "shop", "--level", "1"], ["whatif", "shop", "INC-1.median=45", "CHG-1.L2.1=F"],
    ])
    func `assessments speak Chinese`(command: [String]) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await Tool.run(
            command + ["--as-of", SmallWorkspace.asOf, "--lang", "zh"], in: sandbox.folder)
        #expect(run.status == 0)
        expectChinese(run.output)
    }

    @Test(arguments: [
        ["rubric", "list"], ["rubric", "show", "INC-5"], ["rubric", "lint", "dora"], ["rubric", "test", "dora"],
        ["records"], ["records", "incidents"], ["evidence", "formats"], ["evidence", "detect", "evidence", "-w", "."],
        ["evidence", "list"], ["evidence", "map", "--test", "mappings"], ["init", "new"],
    ])
    func `everything else speaks Chinese`(command: [String]) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await Tool.run(command + ["--lang", "zh"], in: sandbox.folder)
        #expect(run.status == 0)
        #expect(run.output.contains(/\p{Han}/))
    }

    @Test(arguments: [
        ["assess", "shopp"], ["explain", "shop", "INC-77"], ["assess", "--track", "operation"],
        ["gate", "shop", "--level", "6"], ["assess", "--as-of", "2024-13-45"], ["assess", "--reports", "pdf"],
        ["whatif", "shop", "INC-1.median=fast"], ["records", "incident"], ["rubric", "lint", "dorra"],
        ["assess", "-w", "nowhere"], ["evidence", "detect", "nowhere.csv"], ["init", "."],
        ["report", "--out", "assay.yaml/reports"], ["report", "--templates", "nowhere"],
        ["evidence", "map", "assay.yaml"], ["rubric", "test", "rubrics/small", "--item", "INC-99"],
    ])
    func `what goes wrong is said in Chinese only`(command: [String]) async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        let run = try await Tool.run(command + ["--lang", "zh"], in: sandbox.folder)
        #expect(run.status != 0)
        expectChinese(run.errors)
        #expect(run.errors.contains("错误: "))
    }

    @Test func `faults of the input are said in Chinese only`() async throws {
        let sandbox = try await SmallWorkspace.sandbox()
        try sandbox.edit("attestations/assessors.yaml", "item: CHG-1", "item: CHG-7")
        try sandbox.remove("evidence/changes.json")
        try sandbox.write("nothing\n", to: "evidence/notes.txt")
        try sandbox.edit("evidence/services.yaml", "cart", "basket")
        let run = try await sandbox.run("assess", "--as-of", SmallWorkspace.asOf, "--lang", "zh")
        #expect(run.status == 2)
        expectChinese(run.errors)
    }

    /// No line may be English: what is not Chinese must be names, figures and the text that the user wrote.
    private func expectChinese(_ text: String, _ location: SourceLocation = #_sourceLocation) {
        #expect(text.contains(/\p{Han}/), sourceLocation: location)
        let words = [
            "the", "is", "not", "no", "there", "cannot", "level", "error", "fix", "note", "warning", "records", "of",
        ]
        for line in text.split(separator: "\n") {
            let plain = line.replacing(
                /“[^”]*”|\[[^\]]*\]|assay [a-z -]+|sha256[: ][0-9a-f]+|[A-Za-z0-9.\/_-]+\.[a-z]+(:\d+)*/, with: "")
            let english = plain.split { !$0.isLetter || !$0.isASCII }.map { $0.lowercased() }
            #expect(Set(english).isDisjoint(with: words), "\(line)", sourceLocation: location)
        }
    }
}
