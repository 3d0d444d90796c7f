import Diagnostics
import Rubric

/// Identifiers of tracks, outcomes, indicators and practices are unique where they are used.
struct DuplicateIdentifierCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let places = subject.places
        let tracks = duplicates(in: subject.rubric.tracks.map(\.id.rawValue))
            .map { Diagnostic.duplicate($0.id, at: places.rubric("tracks", .index($0.index), "id")) }
        let outcomes = duplicates(in: subject.rubric.outcomes.map(\.id.rawValue))
            .map { Diagnostic.duplicate($0.id, at: places.rubric("outcomes", .index($0.index), "id")) }
        let parts = subject.rubric.items.flatMap { item -> [Diagnostic] in
            let indicators = duplicates(in: item.indicators.map(\.id.rawValue))
                .map { Diagnostic.duplicate($0.id, at: places.item(item, "indicators", .index($0.index), "id")) }
            let practices = duplicates(in: item.practices.map(\.id.rawValue))
                .map { Diagnostic.duplicate($0.id, at: places.item(item, "practices", .index($0.index), "id")) }
            return indicators + practices
        }
        return tracks + outcomes + parts
    }

    /// The positions of identifiers that stood before.
    private func duplicates(in identifiers: [String]) -> [(index: Int, id: String)] {
        var seen: Set<String> = []
        return identifiers.enumerated().filter { !seen.insert($0.element).inserted }.map { ($0.offset, $0.element) }
    }
}

extension Diagnostic {
    fileprivate static func duplicate(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.duplicate-id",
            LocalizedText(en: "the identifier '\(id)' is used twice", zh: "标识“\(id)”被重复使用"), at: location,
            fixes: [LocalizedText(en: "give one of them another identifier", zh: "请为其中一个更换标识")])
    }
}
