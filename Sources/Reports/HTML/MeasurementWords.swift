internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// Says a measurement in words: value with unit, what it was divided from, window, sample, change.
struct MeasurementWords {
    let indicator: Indicator
    let measurement: Measurement
    let context: ReportContext

    /// How many events a number should rest on; the rubric's ground rule for rates.
    static let smallSample = 10

    /// The bounds beside which values are shown.
    private var bounds: [Rational] {
        let thresholds = indicator.thresholds(forTier: context.assessment.result.subject.tier)
        return thresholds.keys.sorted().compactMap { thresholds[$0]?.value }
    }

    /// A value with its unit.
    func text(_ value: Rational) -> String {
        indicator.unit.text(value.text(beside: bounds), context.language)
    }

    /// Why there is no value, if there is none.
    var gap: String? {
        guard case .noEvidence(let gap) = measurement.outcome else { return nil }
        return context.text(gap.text)
    }

    /// What the value was divided from; none where nothing is divided.
    func basis(of figure: Figure) -> String? {
        let above = figure.numerator.text
        let below = figure.denominator.text
        if figure.isShare { return context.text(en: "\(above) of \(below)", zh: "\(below) 中的 \(above)") }
        switch indicator.statistic {
        case .share, .coverage: return context.text(en: "\(above) of \(below)", zh: "\(below) 中的 \(above)")
        case .reduction: return context.text(en: "\(above) now, \(below) before", zh: "现为 \(above)，此前 \(below)")
        case .rate: return context.text(en: "\(above) events ∕ \(below) periods", zh: "\(above) 次 ∕ \(below) 个周期")
        default: return figure.denominator == 1 ? nil : "\(above) ∕ \(below)"
        }
    }

    /// The window in days and dates; for a state, that it is taken as of the date.
    var window: String {
        guard let window = measurement.window else {
            return context.text(
                en: "state as of \(context.moment(context.assessment.asOf).text)",
                zh: "\(context.moment(context.assessment.asOf).text) 时的状态")
        }
        return text(window)
    }

    /// A window in days and dates; it begins and ends at the time of day of the as-of date, which stands on the cover.
    func text(_ window: MeasurementWindow) -> String {
        context.text(
            en: "\(window.days) days, \(context.moment(window.start).date) to \(context.moment(window.end).date)",
            zh: "\(window.days) 天，\(context.moment(window.start).date) 至 \(context.moment(window.end).date)")
    }

    /// The change against the window before, with its sign.
    var change: String? {
        measurement.changePercent.map { change in
            let sign = change > 0 ? "+" : change < 0 ? "−" : "±"
            let size = change < 0 ? Rational(-change.numerator, change.denominator) : change
            return "\(sign)\(size.formatted(places: 1))\(context.text(en: " %", zh: "%"))"
        }
    }

    /// Whether the change is for the better, for the worse, or none.
    var changeWord: String? {
        guard let value = measurement.value, let before = measurement.previous?.figure.value else { return nil }
        if value == before { return context.text(Labels.unchanged) }
        return context.text(indicator.direction.holds(value, against: before) ? Labels.better : Labels.worse)
    }

    /// The class by which style sheets know the change.
    var changeStyle: String? {
        guard let value = measurement.value, let before = measurement.previous?.figure.value else { return nil }
        return value == before ? "unchanged" : indicator.direction.holds(value, against: before) ? "better" : "worse"
    }

    /// The interval of a share, by Wilson, for the quantile that the rubric asks for.
    var interval: String? {
        guard let figure = measurement.figure, figure.isShare,
            let interval = WilsonInterval(
                hits: figure.numerator, count: figure.denominator,
                quantile: context.assessment.rubric.scoring.confidence)
        else { return nil }
        let bounds = [interval.lower, interval.upper].map { indicator.unit.text(($0 * 10).rounded() / 10, context) }
        return context.text(en: "\(bounds[0]) to \(bounds[1])", zh: "\(bounds[0]) 至 \(bounds[1])")
    }

    /// Whether few events stand behind the value, where the number of events is not itself the value.
    var isSmall: Bool {
        measurement.value != nil && measurement.window != nil && !indicator.statistic.countsEvents
            && measurement.sample < Self.smallSample
    }
}

extension Unit {
    fileprivate func text(_ number: Double, _ context: ReportContext) -> String {
        text(number.coordinate, context.language)
    }
}
