/// How incidents went in a year: what the generator is asked to bring about.
struct IncidentPlan: Sendable {
    let year: Year

    /// Incidents that users felt, and the minutes from detection to recovery of each; the median is the middle.
    var recoveryMinutes: [Int] {
        switch year {
        case .before:
            [
                22, 26, 31, 34, 38, 41, 44, 47, 52, 55, 58, 61, 63, 66, 68, 71, 73, 76, 78, 81, 83, 85, 87, 89, 90, 92,
                93,
                95, 96, 97, 98, 99, 101, 103, 106, 108, 112, 115, 119, 122, 127, 131, 136, 141, 146, 152, 158, 164, 171,
                178, 186, 195, 204, 214, 225, 238, 254, 276, 305, 348, 412,
            ]
        case .after: [16, 21, 27, 32, 37, 41, 44, 46, 52, 58, 66, 77, 94, 128]
        }
    }

    /// Incidents that monitoring or staff saw and users did not.
    var quiet: Int { year.pick(118, 92) }
    var outsideProduction: Int { year.pick(9, 6) }
    /// How many of those that users felt were of severity 1 and 2.
    var severe: (first: Int, second: Int) { year.pick((4, 14), (1, 5)) }
    /// The causes of incidents that users felt, with their numbers.
    var causes: [(String, Int)] {
        switch year {
        case .before:
            [
                ("change", 24), ("dependency", 9), ("capacity", 8), ("software", 7), ("configuration", 5),
                ("hardware", 3),
                ("human", 3), ("", 2),
            ]
        case .after:
            [("change", 4), ("dependency", 3), ("capacity", 2), ("software", 3), ("configuration", 1), ("hardware", 1)]
        }
    }
    /// Quiet incidents that a change caused.
    var quietFromChanges: Int { year.pick(11, 6) }
    /// Minutes until detection, acknowledgement and location.
    var detection: ClosedRange<Int> { year.pick(9...52, 3...11) }
    var acknowledgement: ClosedRange<Int> { year.pick(9...34, 1...6) }
    var location: ClosedRange<Int> { year.pick(24...104, 8...28) }
    /// Shares in thousandths.
    var foundByMonitoring: Int { year.pick(600, 860) }
    var withoutLocation: Int { year.pick(280, 40) }
    var withCommander: Int { year.pick(340, 670) }
    var healed: Int { year.pick(35, 170) }
    var repeated: Int { year.pick(190, 72) }
    var withArticle: Int { year.pick(190, 540) }
    var changeFoundFast: Int { year.pick(240, 700) }
    var unknownCause: Int { year.pick(120, 45) }
}
