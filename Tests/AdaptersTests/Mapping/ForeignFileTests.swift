import Adapters
import Diagnostics
import Evidence
import Testing

/// Adapters must know their own files and no others.
@Suite struct ForeignFileTests {
    private static let adapters: [any Adapter] = [
        BackstageCatalogueAdapter(), GitHubDeploymentsAdapter(), GitHubPullsAdapter(), GitHubReleasesAdapter(),
        GitHubWorkflowRunsAdapter(),
        PostIncidentReviewsAdapter(), ServiceNowChangesAdapter(), ServiceNowIncidentsAdapter(),
    ]

    @Test(.enabled(if: TestFile.samples != nil, "there are no samples beside the repository"))
    func `real files of other tools are not recognised, and none crashes an adapter`() {
        let paths = TestFile.samplePaths()
        #expect(paths.count > 100)
        for path in paths {
            let content = Content(path: path, bytes: TestFile.sample(path))
            for adapter in Self.adapters where adapter.recognize(content) != nil {
                #expect(
                    Self.owner(of: adapter) == String(path.prefix { $0 != "/" }), "\(adapter.format.id) takes \(path)")
            }
        }
    }

    /// The folder of samples that an adapter reads.
    private static func owner(of adapter: any Adapter) -> String {
        switch adapter.format.tool {
        case "Markdown": "postmortem"
        default: adapter.format.tool.lowercased()
        }
    }

    @Test(arguments: ["backstage", "github", "mapping", "markdown", "servicenow"])
    func `fixtures are recognised by one adapter at most`(format: String) {
        for name in TestFile.fixtures(format) {
            let content = Content(path: name, bytes: TestFile.fixture(name))
            let found = Self.adapters.filter { $0.recognize(content) != nil }.map(\.format.id)
            #expect(found.count <= 1, "\(name): \(found)")
            if name.contains("NEGATIVE") || format == "mapping" { #expect(found == [], "\(name)") }
        }
    }

    @Test func `every adapter says what it cannot show, in both languages, and has a place of its own`() {
        let ids = Self.adapters.map(\.format.id)
        #expect(Set(ids).count == ids.count)
        for adapter in Self.adapters {
            let limits = adapter.format.limits
            #expect(limits?.en.isEmpty == false && limits?.zh.isEmpty == false, "\(adapter.format.id)")
            #expect(!adapter.format.kinds.isEmpty)
            #expect(adapter.format.kinds.map(\.id) == adapter.format.kinds.map(\.id).sorted())
        }
    }
}
