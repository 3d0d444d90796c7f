internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence
internal import Foundation
internal import Rubric
internal import Scoring

/// What the subcommands that assess have in common: open the workspace, read evidence, assess, report what was noticed.
struct AssessmentRun {
    let options: AssessmentOptions
    let terminal: Terminal

    /// Assesses the named subjects; all systems if none is named.
    func assessments(
        of names: [String], hypotheses: (LoadedRubric) throws -> Hypotheses = { _ in Hypotheses() }
    ) throws -> [Assessment] {
        var diagnostics: [Diagnostic] = []
        guard let workspace = Workspace(root: options.workspace, reporting: &diagnostics),
            let rubric = workspace.rubric(named: options.rubric, reporting: &diagnostics)
        else {
            terminal.report(diagnostics)
            throw ExitStatus.noInput
        }
        let asOf = try options.asOfTime(zone: workspace.configuration.zone)
        let collection = workspace.collect(evidence: options.evidence) { done, total in
            terminal.progress(LocalizedText(en: "reading evidence", zh: "读取证据"), done, of: total)
        }
        let subjects = try indices(of: names, in: workspace.configuration.subjects)
        let input = collection.input(asOf: asOf, subjects: workspace.configuration.subjects)
        return Assessor(rubric: rubric).assess(subjects, input: input, hypotheses: try hypotheses(rubric))
    }

    /// Assesses one subject; the only system if none is named.
    func assessment(
        of name: String?, hypotheses: (LoadedRubric) throws -> Hypotheses = { _ in Hypotheses() }
    ) throws -> Assessment {
        let found = try assessments(of: name.map { [$0] } ?? [], hypotheses: hypotheses)
        guard found.count == 1, let assessment = found.first else {
            let list = found.map(\.result.subject.id).joined(separator: ", ")
            throw ValidationError("name one of the subjects: \(list)")
        }
        return assessment
    }

    /// Reports what was noticed, and throws the exit code if the input had errors.
    func finish(_ assessments: [Assessment]) throws {
        let diagnostics = Set(assessments.flatMap(\.diagnostics)).sorted()
        terminal.report(diagnostics, from: .warning)
        if diagnostics.containsErrors { throw ExitStatus.inputHadErrors }
    }

    private func indices(of names: [String], in subjects: [Subject]) throws -> [Int] {
        let systems = subjects.indices.filter { subjects[$0].kind == .system }
        guard !names.isEmpty else {
            guard !systems.isEmpty else {
                throw ValidationError("assay.yaml names no subject; add one under 'subjects'")
            }
            return systems
        }
        return try names.map { name in
            guard let index = systems.first(where: { subjects[$0].id == name }) else {
                let known = systems.map { subjects[$0].id }
                let hint =
                    Spelling.suggestion(for: name, among: known).map { "did you mean '\($0)'?" }
                    ?? "there are: \(known.joined(separator: ", "))"
                throw ValidationError("there is no subject '\(name)'; \(hint)")
            }
            return index
        }
    }
}
