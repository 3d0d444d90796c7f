internal import Assay
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// Prints the levels of an assessment: tracks, domains and items in one table.
struct AssessmentSummary {
    let assessment: Assessment
    let terminal: Terminal

    private var language: Language { terminal.language }

    func print(track: Identifier<Track>? = nil) {
        let subject = assessment.result.subject
        terminal.print(
            terminal.bold(subject.name[language]) + "  "
                + terminal.faint("\(assessment.rubric.name[language]) \(assessment.rubric.version)"))
        terminal.print(
            LocalizedText(
                en: "as of \(assessment.moment(assessment.asOf))", zh: "截至 \(assessment.moment(assessment.asOf))"))
        for hypothesis in assessment.hypotheses {
            terminal.print(
                LocalizedText(en: "HYPOTHETICAL: \(hypothesis.en)", zh: "【假设】\(hypothesis.zh)"))
        }
        terminal.print()
        printTracks(only: track)
        terminal.print()
        printDomains(of: track)
        printOutcomes()
        printCounts()
    }

    private func printTracks(only track: Identifier<Track>?) {
        var table = TextTable([
            LocalizedText(en: "Track", zh: "视角")[language], LocalizedText(en: "Level", zh: "等级")[language],
            LocalizedText(en: "Band", zh: "区间")[language], LocalizedText(en: "Coverage", zh: "覆盖率")[language], "",
        ])
        for result in assessment.result.tracks where track == nil || result.track == track {
            let name = assessment.rubric.tracks.first { $0.id == result.track }?.name[language] ?? result.track.rawValue
            table.add(
                [name]
                    + cells(
                        result.result.level, result.result.band, result.result.coverage, result.result.isProvisional))
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
    }

    private func printDomains(of track: Identifier<Track>?) {
        let chosen = assessment.result.tracks.first { $0.track == track }?.domains
        var table = TextTable([
            LocalizedText(en: "Domain", zh: "能力域")[language], "", LocalizedText(en: "Level", zh: "等级")[language],
            LocalizedText(en: "Band", zh: "区间")[language], LocalizedText(en: "Coverage", zh: "覆盖率")[language], "",
            LocalizedText(en: "Items", zh: "评估项")[language],
        ])
        for domain in chosen ?? assessment.result.domains {
            let name = assessment.rubric.domains.first { $0.id == domain.domain }?.name[language] ?? ""
            let items = domain.result.members.map { member in
                "\(member.id.rawValue.split(separator: "-").last ?? ""):\(member.level.map(\.description) ?? "–")"
            }
            table.add(
                [domain.domain.rawValue, name]
                    + cells(
                        domain.result.level, domain.result.band, domain.result.coverage, domain.result.isProvisional)
                    + [items.joined(separator: " ")])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        terminal.print()
    }

    private func cells(
        _ level: Level?, _ band: LevelBand?, _ coverage: Coverage, _ isProvisional: Bool
    ) -> [String] {
        [
            level.map { "\($0) \(name(of: $0))" } ?? "–",
            band.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" } ?? "–",
            coverage.percent.formatted(places: 0) + " %",
            isProvisional ? LocalizedText(en: "provisional", zh: "暂定")[language] : "",
        ]
    }

    private func name(of level: Level) -> String {
        assessment.rubric.levels.first { $0.level == level }?.name[language]
            ?? LocalizedText(en: "not demonstrated", zh: "未证明")[language]
    }

    private func printOutcomes() {
        guard !assessment.outcomes.isEmpty else { return }
        var table = TextTable([
            LocalizedText(en: "Year on year", zh: "同比")[language], LocalizedText(en: "Now", zh: "本期")[language],
            LocalizedText(en: "Before", zh: "上期")[language], LocalizedText(en: "Change", zh: "变化")[language],
        ])
        for (definition, measurement) in zip(assessment.rubric.outcomes, assessment.outcomes) {
            let unit = definition.unit.name[language]
            func text(_ value: Rational?) -> String { value.map { "\($0.formatted()) \(unit)" } ?? "–" }
            let change = measurement.changePercent.map { ($0 > 0 ? "+" : "") + $0.formatted(places: 1) + " %" }
            table.add([
                definition.name[language], text(measurement.value), text(measurement.previous?.figure.value),
                change ?? "–",
            ])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        terminal.print()
    }

    private func printCounts() {
        let counts = assessment.result.outcomeCounts
        let total = counts.reduce(0) { $0 + $1.count }
        let list = counts.map { "\($0.outcome.name[language]) \($0.count)" }.joined(separator: ", ")
        terminal.print(
            LocalizedText(
                en: "\(total) criteria: \(list); waived \(assessment.result.waivedCount)",
                zh: "共 \(total) 条准则：\(list)；豁免 \(assessment.result.waivedCount)"))
        printCompleteness()
    }

    /// How many signs of missing records and names of nobody there are, if any.
    private func printCompleteness() {
        let findings = assessment.findings.count
        if findings > 0 {
            terminal.print(
                LocalizedText(
                    en:
                        "\(findings) \(findings == 1 ? "sign" : "signs") of missing records; see 'assay evidence check'",
                    zh: "记录缺失迹象 \(findings) 项，详见 assay evidence check"))
        }
        let names = assessment.unresolved.count
        if names > 0 {
            let rows = assessment.unresolved.reduce(0) { $0 + $1.count }
            terminal.print(
                LocalizedText(
                    en:
                        "\(rows) records of \(names) \(names == 1 ? "service" : "services") belong to nobody; see 'assay evidence services'",
                    zh: "\(names) 个服务的 \(rows) 条记录未归属，详见 assay evidence services"))
        }
    }
}
