internal import Assay
internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// Prints why an item has its level: what held it down, the numbers behind it, and the rows behind the numbers.
struct ItemExplanation {
    let assessment: Assessment
    let terminal: Terminal

    private var language: Language { terminal.language }

    func print(_ item: Item, _ result: ItemResult) {
        let level = result.level.map { "\($0)" } ?? LocalizedText(en: "not applicable", zh: "不适用")[language]
        terminal.print(terminal.bold("\(item.id) \(item.name[language])") + "  " + levelWord + " \(level)")
        if let band = result.band, band.low != band.high {
            terminal.print(
                LocalizedText(
                    en: "  between \(band.low) if everything unknown is unmet and \(band.high) if it is met",
                    zh: "  未知均视为不满足时为 \(band.low)，均视为满足时为 \(band.high)"))
        }
        terminal.print("  " + result.standing.text[language])
        if result.hasUnattributedRecords {
            terminal.print(
                LocalizedText(
                    en: "  provisional: too many records of a kind that counts belong to no subject",
                    zh: "  暂定：计入的记录中归属不明者过多"))
        }
        printFindings(of: item)
        printObstacles(item, result)
        for (indicator, measurement) in zip(item.indicators, result.measurements) {
            printMeasurement(indicator, measurement, result)
        }
        printRatings(item, result)
        terminal.print()
    }

    /// The signs that records of a kind are missing that the item is measured with.
    private func printFindings(of item: Item) {
        let kinds = Set(item.indicators.flatMap(\.recordKinds))
        FindingPrinter(terminal: terminal, evidence: assessment.evidence)
            .printBriefly(assessment.findings.filter { kinds.contains($0.kind) })
    }

    private var levelWord: String { LocalizedText(en: "level", zh: "等级")[language] }

    private func printObstacles(_ item: Item, _ result: ItemResult) {
        guard let next = result.level?.next, next <= assessment.rubric.highestLevel else { return }
        for determination in result.determinations where determination.criterion.level == next {
            guard determination.outcome != .met else { continue }
            terminal.print(
                LocalizedText(
                    en:
                        "  not \(next): \(determination.criterion.id) \(determination.outcome.name.en)\(waived(determination).en)",
                    zh:
                        "  未达 \(next)：\(determination.criterion.id) \(determination.outcome.name.zh)\(waived(determination).zh)"
                ))
        }
        for cap in result.caps where cap.level < next {
            terminal.print(
                LocalizedText(
                    en: "  at most \(cap.level): needs \(cap.reason.whatIsMissing.en)",
                    zh: "  至多 \(cap.level)：还需要\(cap.reason.whatIsMissing.zh)"))
        }
    }

    private func waived(_ determination: Determination) -> LocalizedText {
        guard let waiver = determination.waiver else { return LocalizedText(verbatim: "") }
        let until = waiver.expiresAt.map(assessment.moment)
        return LocalizedText(
            en:
                " (waived by \(waiver.author)\(until.map { " until \($0)" } ?? "")\(waiver.reason.map { ": \($0)" } ?? ""))",
            zh: "（由 \(waiver.author) 豁免\(until.map { "，至 \($0)" } ?? "")\(waiver.reason.map { "：\($0)" } ?? "")）")
    }

    private func printMeasurement(_ indicator: Indicator, _ measurement: Measurement, _ result: ItemResult) {
        terminal.print()
        let unit = indicator.unit.name[language]
        switch measurement.outcome {
        case .measured(let figure):
            var line = "  \(indicator.name[language]): " + terminal.bold("\(figure.value.formatted()) \(unit)")
            if figure.denominator != 1 {
                line += "  (\(figure.numerator.formatted(places: 3)) / \(figure.denominator.formatted(places: 3)))"
            }
            terminal.print(line + "  n = \(measurement.sample)")
        case .noEvidence(let gap):
            terminal.print("  \(indicator.name[language]): \(gap.text[language])")
        }
        if let window = measurement.window {
            terminal.print("    " + terminal.faint(windowText(window)[language]))
        }
        let thresholds = indicator.thresholds(forTier: assessment.result.subject.tier).sorted { $0.key < $1.key }
        let sign = indicator.direction == .higher ? "≥" : "≤"
        for (level, threshold) in thresholds {
            let outcome = result.determinations.first {
                $0.criterion.level == level && $0.criterion.id == indicator.id.rawValue
            }
            let mark = outcome?.isBorderline == true ? LocalizedText(en: ", borderline", zh: "，处于临界")[language] : ""
            terminal.print(
                "    \(level): \(sign) \(threshold.value.formatted()) \(unit)  \(outcome?.outcome.name[language] ?? "")\(mark)  "
                    + terminal.faint("[\(threshold.sources.joined(separator: ", "))]"))
        }
        for exclusion in measurement.exclusions {
            terminal.print(
                LocalizedText(
                    en: "    left out: \(exclusion.count), \(exclusion.reason.en)",
                    zh: "    排除 \(exclusion.count) 条：\(exclusion.reason.zh)"))
        }
        for group in measurement.groups {
            terminal.print("    \(group.name): \(group.figure.value.formatted()) \(unit), n = \(group.sample)")
        }
        printRows(measurement)
    }

    private func printRows(_ measurement: Measurement) {
        let shown = measurement.counterexamples.prefix(5)
        if !shown.isEmpty {
            terminal.print(LocalizedText(en: "    rows that count against it:", zh: "    不利的记录："))
        }
        for row in shown {
            let place =
                row.position > 0
                ? "\(assessment.evidence[Int(row.evidence)].path):\(row.position)" : ""
            let value = row.value.map { " = \($0.formatted())" } ?? ""
            terminal.print("      \(row.label)\(value)  " + terminal.faint(place))
        }
        for use in measurement.evidence {
            let item = assessment.evidence[Int(use.evidence)]
            terminal.print(
                "    "
                    + terminal.faint(
                        LocalizedText(
                            en: "\(use.count) records from \(item.path) sha256:\(item.digest.prefix(12))",
                            zh: "\(use.count) 条记录来自 \(item.path) sha256:\(item.digest.prefix(12))")[language]))
        }
    }

    private func windowText(_ window: MeasurementWindow) -> LocalizedText {
        let (start, end) = (assessment.moment(window.start), assessment.moment(window.end))
        return window.isFallback
            ? LocalizedText(
                en: "\(start) … \(end) (\(window.days) days, since the shorter window holds too few)",
                zh: "\(start) … \(end)（\(window.days) 天，短窗口样本不足）")
            : LocalizedText(en: "\(start) … \(end) (\(window.days) days)", zh: "\(start) … \(end)（\(window.days) 天）")
    }

    private func printRatings(_ item: Item, _ result: ItemResult) {
        guard !item.practices.isEmpty else { return }
        terminal.print()
        for (practice, rating) in zip(item.practices, result.ratings) {
            let letter = rating.rating?.letter ?? "–"
            let author = rating.prevailing.map {
                "  " + terminal.faint("\($0.author), \(assessment.moment($0.statedAt))")
            }
            terminal.print("  [\(letter)] \(practice.id) \(practice.text[language])\(author ?? "")")
        }
    }
}

extension Assessment {
    /// A time as the calendar of the assessment shows it.
    func moment(_ time: Int64) -> String {
        MomentText.format(time, zone: TimeZoneOffset(seconds: zoneOffset))
    }
}
