import Adapters
import Diagnostics
import Testing

@Suite struct TAPDTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(TAPDAdapter(), TestFile.fixture("tapd/\(name)"), path: name)
    }

    @Test func `defects are graded, and their times are those of China`() {
        let trial = read("bugs.json")
        #expect(
            trial.rows("defects") == [
                [
                    "id": "1001", "service": "cart", "found_at": "2024-05-01T00:00:00Z", "release": "v1.2",
                    "severity": "1",
                ],
                ["id": "1002", "found_at": "2024-05-02T00:00:00Z", "severity": "5"], ["id": "1003"],
            ])
        #expect(trial.ids == ["tapd.assumed-zone"])
    }

    @Test func `stories prove nothing`() {
        #expect(read("stories.json").diagnostics.map(\.summary.zh) == ["1 个对象是需求，本身不能作为证据"])
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `the recorded defects are all normal`() {
        let trial = AdapterTrial(TAPDAdapter(), TestFile.sample("tapd/devlake-bugs.json"))
        #expect(trial.values("defects", "severity") == Array(repeating: "3", count: 20))
    }
}
