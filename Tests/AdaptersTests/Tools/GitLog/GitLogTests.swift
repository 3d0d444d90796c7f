import Adapters
import Diagnostics
import Testing

@Suite struct GitLogTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(GitLogAdapter(), TestFile.fixture("git-log/\(name)"), path: name)
    }

    @Test func `merges into the main branch are told from merges of it`() {
        let trial = read("medium.txt")
        #expect(
            trial.rows("merges") == [
                ["id": "#12", "merged_at": "2024-05-01T10:00:00Z"],
                ["id": "acme/cart!7", "merged_at": "2024-04-30T12:00:00Z"],
                ["id": "#11", "merged_at": "2024-04-29T12:00:00Z"],
            ])
        #expect(trial.positions("merges") == [1, 10, 21])
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "of 5 commits 3 merge a request into the main branch, 1 are reverts; there are 2 tags"
            ])
    }

    @Test func `the time of the commit goes before that of the author`() {
        let trial = read("fuller.txt")
        #expect(
            trial.rows("merges") == [
                ["id": "#9", "merged_at": "2024-05-02T12:00:00Z"], ["id": "!31", "merged_at": "2024-05-01T11:30:00Z"],
            ])
    }

    @Test func `columns with tabs are read, and lines of numbers between them are no commits`() {
        let trial = read("columns.tsv")
        #expect(trial.values("merges", "id") == ["#12", "#11"])
        #expect(trial.diagnostics.map(\.summary.zh) == ["3 次提交中 2 次为合入主干，0 次为还原；共有 1 个标签"])
    }

    @Test func `one line for each commit has no times and is less sure`() {
        let trial = read("oneline.txt")
        #expect(trial.recognition?.confidence == .likely)
        #expect(trial.rows("merges") == [["id": "#3"], ["id": "#2"]])
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `the recorded history holds what was counted in it by other means`() {
        let trial = AdapterTrial(GitLogAdapter(), TestFile.sample("git-log/sloth-log-oneline-tsv.txt"))
        #expect(
            trial.diagnostics.map(\.summary.en) == [
                "of 300 commits 145 merge a request into the main branch, 0 are reverts; there are 8 tags"
            ])
    }
}
