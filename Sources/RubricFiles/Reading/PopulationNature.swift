/// What the members of a population are in time; it decides how many of them a measurement needs.
enum PopulationNature {
    /// Things that happened; also where the record kind is not known.
    case events
    /// The state of things, or a fixed list: one member is enough.
    case state

    /// How many members the window must hold where the file does not say.
    var minimumSample: Int {
        switch self {
        case .events: 10
        case .state: 1
        }
    }

    /// How many members the fallback window must hold where the file does not say.
    func minimumFallbackSample(minimumSample: Int) -> Int {
        switch self {
        case .events: min(3, minimumSample)
        case .state: minimumSample
        }
    }
}
