internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

extension Fields {
    /// A figure that is shown year on year.
    static func outcome(_ measurement: Measurement, _ index: ContentIndex) -> Fields {
        guard let indicator = index.outcome(measurement.indicator) else { return Fields([:]) }
        return self.indicator(indicator, measurement, index)
    }

    /// An indicator as the rubric defines it, with its measurement.
    static func indicator(_ indicator: Indicator, _ measurement: Measurement, _ index: ContentIndex) -> Fields {
        let thresholds = indicator.thresholds(forTier: index.assessment.result.subject.tier)
        return Fields([
            "id": .text(indicator.id.rawValue), "unit": .text(indicator.unit.rawValue),
            "direction": .text(indicator.direction.rawValue), "statistic": .text(indicator.statistic.id),
            "records": .text(indicator.population.table), "groupBy": .text(indicator.groupBy),
            "windowDays": .integer(indicator.window.count),
            "fallbackWindowDays": .integer(indicator.fallbackWindow?.count),
            "minimumSample": .integer(indicator.minimumSample),
            "minimumFallbackSample": .integer(indicator.minimumFallbackSample),
            "whenNone": .text(indicator.whenNone.rawValue), "name": .localized(indicator.name),
            "filter": .prose(indicator.population.filter?.text),
            "values": .texts("value", indicator.population.values ?? []),
            "expressions": .texts("expression", indicator.statistic.expressions),
            "thresholds": .list("threshold", thresholds.keys.sorted()) { level in
                Fields([
                    "level": .level(level), "value": .number(thresholds[level]?.value),
                    "sources": .texts("tag", thresholds[level]?.sources ?? []),
                ])
            },
            "measurement": .fields(.measurement(measurement, index)),
        ])
    }

    private static func measurement(_ measurement: Measurement, _ index: ContentIndex) -> Fields {
        var gap: Gap?
        if case .noEvidence(let reason) = measurement.outcome { gap = reason }
        return Fields([
            "sample": .integer(measurement.sample), "strength": .text(measurement.strength.rawValue),
            "figure": .fields(measurement.figure.map(figure)), "gap": .fields(gap.map(Fields.gap)),
            "window": .fields(measurement.window.map(window)), "previous": .fields(measurement.previous.map(previous)),
            "changePercent": .number(measurement.changePercent),
            "attributedPercent": .number(
                measurement.attributedShare < 1 ? measurement.attributedShare * 100 : nil),
            "exclusions": .list("exclusion", measurement.exclusions) { exclusion in
                Fields(["count": .integer(exclusion.count), "reason": .localized(exclusion.reason)])
            },
            "evidence": .list("use", measurement.evidence) { use in
                Fields([
                    "index": .integer(Int(use.evidence)), "path": .text(index.evidence(use.evidence)?.path),
                    "count": .integer(use.count),
                ])
            },
            "counterexamples": .list("row", measurement.counterexamples) { row in
                Fields([
                    "kind": .text(row.kind), "label": .text(row.label), "index": .integer(Int(row.evidence)),
                    "path": .text(index.evidence(row.evidence)?.path), "position": .integer(Int(row.position)),
                    "value": .number(row.value),
                ])
            },
            "groups": .list("group", measurement.groups) { group in
                Fields([
                    "name": .text(group.name), "sample": .integer(group.sample),
                    "figure": .fields(figure(group.figure)),
                ])
            },
            "holding": .list("holds", measurement.holding.keys.sorted()) { level in
                Fields(["level": .level(level), "count": .integer(measurement.holding[level])])
            },
        ])
    }

    private static func figure(_ figure: Figure) -> Fields {
        Fields([
            "isShare": .flag(figure.isShare), "value": .number(figure.value), "numerator": .number(figure.numerator),
            "denominator": .number(figure.denominator),
        ])
    }

    private static func window(_ window: MeasurementWindow) -> Fields {
        Fields([
            "after": .time(window.start), "through": .time(window.end), "days": .integer(window.days),
            "isFallback": .flag(window.isFallback),
        ])
    }

    private static func previous(_ previous: Measurement.PreviousPeriod) -> Fields {
        Fields([
            "sample": .integer(previous.sample), "figure": .fields(figure(previous.figure)),
            "window": .fields(window(previous.window)),
        ])
    }

    private static func gap(_ gap: Gap) -> Fields {
        let text = Fields(["text": .localized(gap.text)])
        let id = Value.text(gap.id)
        return switch gap {
        case .noRecords, .noOccasion, .noPreviousPeriod, .incomplete: Fields(["id": id]).followed(by: text)
        case .tooFew(let found, let needed):
            Fields(["id": id, "found": .integer(found), "needed": .integer(needed)]).followed(by: text)
        case .expired(let newest, let limit):
            Fields(["id": id, "newest": .time(newest), "limitDays": .integer(limit.count)]).followed(by: text)
        }
    }
}
