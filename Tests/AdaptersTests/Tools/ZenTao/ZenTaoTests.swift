import Adapters
import Diagnostics
import Testing

@Suite struct ZenTaoTests {
    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(ZenTaoAdapter(), TestFile.fixture("zentao/\(name)"), path: name)
    }

    @Test func `defects have the build that they were found in, unless it is the trunk`() {
        let trial = read("bugs.json")
        #expect(
            trial.rows("defects") == [
                [
                    "id": "1", "service": "收银台", "found_at": "2024-05-01T00:00:00Z", "release": "v2.1",
                    "severity": "2",
                ],
                ["id": "2", "found_at": "2024-05-02T00:00:00Z", "severity": "3"], ["id": "3", "release": "v2.2"],
            ])
        #expect(trial.ids == ["zentao.assumed-zone", "zentao.page"])
        #expect(
            trial.diagnostics("zentao.page").map(\.summary.en) == [
                "the file holds 3 of 40 objects; counts are a lower bound"
            ])
    }

    @Test func `tasks prove nothing`() {
        #expect(read("tasks.json").ids == ["zentao.no-records"])
    }
}
