/// The samples of series that have the same labels, as after a query over two replicas: each time counts once.
struct MergedSamples {
    private var samples: [SeriesSamples.Sample] = []

    /// Takes several series.
    init(_ series: [Node]) {
        for node in series {
            SeriesSamples(node).forEach { samples.append($0) }
        }
        samples.sort { $0.time < $1.time }
    }

    /// Calls the body with one sample for each time, one with a value if there is any.
    func forEach(_ body: (SeriesSamples.Sample) -> Void) {
        var pending: SeriesSamples.Sample?
        for sample in samples {
            guard let held = pending, held.time == sample.time else {
                if let pending { body(pending) }
                pending = sample
                continue
            }
            if held.value == nil { pending = sample }
        }
        if let pending { body(pending) }
    }
}
