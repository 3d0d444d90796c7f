internal import Foundation

/// The files that a new workspace starts with.
public enum WorkspaceTemplate {
    /// Writes the files and gives their paths; an existing file is never overwritten.
    public static func write(to folder: String) throws(FileFailure) -> [String] {
        let paths = files.map { folder + "/" + $0.path }
        if let existing = paths.first(where: FileManager.default.fileExists) { throw .alreadyThere(existing) }
        for (path, file) in zip(paths, files) {
            do {
                let parent = URL(filePath: path).deletingLastPathComponent()
                try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: URL(filePath: path))
            } catch {
                throw .cannotWrite(path)
            }
        }
        return paths
    }

    private static let files: [(path: String, text: String)] = [
        ("assay.yaml", configuration),
        ("README.md", readme),
        ("evidence/.gitkeep", ""),
        ("mappings/.gitkeep", ""),
        ("attestations/self-assessment.yaml", attestations),
    ]

    private static let configuration = """
        # What is assessed, with which rubric, and where its evidence lies.
        assay: 1

        # A rubric from 'assay rubric list', or a folder with a rubric.yaml of your own.
        rubric: sre-caict-style

        # The distance from UTC of times that are written without one, such as "+08:00".
        time_zone: "+00:00"

        # A system is what gets a level. Its services tie records to it: list every name that a tool uses as an alias, or a
        # pattern of names, with * for any text and ? for any character. 'assay evidence services' lists what is left over.
        subjects:
          - id: my-system
            name: {en: My System, zh: 我的系统}
            tier: 1            # 1 is the most critical
            owner: my-team
            tags: []
            services:
              - {id: my-api, aliases: [my_api, MyAPI], patterns: ["my-api-*"]}
              - {id: my-worker}

        # Folders with exports of your tools. 'assay evidence detect FILE' says what a file is.
        evidence: [evidence]

        # Mappings make any table readable. 'assay evidence map FILE' writes a first one.
        mappings: [mappings]

        # What people state: ratings of practices, waivers, what does not apply.
        attestations: [attestations]

        # Tools that evidence is collected from by 'assay evidence collect', into 'collected' in the first evidence folder.
        # Kinds: prometheus, alertmanager, github, gitlab, pagerduty, jira, servicenow, kubernetes, argocd, http.
        # Tokens stand in the environment or in files, never here.
        #
        # sources:
        #   - id: metrics
        #     kind: prometheus             # also Thanos, Mimir and VictoriaMetrics
        #     url: https://prometheus.example.org
        #     token: {env: PROMETHEUS_TOKEN}
        #     headers: {X-Scope-OrgID: my-team}
        #     period: 90d                  # how far back, unless --since says it
        #     queries:
        #       - availability             # one of those that come along, or your own:
        #       - name: checkout-success
        #         query: label_replace(sum by (service) (rate(checkout_ok_total[1h])) / sum by (service) (rate(checkout_total[1h])), "slo", "checkout", "", "")
        #         step: 1h
        #         records: [sli_windows]
        #   - {id: code, kind: github, repositories: [my-org/my-api], lists: [deployments, pulls], token: {env: GITHUB_TOKEN}}
        #   - {id: pages, kind: pagerduty, token: {file: /run/secrets/pagerduty}}
        #   - {id: tickets, kind: jira, url: https://my-org.atlassian.net, user: {env: JIRA_USER}, token: {env: JIRA_TOKEN}, query: "project = OPS"}
        #   - {id: cluster, kind: kubernetes}   # inside a pod; elsewhere with url and token
        #   - id: cmdb
        #     kind: http
        #     url: https://cmdb.example.org/api
        #     token: {env: CMDB_TOKEN}
        #     endpoints:                   # a mapping reads the answers
        #       - {name: outages, path: "/outages?from={since}&to={until}", items: data, records: [incidents], paging: {page: page, size: 100}}
        #
        # What is taken out of what is collected; tokens and private keys always are.
        # redaction: {emails: true, keys: [badge_number], patterns: ["EMP-[0-9]+"]}

        """

    private static let readme = """
        # What is where

        - `assay.yaml` says what is assessed, and where everything else lies.
        - `evidence` takes exports of your tools, in any folders you like: incidents, changes, deployments, rules, SLOs,
          manifests, experiments, load tests, reviews. `assay evidence collect` fetches them from the tools that `sources` in
          `assay.yaml` names. `assay evidence detect evidence` says what each file is and what it
          gives; `assay evidence list --write-manifest` writes down digests, so that a missing or changed file is noticed.
        - `mappings` takes one YAML file for each table that no built-in format reads. `assay evidence map FILE >
          mappings/NAME.yaml` writes a first one, `assay evidence map --test mappings` runs the tests that mappings carry.
        - `attestations` takes what people state: ratings of practices, waivers, what does not apply.

        """

    private static let attestations = """
        # What people state. Ratings: N not, P partly, L largely, F fully achieved (ISO/IEC 33020).
        # 'assay rubric show ITEM' lists the practices of an item.
        attestations: 1
        subject: my-system
        author: my-team
        role: team             # team, or assessor
        stated: 2024-01-01
        ratings: []
        #  - {item: INC-5, practice: L2.1, rating: F, evidence_kinds: [record], evidence: ["ticket export 2023"]}
        decisions: []
        #  - {item: CHA-3, decision: not-applicable, reason: "no experiments are allowed on this platform"}

        """
}
