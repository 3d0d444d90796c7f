internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Evidence
internal import Scoring

extension EvidenceCommand {
    /// Looks for signs that records are missing.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look for signs that records are missing from the evidence.",
            discussion: """
                Months without a record, numbers that a sequence leaves out, exports cut at a page limit, incidents and changes
                that one tool knows and another does not. Findings change no level, and the exit code is 0 with them: adverse
                records that are gone make figures better, so that people should look at each.

                  assay evidence check order-center --as-of 2023-10-26
                """)

        @Argument(help: "The subject; all systems of assay.yaml if left out.")
        var subject: String?

        @OptionGroup var options: EvidenceOptions
        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let reading = try EvidenceReading(options: options, terminal: terminal)
            if let subject { try reading.require(subject) }
            let input = reading.input()
            let findings = input.findings.filter { finding in subject.map { finding.concerns($0) } ?? true }
            try FindingPrinter(terminal: terminal, evidence: input.records.evidence).print(findings, form.format)
            try reading.finish(input)
        }
    }

    /// Lists the names of services that belong to nobody.
    struct Services: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the names of services in the evidence that belong to no subject.",
            discussion: """
                Each name comes with how many records of which kinds carry it, and with the service that is probably meant. Such
                records are in no figure; add the name to the aliases or patterns of its service in assay.yaml.

                  assay evidence services --as-of 2023-10-26
                """)

        @OptionGroup var options: EvidenceOptions
        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let reading = try EvidenceReading(options: options, terminal: terminal)
            let input = reading.input()
            try UnresolvedPrinter(terminal: terminal).print(input.records.unresolved, form.format)
            try reading.finish(input)
        }
    }
}

/// The workspace, evidence and date of a command that looks at records without a rubric.
struct EvidenceReading {
    private let workspace: Workspace
    private let asOf: Int64
    private let evidence: [String]
    private let terminal: Terminal

    init(options: EvidenceOptions, terminal: Terminal) throws {
        workspace = try EvidenceCommand.workspace(options.workspace, terminal)
        asOf = try options.asOfTime(zone: workspace.configuration.zone, terminal)
        evidence = options.evidence
        self.terminal = terminal
    }

    /// Refuses a subject that the workspace does not have.
    func require(_ name: String) throws {
        let systems = workspace.configuration.subjects.filter { $0.kind == .system }.map(\.id)
        guard !systems.contains(name) else { return }
        throw terminal.rejection(
            "unknown-subject",
            LocalizedText(en: "there is no subject '\(name)'", zh: "没有名为“\(name)”的评估对象"), of: name, among: systems)
    }

    /// The records at the date, and what was noticed while they were read.
    func input() -> Assessor.Input {
        let collection = workspace.collect(evidence: evidence) { done, total in
            terminal.progress(LocalizedText(en: "reading evidence", zh: "读取证据"), done, of: total)
        }
        return collection.input(
            asOf: asOf, subjects: workspace.configuration.subjects, zone: workspace.configuration.zone)
    }

    /// Reports what was wrong with the input, and throws the exit code if it had errors.
    func finish(_ input: Assessor.Input) throws {
        let errors = input.diagnostics.filter { $0.severity == .error }
        terminal.report(Set(errors).sorted())
        if !errors.isEmpty { throw ExitStatus.inputHadErrors }
    }
}
