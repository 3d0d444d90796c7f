import Adapters
import Diagnostics
import Testing

/// The numbers of values are those that Python's `json` counts.
@Suite struct JSONSampleTests {
    @Test(arguments: [
        ("github/devlake-pulls-60.json", 14974), ("checklist/waf_checklist.en.json", 11674),
        ("jaeger/dependencies-large.json", 17085), ("statuspage/yandex-cloud-incidents.json", 4977),
        ("prometheus/api-rules-holmes-158.json", 3889), ("zipkin/smartthings-oauth-authorization.json", 3218),
        ("kubescape/results.json", 2230), ("tapd/devlake-bugs.json", 3621), ("sarif/flawfinder.sarif", 1264),
        ("grafana/service-mesh.json", 3090), ("gitlab/devlake-merge_requests.json", 1377),
        ("k6/summary-export-network-chaos.json", 162), ("zentao/devlake-bugs.json", 483),
        ("jira/port-issue-d.json", 332),
    ])
    func `a sample has as many values as another parser finds`(name: String, count: Int) {
        guard let content = FormatSamples.content(name) else { return }
        #expect(content.json?.root.size == count)
        #expect(content.json?.isComplete == true)
        #expect(content.diagnostics.isEmpty)
    }

    @Test func `every cut of a sample is reported and keeps whole records only`() throws {
        guard let bytes = FormatSamples.bytes("alertmanager/silences-0.31.0.json") else { return }
        let whole = try #require(Content(path: "a", bytes: bytes).json).root.items.map(\.summary)
        let end = bytes.lastIndex(of: UInt8(ascii: "]")) ?? 0
        for length in 1...end {
            let content = Content(path: "a", bytes: Array(bytes[..<length]))
            #expect(content.diagnostics.map(\.id) == ["json.truncated"], "cut at \(length)")
            #expect(content.json?.isComplete == false)
            let kept = content.json?.root.items.map(\.summary) ?? []
            #expect(kept == Array(whole.prefix(kept.count)), "cut at \(length)")
        }
    }
}
