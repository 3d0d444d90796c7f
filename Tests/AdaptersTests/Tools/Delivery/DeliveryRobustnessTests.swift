import Adapters
import Diagnostics
import Evidence
import Testing

/// What holds for every delivery format, whatever is in the file.
@Suite struct DeliveryRobustnessTests {
    private static let adapters: [any Adapter] = [
        ArgoCDApplicationsAdapter(), ArgoCDTextAdapter(), ArgoRolloutsAdapter(), AzureDevOpsAdapter(), BambooAdapter(),
        BitbucketAdapter(), CDEventsAdapter(), CircleCIAdapter(), CodeDeliveryAdapter(), DevLakeRawAdapter(),
        DevLakeTablesAdapter(), FluxObjectsAdapter(), FluxTextAdapter(), GitHubJobsAdapter(), GitHubObjectsAdapter(),
        GitLabAdapter(), GitLogAdapter(), JenkinsAdapter(), TAPDAdapter(), ZenTaoAdapter(),
    ]

    private static let folders = [
        "argo-rollouts", "argocd", "aws-code", "azure-devops", "bamboo", "bitbucket", "cdevents", "circleci", "devlake",
        "flux", "git-log", "gitlab", "jenkins", "tapd", "zentao",
    ]

    private static let fixtures = folders.flatMap { TestFile.fixtures($0) }

    /// The formats that claim some bytes, surest first.
    private func claims(_ bytes: [UInt8], path: String) -> [Detector.Candidate] {
        Detector(adapters: Self.adapters).candidates(for: Content(path: path, bytes: bytes))
    }

    @Test(arguments: fixtures) func `a fixture is claimed by its own format alone, and a foreign one by none`(
        name: String
    ) throws {
        let bytes = TestFile.fixture(name)
        let folder = String(name.prefix { $0 != "/" })
        // The whole catalogue is asked, not only the formats of this suite.
        let found = Detector().candidates(for: Content(path: name, bytes: bytes)).map(\.adapter.format.id)
        if name.contains("NEGATIVE") {
            #expect(claims(bytes, path: name).isEmpty)
        } else {
            #expect(found.count == 1, "\(found)")
            #expect(try #require(found.first).hasPrefix(folder))
        }
    }

