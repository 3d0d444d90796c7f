import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct GitHubIssuesTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(GitHubIssuesAdapter(), TestFile.fixture("github/\(name)"), path: name)
    }

    @Test(arguments: [
        ("issues.json", true), ("issues-command-line.json", true), ("NEGATIVE-issues.json", false),
        ("NEGATIVE-gitlab-merge-requests.json", false), ("pulls.json", false), ("runs.json", false),
    ])
    func `only issues are recognised`(name: String, expected: Bool) {
        #expect((read(name).recognition?.confidence == .certain) == expected)
    }

    @Test func `labels tell what an issue is`() {
        let trial = read("issues.json")
        #expect(
            trial.rows("incidents") == [
                [
                    "id": "acme/shop#1", "service": "shop", "title": "t1", "severity": "2", "status": "closed",
                    "started_at": "2024-01-01T10:00:00Z", "detected_at": "2024-01-01T10:00:00Z",
                    "recovered_at": "2024-01-01T12:00:00Z", "closed_at": "2024-01-01T12:00:00Z",
                ],
                [
                    "id": "acme/shop#2", "service": "shop", "title": "t2", "status": "open",
                    "started_at": "2024-01-01T10:00:00Z", "detected_at": "2024-01-01T10:00:00Z",
                ],
            ])
        #expect(trial.values("action_items", "due_at") == ["2024-02-02T00:00:00Z"])
        #expect(trial.values("action_items", "closed_at") == ["2024-02-01T00:00:00Z"])
        #expect(trial.values("defects", "id") == ["acme/shop#4"])
        #expect(
            trial.diagnostics.first?.summary.zh == "未采用 1 个合并请求和 1 个没有事件、改进措施或缺陷标签的议题")
        #expect(trial.ids == ["github.other-issues"])
    }

    @Test func `the command line gives the same by other names`() {
        #expect(read("issues-command-line.json").values("incidents", "recovered_at") == ["2024-01-01T10:30:00Z"])
    }

    @Test func `damaged files never stop the reader`() {
        let bytes = TestFile.fixture("github/issues.json")
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) { _ = AdapterTrial(GitHubIssuesAdapter(), damaged) }
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `real files are read`() {
        // 42 objects: 16 pull requests, 2 with the label 'bug'.
        let trial = AdapterTrial(GitHubIssuesAdapter(), TestFile.sample("github/devlake-issues.json"))
        #expect(trial.rows("defects").count == 2)
        #expect(trial.rows("incidents").isEmpty)
    }
}
