internal import Diagnostics
internal import Evidence

/// Prints signs that records are missing.
struct FindingPrinter {
    let terminal: Terminal
    /// The pieces of evidence that examples refer to.
    let evidence: [EvidenceItem]

    private var language: Language { terminal.language }

    func print(_ findings: [CompletenessFinding], _ format: OutputFormat) throws {
        if format == .json {
            let list = findings.map { FindingJSON($0, language, evidence) }
            return terminal.write(try JSONOutput.text(list) + "\n")
        }
        guard !findings.isEmpty else {
            return terminal.print(LocalizedText(en: "no sign that anything is missing", zh: "未发现缺失迹象"))
        }
        for finding in findings {
            print(finding)
            terminal.print()
        }
        let warnings = findings.count { $0.severity == .warning }
        terminal.print(
            LocalizedText(
                en: "findings: \(findings.count), warnings among them: \(warnings); no level is changed by them",
                zh: "共 \(findings.count) 项发现，其中警告 \(warnings) 项；均不改变等级"))
    }

    private func print(_ finding: CompletenessFinding) {
        terminal.print(
            "\(finding.severity.name[language]): " + terminal.bold(finding.summary[language])
                + terminal.faint(" [\(finding.id)]"))
        terminal.print("  " + finding.meaning[language])
        terminal.print("  → " + finding.advice[language])
        for example in finding.examples {
            guard let place = example.place(in: evidence) else { continue }
            terminal.print("    \(example.label)  " + terminal.faint(place == example.label ? "" : place))
        }
    }

    /// One line for each finding, indented, for a place where the findings are not the subject.
    func printBriefly(_ findings: [CompletenessFinding]) {
        for finding in findings {
            terminal.print(
                "  " + LocalizedText(en: "completeness", zh: "完整性")[language]
                    + ": \(finding.summary[language])" + terminal.faint(" [\(finding.id)]"))
        }
    }
}

extension CompletenessFinding.Example {
    /// The file and line that shows it; none where no single piece of evidence does.
    fileprivate func place(in items: [EvidenceItem]) -> String? {
        evidence.map { index in items[Int(index)].path + (position.map { ":\($0)" } ?? "") }
    }
}

/// A finding as JSON.
private struct FindingJSON: Encodable {
    var id: String
    var severity: String
    var kind: String
    var subjects: [String]
    var count: Int
    var summary: String
    var meaning: String
    var advice: String
    var examples: [Example]

    struct Example: Encodable {
        var label: String
        var path: String?
        var position: Int?
    }

    init(_ finding: CompletenessFinding, _ language: Language, _ items: [EvidenceItem]) {
        id = finding.id
        severity = finding.severity.rawValue
        kind = finding.kind
        subjects = finding.subjects
        count = finding.count
        summary = finding.summary[language]
        meaning = finding.meaning[language]
        advice = finding.advice[language]
        examples = finding.examples.map { example in
            Example(
                label: example.label, path: example.evidence.map { items[Int($0)].path },
                position: example.position.map { Int($0) })
        }
    }
}
