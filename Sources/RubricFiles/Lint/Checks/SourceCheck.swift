import Diagnostics
import Rubric

/// Every source tag is listed in `rubric.yaml`, and every listed source is used.
struct SourceCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let tags = subject.rubric.sources.map(\.tag)
        let uses = uses(in: subject)
        let used = Set(uses.map(\.tag))
        let unknown = uses.filter { !tags.contains($0.tag) }
            .map { Diagnostic.unknownSource($0.tag, among: tags, at: $0.place) }
        let unused = tags.filter { !used.contains($0) }
            .map { Diagnostic.unusedSource($0, at: subject.places.rubric("sources", .key($0))) }
        return unknown + unused
    }

    private func uses(in subject: RubricUnderCheck) -> [(tag: String, place: SourceLocation)] {
        subject.indicators.flatMap { place -> [(tag: String, place: SourceLocation)] in
            let general = place.indicator.thresholds.flatMap { level, threshold in
                threshold.sources.enumerated().map { index, tag in
                    let steps: [RubricPlaces.Step] = ["thresholds", .key(level.description), "sources", .index(index)]
                    return (tag: tag, place: subject.place(place, steps))
                }
            }
            let tiers = place.indicator.tierThresholds.flatMap { tier, thresholds in
                thresholds.flatMap { level, threshold in
                    threshold.sources.enumerated().map { index, tag in
                        let steps: [RubricPlaces.Step] = [
                            "tiers", .key(String(tier)), .key(level.description), "sources", .index(index),
                        ]
                        return (tag: tag, place: subject.place(place, steps))
                    }
                }
            }
            return general + tiers
        }
    }
}

extension Diagnostic {
    fileprivate static func unknownSource(_ tag: String, among tags: [String], at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .error, id: "rubric.unknown-source",
            LocalizedText(en: "unknown source '\(tag)'", zh: "未知的来源“\(tag)”"), at: location,
            fixes: Spelling.fix(for: tag, among: tags) + [
                LocalizedText(
                    en: "add '\(tag)' to 'sources' in 'rubric.yaml'", zh: "请在“rubric.yaml”的“sources”中补充“\(tag)”")
            ])
    }

    fileprivate static func unusedSource(_ tag: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "rubric.unused-source",
            LocalizedText(en: "no threshold refers to source '\(tag)'", zh: "没有阈值引用来源“\(tag)”"), at: location,
            fixes: [LocalizedText(en: "delete the source, or use it", zh: "请删除或引用该来源")])
    }
}