    @Test(arguments: fixtures) func `what an adapter says is in both languages and has a place`(name: String) {
        let bytes = TestFile.fixture(name)
        for candidate in claims(bytes, path: name) {
            let reason = candidate.recognition.reason
            #expect(!reason.en.isEmpty && !reason.zh.isEmpty && reason.en != reason.zh)
            for diagnostic in ToolReading(candidate.adapter, bytes, path: name).diagnostics {
                #expect(diagnostic.location?.path == name)
                #expect(!diagnostic.summary.en.hasSuffix(".") && !diagnostic.summary.zh.hasSuffix("。"))
                for text in [diagnostic.summary] + diagnostic.fixes { #expect(text.en != text.zh) }
            }
        }
    }

    @Test(arguments: fixtures) func `rows keep to the kinds of their format and to allowed values`(name: String) {
        let bytes = TestFile.fixture(name)
        for candidate in claims(bytes, path: name) {
            let reading = ToolReading(candidate.adapter, bytes, path: name)
            let kinds = candidate.adapter.format.kinds
            #expect(Set(reading.kinds).isSubset(of: Set(kinds.map(\.id))))
            for kind in kinds {
                for row in reading.rows(kind.id) {
                    #expect(row["id"] != nil)
                    for column in kind.columns {
                        guard let allowed = column.allowedValues, let value = row[column.name] else { continue }
                        #expect(allowed.contains(value), "\(column.name) = \(value)")
                    }
                }
            }
        }
    }

    @Test(arguments: fixtures) func `a roll-out that lasts has neither an outcome nor an end`(name: String) {
        let bytes = TestFile.fixture(name)
        for candidate in claims(bytes, path: name) {
            for row in ToolReading(candidate.adapter, bytes, path: name).rows("deployments") {
                if row["finished_at"] != nil { #expect(row["outcome"] != nil) }
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

    @Test func `every format says what it cannot show, in both languages`() {
        let formats = Self.adapters.map(\.format)
        #expect(Set(formats.map(\.id)).count == formats.count)
        for format in formats {
            #expect(format.limits.map { !$0.en.isEmpty && !$0.zh.isEmpty } ?? false, "\(format.id)")
            #expect(format.kinds.map(\.id) == format.kinds.map(\.id).sorted(), "\(format.id)")
            #expect(!format.kinds.isEmpty)
        }
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `samples of other tools are not claimed, and no sample by two formats`() {
        let owners = [
            "argo-rollouts": "Argo Rollouts", "argocd": "Argo CD", "aws-codedeploy": "AWS CodeDeploy and CodePipeline",
            "bamboo": "Bamboo", "bitbucket": "Bitbucket", "cdevents": "CDEvents", "devlake": "DevLake", "flux": "Flux",
            "git-log": "Git", "github": "GitHub", "gitlab": "GitLab", "jenkins": "Jenkins", "tapd": "TAPD",
            "zentao": "ZenTao",
        ]
        for path in TestFile.samplePaths() {
            let bytes = TestFile.sample(path)
            let found = claims(bytes, path: path)
            for candidate in found {
                // A raw table of DevLake is one, whichever tool its payloads are of.
                guard candidate.adapter.format.id != "devlake-raw" else { continue }
                #expect(candidate.adapter.format.tool == owners[String(path.prefix { $0 != "/" })], "\(path)")
            }
            guard !found.isEmpty else { continue }
            #expect(Detector().candidates(for: Content(path: path, bytes: bytes)).count == 1, "\(path)")
        }
    }

    @Test(
        .enabled(if: TestFile.samples != nil, "the samples are not at hand"),
        arguments: [
            ("argocd/application-with-history.yaml", "deployments", 10),
            ("argocd/argocd_app_get.txt", "deployments", 1),
            ("argo-rollouts/rollout-canary.yaml", "deployments", 1),
            ("argo-rollouts/rollout-bluegreen.yaml", "deployments", 1),
            ("aws-codedeploy/codepipeline-pipeline-execution.json", "deployments", 1),
            ("bamboo/devlake-deploy_builds.json", "deployments", 10),
            ("bitbucket/devlake-pipelines.json", "deployments", 0),
            ("cdevents/service_rolledback.json", "deployments", 1), ("cdevents/incident_resolved.json", "incidents", 1),
            ("cdevents/testsuiterun_finished.json", "test_runs", 1),
            ("devlake/cicd_deployment_commits_before_enrich.csv", "deployments", 15),
            ("devlake/incidents.csv", "incidents", 7),
            ("flux/tree-kustomizations.yaml", "deployments", 3), ("git-log/sloth-log-oneline-tsv.txt", "merges", 145),
            ("github/devlake-jobs.json", "deployments", 12),
            ("gitlab/_raw_gitlab_api_deployments.csv", "deployments", 8),
            ("gitlab/devlake-merge_requests.json", "merges", 10),
            ("jenkins/devlake-builds_multibranch.json", "deployments", 0),
            ("tapd/devlake-bugs.json", "defects", 20), ("zentao/devlake-bugs.json", "defects", 6),
        ])
    func `recorded files give as many records as were counted in them by other means`(
        path: String, kind: String, count: Int
    ) throws {
        let bytes = TestFile.sample(path)
        let candidate = try #require(claims(bytes, path: path).first)
        #expect(candidate.recognition.confidence == .certain)
        #expect(ToolReading(candidate.adapter, bytes, path: path).rows(kind).count == count)
    }

    @Test func `large files of many equal faults are summed up`() {
        let row =
            #"{"id":1,"iid":1,"environment":{"name":"production"},"deployable":null,"status":"odd","created_at":"never"}"#
        let text = "[" + Array(repeating: row, count: 5000).joined(separator: ",") + "]"
        let trial = AdapterTrial(GitLabAdapter(), text)
        #expect(trial.rows("deployments").count == 5000)
        #expect(trial.diagnostics.count < 20)
    }
}
