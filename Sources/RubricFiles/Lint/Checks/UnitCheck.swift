import Diagnostics
import Rubric

/// The unit of an indicator is one that its statistic yields.
struct UnitCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.measures.compactMap { place in
            let units = units(of: place.indicator.statistic)
            guard !units.isEmpty else { return .oddPeriod(at: subject.place(place, "per")) }
            guard !units.contains(place.indicator.unit) else { return nil }
            return .unit(place.indicator, among: units, at: subject.place(place, "unit"))
        }
    }

    /// The units that fit; none where no unit does.
    private func units(of statistic: Statistic) -> [Unit] {
        switch statistic {
        case .share, .coverage, .reduction: [.percent]
        case .count, .distinct: [.count]
        case .rate(Days(7), _): [.perWeek]
        case .rate(Days(30), _): [.perMonth]
        case .rate(Days(365), _): [.perYear]
        case .rate: []
        case .ratio, .sum, .mean, .quantile, .minimum, .maximum:
            Unit.allCases.filter { ![.perWeek, .perMonth, .perYear].contains($0) }
        }
    }
}

extension Days {
    /// Lets a pattern name a number of days.
    fileprivate static func ~= (pattern: Days, value: Days) -> Bool { pattern == value }
}

extension Diagnostic {
    fileprivate static func unit(_ indicator: Indicator, among units: [Unit], at location: SourceLocation) -> Diagnostic
    {
        Diagnostic(
            .error, id: "rubric.unit",
            LocalizedText(
                en: "unit '\(indicator.unit.rawValue)' does not fit the statistic of '\(indicator.id)'",
                zh: "单位“\(indicator.unit.rawValue)”与“\(indicator.id)”的统计量不符"),
            at: location, fixes: .choose("", among: units.map(\.rawValue)))
    }

    fileprivate static func oddPeriod(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unit",
            LocalizedText(en: "no unit fits this period", zh: "没有与该周期对应的单位"), at: location,
            fixes: [LocalizedText(en: "write '7d', '30d' or '365d'", zh: "请写“7d”“30d”或“365d”")])
    }
}
