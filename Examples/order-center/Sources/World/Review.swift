/// The review of a major incident.
struct Review: Sendable {
    var incident: Incident
    var heldAt: Moment
    var publishedAt: Moment
    /// Whether everybody in the company may read it.
    var isForAll: Bool

    var id: String { "PIR-\(incident.number)" }

    /// The reviews of a year; before the programme some incidents had none, and many came late.
    static func all(in year: Year, _ world: World) -> [Review] {
        let majors = world.incidents(of: year).filter(\.isMajor)
        return majors.enumerated().compactMap { index, incident in
            guard year == .after || index % 9 != 4 && index % 9 != 7 else { return nil }
            let isLate = year.pick(index % 9 > 5 || index % 9 == 2, index == 2)
            let held = incident.recoveredAt.adding(days: isLate ? 15 : 2).onWorkingDay.at(15)
            let published = held.adding(days: 1).onWorkingDay.at(17, 30)
            guard published < year.collectedAt else { return nil }
            return Review(
                incident: incident, heldAt: held, publishedAt: published,
                isForAll: year.pick(index % 3 == 0, index != 4))
        }
    }
}
