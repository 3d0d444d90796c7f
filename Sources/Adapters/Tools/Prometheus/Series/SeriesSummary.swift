/// One pass over the samples of a series: what each day has, and the last sample.
struct SeriesSummary {
    /// The samples by day, in the order of the series.
    private(set) var days: [(day: Int64, tally: DayTally)] = []
    /// The last sample.
    private(set) var last: SeriesSamples.Sample?
    /// When the value was last 1.
    private(set) var lastUp: Int64?
    /// Whether all values are shares.
    private(set) var isShare = true

    /// Reads series that have the same labels.
    ///
    /// - Parameters:
    ///   - series: The series; usually one.
    ///   - limit: The largest value that is a share; what lies between 1 and this is taken as 1.
    ///   - gaps: Counts the distances of samples.
    init(_ series: [Node], limit: ScaledDecimal, gaps: inout GapTally) {
        var distances = gaps
        var current = (day: Int64.min, tally: DayTally())
        func take(_ sample: SeriesSamples.Sample) {
            if let last { distances.add(sample.time - last.time) }
            last = sample
            let day = DayTally.day(of: sample.time)
            if day != current.day {
                if current.day != .min { days.append(current) }
                current = (day, DayTally())
            }
            guard let value = sample.value else { return }
            guard value.units >= 0, value <= limit else {
                isShare = false
                return
            }
            if value.units >= ScaledDecimal.one { lastUp = sample.time }
            current.tally.add(ScaledDecimal(units: min(value.units, ScaledDecimal.one)))
        }
        if series.count == 1 {
            SeriesSamples(series[0]).forEach(take)
        } else {
            MergedSamples(series).forEach(take)
        }
        if current.day != .min { days.append(current) }
        gaps = distances
    }
}
