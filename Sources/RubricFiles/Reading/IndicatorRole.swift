import Rubric

/// Where an indicator is declared; it decides what is taken for granted.
enum IndicatorRole: Equatable {
    /// In an item, whose identifier is given.
    case ofItem(String)
    /// Among the outcomes of the rubric, which are shown year on year and decide nothing.
    case outcome

    /// The keys that it has.
    var shape: ObjectShape {
        switch self {
        case .ofItem: .indicator
        case .outcome: .outcome
        }
    }

    /// What its full identifier begins with.
    var prefix: String {
        switch self {
        case .ofItem(let item): item
        case .outcome: "outcome"
        }
    }

    /// The window where the file does not say.
    var window: Days {
        switch self {
        case .ofItem: Days(90)
        case .outcome: Days(365)
        }
    }

    /// The fallback window where the file does not say: a year, if that reaches further back.
    func fallbackWindow(behind window: Days) -> Days? {
        switch self {
        case .ofItem: window < Days(365) ? Days(365) : nil
        case .outcome: nil
        }
    }

    /// How many members the window must hold where the file does not say.
    func minimumSample(of members: PopulationNature) -> Int {
        switch self {
        case .ofItem: members.minimumSample
        case .outcome: 1
        }
    }
}
