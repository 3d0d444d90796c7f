public import Diagnostics
public import Indicators
internal import Rubric

/// Says in real counts how far a measurement is from a threshold: "4 more of 21".
struct Shortfall {
    let indicator: Indicator
    let measurement: Measurement
    let threshold: Rational
    let level: Level

    var text: LocalizedText {
        switch measurement.outcome {
        case .noEvidence(let gap): return gap.text
        case .measured(let figure):
            if figure.isShare { return share(figure) }
            // Of several groups the worst one decides, but records are only counted over all of them.
            if case .quantile(let probability, _) = indicator.statistic, measurement.groups.isEmpty {
                return quantile(probability, figure)
            }
            return plain(figure)
        }
    }

    /// How many members more must hold (or may no longer hold) for the share to reach the threshold.
    private func share(_ figure: Figure) -> LocalizedText {
        let exact = threshold * figure.denominator * Rational(1, 100)
        let total = figure.denominator.formatted(places: 0)
        switch indicator.direction {
        case .higher:
            let needed = Rational(exact.ceiling) - figure.numerator
            return LocalizedText(
                en:
                    "\(needed.formatted(places: 0)) more of \(total) (now \(figure.numerator.formatted(places: 0)), \(figure.value.formatted())% of \(threshold.formatted())% needed)",
                zh:
                    "\(total) 个中还差 \(needed.formatted(places: 0)) 个（现为 \(figure.numerator.formatted(places: 0)) 个，\(figure.value.formatted())%，需 \(threshold.formatted())%）"
            )
        case .lower:
            let excess = figure.numerator - Rational(exact.floor)
            return LocalizedText(
                en:
                    "\(excess.formatted(places: 0)) fewer of \(total) (now \(figure.numerator.formatted(places: 0)), \(figure.value.formatted())%; at most \(threshold.formatted())%)",
                zh:
                    "\(total) 个中需减少 \(excess.formatted(places: 0)) 个（现为 \(figure.numerator.formatted(places: 0)) 个，\(figure.value.formatted())%，上限 \(threshold.formatted())%）"
            )
        }
    }

    /// How many single records more must be within the threshold for the quantile to be.
    private func quantile(_ probability: Rational, _ figure: Figure) -> LocalizedText {
        let rank = probability * Rational(Int128(max(0, measurement.sample - 1)))
        let needed =
            indicator.direction == .lower
            ? Int(rank.ceiling) + 1 : measurement.sample - Int(rank.floor)
        let more = max(1, needed - (measurement.holding[level] ?? 0))
        let unit = indicator.unit.name
        return LocalizedText(
            en:
                "\(more) more of \(measurement.sample) records within \(threshold.formatted()) \(unit.en) (now \(figure.value.formatted()) \(unit.en))",
            zh:
                "\(measurement.sample) 条记录中还需 \(more) 条达到 \(threshold.formatted()) \(unit.zh)（现为 \(figure.value.formatted()) \(unit.zh)）"
        )
    }

    private func plain(_ figure: Figure) -> LocalizedText {
        let unit = indicator.unit.name
        let word =
            indicator.direction == .higher
            ? LocalizedText(en: "at least", zh: "至少") : LocalizedText(en: "at most", zh: "至多")
        return LocalizedText(
            en: "now \(figure.value.formatted()) \(unit.en); \(word.en) \(threshold.formatted()) is needed",
            zh: "现为 \(figure.value.formatted()) \(unit.zh)，\(word.zh)需 \(threshold.formatted())")
    }
}

extension Gap {
    /// Why there is no value, as a phrase.
    public var text: LocalizedText {
        switch self {
        case .noRecords:
            LocalizedText(en: "no records", zh: "没有记录")
        case .noOccasion:
            LocalizedText(en: "nothing of the kind occurred in the window", zh: "窗口期内没有发生此类事件")
        case .tooFew(let found, let needed):
            LocalizedText(en: "\(found) records, at least \(needed) are needed", zh: "仅有 \(found) 条记录，至少需要 \(needed) 条")
        case .incomplete(let reason):
            LocalizedText(en: "evidence is incomplete: \(reason.en)", zh: "证据不完整：\(reason.zh)")
        case .expired(_, let limit):
            LocalizedText(
                en: "the newest evidence is older than \(limit.count) days", zh: "最新证据已超过 \(limit.count) 天")
        case .noPreviousPeriod:
            LocalizedText(en: "there is no earlier period to compare with", zh: "没有可比较的上一周期")
        }
    }
}

extension Rational {
    /// The least whole number that is not below it.
    fileprivate var ceiling: Int128 {
        -Rational(-numerator, denominator).floor
    }
}
