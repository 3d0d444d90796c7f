/// One of the two years that are compared, each with one collection of evidence at its end.
enum Year: Int, CaseIterable, Sendable {
    /// The year before the programme, October 2021 to October 2022.
    case before = 2022
    /// The year of the programme, October 2022 to October 2023.
    case after = 2023

    /// The first moment that the collections of this year cover.
    var start: Moment {
        switch self {
        case .before: Moment(2021, 10, 26)
        case .after: Year.before.collectedAt
        }
    }

    /// When the evidence of this year was collected: the evening before the as-of date.
    var collectedAt: Moment { Moment(rawValue, 10, 25, 18) }

    /// A moment so many thousandths into the year.
    func moment(_ perMille: Int) -> Moment {
        start.adding(seconds: (collectedAt - start) / 1000 * perMille)
    }

    /// The path of an evidence file of this year.
    func path(_ name: String) -> String { "evidence/\(rawValue)/\(name)" }

    /// One of two values, by year.
    func pick<Value>(_ before: Value, _ after: Value) -> Value {
        self == .before ? before : after
    }
}
