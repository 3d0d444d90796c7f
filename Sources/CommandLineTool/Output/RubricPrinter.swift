internal import Diagnostics
internal import Rubric

/// Prints rubrics and items for reading.
struct RubricPrinter {
    let rubric: Rubric
    let terminal: Terminal

    private var language: Language { terminal.language }

    /// Prints the rubric with its domains and items.
    func printContents() {
        terminal.print(terminal.bold(rubric.name[language]) + "  \(rubric.id) \(rubric.version)")
        terminal.print(rubric.summary[language])
        terminal.print()
        for level in rubric.levels {
            terminal.print("  \(level.level) \(level.name[language])  \(level.meaning[language])")
        }
        for domain in rubric.domains {
            terminal.print()
            terminal.print(
                terminal.bold("\(domain.id) \(domain.name[language])")
                    + terminal.faint("  \(domain.weight.formatted()) %"))
            for item in domain.items {
                let gate = item.isGate ? LocalizedText(en: "  gate", zh: "  关键项")[language] : ""
                terminal.print("  \(item.id)  \(item.name[language])" + terminal.faint(gate))
            }
        }
    }

    /// Prints an item with everything that is asked.
    func print(_ item: Item) {
        let gate = item.isGate ? LocalizedText(en: "  gate", zh: "  关键项")[language] : ""
        terminal.print(terminal.bold("\(item.id) \(item.name[language])") + terminal.faint(gate))
        terminal.print(item.rationale[language])
        for (level, text) in item.levels.sorted(by: { $0.key < $1.key }) {
            terminal.print("  \(level)  \(text[language])")
        }
        for indicator in item.indicators { print(indicator) }
        terminal.print()
        for practice in item.practices {
            terminal.print("  \(practice.id)  \(practice.text[language])")
        }
        terminal.print()
        for step in item.remediation {
            terminal.print("  → \(step.level)  \(step.text[language])")
        }
        terminal.print()
    }

    private func print(_ indicator: Indicator) {
        terminal.print()
        let population = indicator.population.values?.joined(separator: ", ") ?? indicator.population.table
        terminal.print("  " + terminal.bold(indicator.id.rawValue) + "  \(indicator.name[language])")
        terminal.print(
            "    " + terminal.faint("\(population)\(indicator.population.filter.map { ": \($0.text)" } ?? "")"))
        let sign = indicator.direction == .higher ? "≥" : "≤"
        for (level, threshold) in indicator.thresholds.sorted(by: { $0.key < $1.key }) {
            terminal.print(
                "    \(level): \(sign) \(threshold.value.formatted()) \(indicator.unit.name[language])  "
                    + terminal.faint("[\(threshold.sources.joined(separator: ", "))]"))
        }
    }
}
