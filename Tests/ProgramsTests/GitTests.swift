import Foundation
import Testing

@Suite struct GitTests {
    private static let git = Program.debian("git")

    @discardableResult
    private func call(_ arguments: [String], in workshop: Workshop, day: Int = 1, output: String? = nil) async throws
        -> String
    {
        let moment = "2024-05-0\(day)T10:00:00+08:00"
        return try await workshop.run(
            Self.git,
            [
                "-C", workshop.folder.path(), "-c", "user.name=Test", "-c", "user.email=test@example.com",
                "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main",
            ] + arguments,
            environment: [
                "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": moment,
                "GIT_COMMITTER_DATE": moment,
            ], output: output
        ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// A main branch into which three requests are merged, and a merge of the main branch into one of them.
    private func history(in workshop: Workshop) async throws {
        try await call(["init", "-q"], in: workshop)
        try await call(["commit", "-q", "--allow-empty", "-m", "Start"], in: workshop)
        for number in 1...3 {
            try await call(["switch", "-q", "-c", "change-\(number)"], in: workshop)
            try await call(["commit", "-q", "--allow-empty", "-m", "Change \(number)"], in: workshop, day: number + 1)
            try await call(["switch", "-q", "main"], in: workshop)
            let subject = "Merge pull request #\(number) from acme/change-\(number)"
            try await call(
                ["merge", "-q", "--no-ff", "-m", subject, "change-\(number)"], in: workshop, day: number + 1)
        }
        try await call(["switch", "-q", "change-1"], in: workshop)
        try await call(["commit", "-q", "--allow-empty", "-m", "More"], in: workshop, day: 5)
        try await call(
            ["merge", "-q", "--no-ff", "-m", "Merge branch 'main' into change-1", "main"], in: workshop, day: 5)
    }

    @Test(
        .needs(git),
        arguments: [[], ["--format=fuller"], ["--format=%H%x09%cI%x09%s"]])
    func `the requests that were merged are told from other merges`(form: [String]) async throws {
        let workshop = try Workshop()
        try await history(in: workshop)
        try await call(["log"] + form, in: workshop, output: "history.txt")
        let merges = try await call(["rev-list", "--merges", "--count", "HEAD"], in: workshop)
        #expect(merges == "4")
        let reading = try await workshop.read("history.txt")
        #expect(reading.format == "git-log" && reading.confidence == "certain")
        let rows = try #require(reading.records["merges"])
        #expect(Set(rows.compactMap { $0["id"] }) == ["#1", "#2", "#3"])
        let times = rows.sorted { $0["id"] ?? "" < $1["id"] ?? "" }.map { $0["merged_at"] }
        #expect(times == ["2024-05-02T02:00:00Z", "2024-05-03T02:00:00Z", "2024-05-04T02:00:00Z"])
    }
}
