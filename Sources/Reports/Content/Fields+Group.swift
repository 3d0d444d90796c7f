internal import Diagnostics
internal import Rubric
internal import Scoring

extension Fields {
    /// A track with its domains reduced to the items that count in it.
    static func track(_ track: TrackResult, _ index: ContentIndex) -> Fields {
        let name = index.assessment.rubric.tracks.first { $0.id == track.track }?.name
        return Fields([
            "id": .text(track.track.rawValue),
            "name": .localized(name ?? LocalizedText(verbatim: track.track.rawValue)),
        ])
        .followed(by: group(track.result) { index.domain($0)?.name })
        .followed(
            by: Fields([
                "domains": .list("domain", track.domains) { domain in
                    Fields(["id": .text(domain.domain.rawValue)])
                        .followed(by: group(domain.result) { index.item($0)?.name })
                }
            ]))
    }

    /// A domain over all its items.
    static func domain(_ domain: DomainResult, _ index: ContentIndex) -> Fields {
        let definition = index.domain(domain.domain)
        let id = LocalizedText(verbatim: domain.domain.rawValue)
        return Fields([
            "id": .text(domain.domain.rawValue), "name": .localized(definition?.name ?? id),
            "purpose": .localized(definition?.purpose ?? id), "weight": .number(definition?.weight),
        ])
        .followed(by: group(domain.result) { index.item($0)?.name })
    }

    private static func group<Member>(
        _ group: GroupResult<Member>, name: @escaping (Identifier<Member>) -> LocalizedText?
    ) -> Fields {
        Fields([
            "level": .level(group.level), "isProvisional": .flag(group.isProvisional),
            "band": .fields(band(group.band)),
            "coverage": .fields(coverage(group.coverage)),
            "readings": .fields(
                Fields([
                    "floorOfMean": .level(group.readings.floorOfMean), "minimum": .level(group.readings.minimum),
                    "weightedIndex": .number(group.readings.weightedIndex),
                ])),
            "members": .list("member", group.members) { member in
                Fields([
                    "id": .text(member.id.rawValue), "level": .level(member.level),
                    "isRequired": .flag(member.isRequired), "weight": .number(member.weight),
                ])
            },
            "obstacles": .list("obstacle", group.obstacles) { obstacle in
                self.obstacle(obstacle, next: group.level?.next ?? .highest) { id in
                    let text = name(id) ?? LocalizedText(verbatim: "")
                    return LocalizedText(en: "\(id) \(text.en)", zh: "\(id) \(text.zh)")
                }
            },
        ])
    }

    private static func obstacle<Member>(
        _ obstacle: GroupResult<Member>.Obstacle, next: Level, name: (Identifier<Member>) -> LocalizedText
    ) -> Fields {
        let text = Fields(["text": .localized(obstacle.wording(next: next, name: name))])
        let id = Value.text(obstacle.id)
        return switch obstacle {
        case .required(let member, let level), .lagging(let member, let level):
            Fields(["id": id, "member": .text(member.rawValue), "level": .level(level)]).followed(by: text)
        case .share(let have, let total, let needed):
            Fields(["id": id, "have": .number(have), "total": .number(total), "neededPercent": .number(needed)])
                .followed(by: text)
        case .mean(let mean):
            Fields(["id": id, "mean": .number(mean)]).followed(by: text)
        }
    }

    /// The levels that the unknown leaves open.
    static func band(_ band: LevelBand?) -> Fields? {
        band.map { Fields(["low": .level($0.low), "high": .level($0.high)]) }
    }

    /// How much is known.
    static func coverage(_ coverage: Coverage) -> Fields {
        Fields([
            "known": .number(coverage.known), "total": .number(coverage.total), "percent": .number(coverage.percent),
        ])
    }
}
