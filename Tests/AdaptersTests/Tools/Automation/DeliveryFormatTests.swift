import Adapters
import Diagnostics
import Evidence
import Testing

/// What holds for the formats of automation, quality, backup and cluster checks, whatever is in the file.
@Suite struct DeliveryFormatTests {
    private static let adapters: [any Adapter] = [
        AnsibleJSONCallbackAdapter(), AnsibleJSONLCallbackAdapter(), AnsibleRunnerEventsAdapter(), AWXJobsAdapter(),
        AWXTemplatesAdapter(),
        BarmanBackupsAdapter(), JUnitResultsAdapter(), KubeBenchAdapter(), KubeLinterAdapter(), KubeScoreAdapter(),
        KubectlTopAdapter(), KubescapeAdapter(), OSCALResultsAdapter(), PatroniClusterAdapter(),
        PatroniHistoryAdapter(), PgBackRestInfoAdapter(), PolarisAuditAdapter(), ResticSnapshotsAdapter(),
        RundeckExecutionsAdapter(), SARIFResultsAdapter(), ScorecardResultsAdapter(), TerraformEventsAdapter(),
        TerraformPlanAdapter(), TerraformStateAdapter(), VeleroObjectsAdapter(), XCCDFResultsAdapter(),
    ]

    private static let folders = [
        "ansible", "awx", "barman", "junit", "kube-bench", "kube-linter", "kube-score", "kubectl-top", "kubescape",
        "oscal", "patroni", "pgbackrest", "polaris", "restic", "rundeck", "sarif", "scorecard", "terraform", "velero",
        "xccdf",
    ]

    private static let fixtures = folders.flatMap { TestFile.fixtures($0) }

    @Test func `there are fixtures of every format`() {
        let claimed = Self.fixtures.flatMap { name in
            Detector(adapters: Self.adapters)
                .candidates(for: Content(path: name, bytes: TestFile.fixture(name))).map(\.adapter.format.id)
        }
        #expect(Set(claimed) == Set(Self.adapters.map(\.format.id)))
    }

    @Test(arguments: fixtures) func `a fixture is claimed by one format alone, and a foreign one by none`(name: String)
    {
        let found = Detector().candidates(for: Content(path: name, bytes: TestFile.fixture(name)))
        if name.contains("NEGATIVE") {
            #expect(found.isEmpty, "\(found.map(\.adapter.format.id))")
        } else {
            let folder = name.prefix { $0 != "/" }
            #expect(found.count == 1 && found.allSatisfy { $0.adapter.format.id.hasPrefix(folder) })
        }
    }

    @Test(arguments: fixtures) func `what is said has a place and both languages, and rows keep to their columns`(
        name: String
    ) {
        let bytes = TestFile.fixture(name)
        for adapter in Self.adapters where adapter.recognize(Content(path: name, bytes: bytes)) != nil {
            let reading = ToolReading(adapter, bytes, path: name)
            #expect(Set(reading.kinds).isSubset(of: Set(adapter.format.kinds.map(\.id))))
            #expect(adapter.format.limits?.en != adapter.format.limits?.zh)
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.location?.path == name)
                #expect(!diagnostic.summary.en.hasSuffix(".") && !diagnostic.summary.zh.hasSuffix("。"))
                for text in [diagnostic.summary] + diagnostic.fixes { #expect(text.en != text.zh) }
            }
            for kind in adapter.format.kinds {
                for row in reading.rows(kind.id) {
                    for column in kind.columns {
                        guard let allowed = column.allowedValues, let value = row[column.name] else { continue }
                        #expect(allowed.contains(value), "\(column.name) = \(value)")
                    }
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(15)), arguments: fixtures)
    func `a damaged file never stops the program, and every fault is located`(name: String) {
        let bytes = TestFile.fixture(name)
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) {
            let content = Content(path: name, bytes: damaged)
            for adapter in Self.adapters where adapter.recognize(content) != nil {
                var sink = RecordSink()
                var diagnostics: [Diagnostic] = []
                adapter.read(content, into: &sink, reporting: &diagnostics)
                #expect(diagnostics.allSatisfy { $0.location?.path == name })
            }
        }
    }

    @Test func `samples are claimed by the format of their tool alone`() {
        let paths = TestFile.samplePaths()
        if paths.isEmpty { print("skipped: the samples are not at hand") }
        let own = [
            "ansible", "awx", "barman", "junit", "kube-bench", "kubelinter", "kube-score", "kubescape", "oscal",
            "patroni",
            "pgbackrest", "polaris", "restic", "rundeck", "sarif", "scorecard", "terraform", "velero", "xccdf",
        ]
        for path in paths {
            let content = Content(path: path, bytes: TestFile.sample(path))
            let found = Detector(adapters: Self.adapters).candidates(for: content).map(\.adapter.format.id)
            let folder = String(path.prefix { $0 != "/" })
            if own.contains(folder), path != "velero/nginx-with-pv.yaml" {
                #expect(found.count == 1, "\(path): \(found)")
            } else {
                #expect(found.isEmpty, "\(path): \(found)")
            }
        }
    }
}
