internal import Foundation

/// The files that a new workspace starts with.
public enum WorkspaceTemplate {
    /// Why a workspace could not be written.
    public struct Failure: Error, Hashable, CustomStringConvertible {
        /// What happened.
        public var description: String
    }

    /// Writes the files and gives their paths; an existing file is never overwritten.
    public static func write(to folder: String) throws -> [String] {
        let existing = files.map { folder + "/" + $0.path }.filter { FileManager.default.fileExists(atPath: $0) }
        guard existing.isEmpty else {
            throw Failure(
                description: "'\(existing[0])' is already there and is not overwritten; name another folder")
        }
        do {
            return try files.map { file in
                let path = folder + "/" + file.path
                let parent = URL(filePath: path).deletingLastPathComponent()
                try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
                try Data(file.text.utf8).write(to: URL(filePath: path))
                return path
            }
        } catch {
            throw Failure(description: "'\(folder)' cannot be written; check the folder and its permissions")
        }
    }

    private static let files: [(path: String, text: String)] = [
        ("assay.yaml", configuration),
        ("evidence/README.md", evidence),
        ("mappings/README.md", mappings),
        ("attestations/self-assessment.yaml", attestations),
    ]

    private static let configuration = """
        # What is assessed, with which rubric, and where its evidence lies.
        assay: 1

        # A rubric from 'assay rubric list', or a folder with a rubric.yaml of your own.
        rubric: sre-caict-style

        # The distance from UTC of times that are written without one, such as "+08:00".
        time_zone: "+00:00"

        # A system is what gets a level. Its services tie records to it: list every name that a tool uses as an alias.
        subjects:
          - id: my-system
            name: {en: My System, zh: 我的系统}
            tier: 1            # 1 is the most critical
            owner: my-team
            tags: []
            services:
              - {id: my-api, aliases: [my_api, MyAPI]}
              - {id: my-worker}

        # Folders with exports of your tools. 'assay evidence detect FILE' says what a file is.
        evidence: [evidence]

        # Mappings make any table readable. 'assay evidence map FILE' writes a first one.
        mappings: [mappings]

        # What people state: ratings of practices, waivers, what does not apply.
        attestations: [attestations]

        """

    private static let evidence = """
        # Evidence

        Put exports of your tools here, in any folders you like: incidents, changes, deployments, rules, SLOs, manifests,
        experiments, load tests, reviews. `assay evidence detect .` says what each file is and what it gives;
        `assay evidence list --write-manifest` writes down digests, so that a missing or changed file is noticed.

        """

    private static let mappings = """
        # Mappings

        One YAML file for each table that no built-in format reads. `assay evidence map FILE > mappings/NAME.yaml` writes a
        first one, `assay evidence map --test mappings` runs the tests that mappings carry.

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
