internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence
internal import Foundation
internal import Rubric
internal import Scoring

/// What the subcommands that assess have in common: open the workspace, read evidence, assess, report what was noticed.
struct AssessmentRun {
    private let workspace: Workspace
    private let rubric: LoadedRubric
    private let asOf: Int64
    private let evidence: [String]
    private let terminal: Terminal
    /// What was noticed while the workspace was opened.
    private let noticed: [Diagnostic]

    /// Opens the workspace and its rubric; names that the command line asks for can then be looked up before anything is read.
    init(options: AssessmentOptions, terminal: Terminal) throws {
        var diagnostics: [Diagnostic] = []
        guard let workspace = Workspace(root: options.workspace, reporting: &diagnostics),
            let rubric = workspace.rubric(named: options.rubric, reporting: &diagnostics)
        else {
            terminal.report(diagnostics)
            throw ExitStatus.noInput
        }
        self.workspace = workspace
        self.rubric = rubric
        asOf = try options.asOfTime(zone: workspace.configuration.zone, terminal)
        evidence = options.evidence
        self.terminal = terminal
        noticed = diagnostics
    }

    /// Which formats can prove which items.
    var proofIndex: ProofIndex { ProofIndex(rubric) }

    /// The names of the rubric.
    var names: RubricNames { RubricNames(rubric: rubric.rubric, terminal: terminal) }

    /// Assesses the named subjects; all systems if none is named.
    func assessments(of names: [String], hypotheses: Hypotheses = Hypotheses()) throws -> [Assessment] {
        let subjects = try indices(of: names, in: workspace.configuration.subjects)
        return Assessor(rubric: rubric).assess(subjects, input: input(), hypotheses: hypotheses).map { assessment in
            var assessment = assessment
            assessment.zoneOffset = workspace.configuration.zone.seconds
            return assessment
        }
    }

    /// What is assessed: the records at the as-of date, and everything that was noticed while they were read.
    private func input() -> Assessor.Input {
        let collection = workspace.collect(evidence: evidence) { done, total in
            terminal.progress(LocalizedText(en: "reading evidence", zh: "读取证据"), done, of: total)
        }
        return collection.input(
            asOf: asOf, subjects: workspace.configuration.subjects, zone: workspace.configuration.zone)
    }

    /// Assesses one subject.
    func assessment(of name: String, hypotheses: Hypotheses = Hypotheses()) throws -> Assessment {
        guard let assessment = try assessments(of: [name], hypotheses: hypotheses).first else {
            throw ExitStatus.usage
        }
        return assessment
    }

    /// Reports what was noticed, and throws the exit code if the input had errors.
    func finish(_ assessments: [Assessment]) throws {
        let diagnostics = Set(noticed + assessments.flatMap(\.diagnostics)).sorted()
        terminal.report(diagnostics, from: .warning)
        if diagnostics.containsErrors { throw ExitStatus.inputHadErrors }
    }

    private func indices(of names: [String], in subjects: [Subject]) throws -> [Int] {
        let systems = subjects.indices.filter { subjects[$0].kind == .system }
        guard !systems.isEmpty else {
            terminal.report([.noSubject(in: workspace)])
            throw ExitStatus.noInput
        }
        guard !names.isEmpty else { return systems }
        return try names.map { name in
            guard let index = systems.first(where: { subjects[$0].id == name }) else {
                throw terminal.rejection(
                    "unknown-subject",
                    LocalizedText(en: "there is no subject '\(name)'", zh: "没有名为“\(name)”的评估对象"), of: name,
                    among: systems.map { subjects[$0].id })
            }
            return index
        }
    }
}

extension Diagnostic {
    fileprivate static func noSubject(in workspace: Workspace) -> Diagnostic {
        Diagnostic(
            .error, id: "workspace.no-subject",
            LocalizedText(en: "there is no system to assess", zh: "没有可评估的系统"),
            at: SourceLocation(path: workspace.root + "/" + WorkspaceConfiguration.fileName),
            fixes: [LocalizedText(en: "add one under 'subjects'", zh: "请在 subjects 中补充")])
    }
}
