import Diagnostics
import Rubric

/// Tracks are made of domains and items that exist, and their core is part of them.
struct TrackCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let tracks = subject.rubric.tracks.enumerated().flatMap { index, track in
            scope(of: track, index, in: subject) + core(of: track, index, in: subject)
        }
        let covered = Set(subject.rubric.tracks.flatMap { $0.scope.map(\.domain) })
        let left = subject.rubric.domains.filter { !covered.contains($0.id) }
        return tracks + left.map { .inNoTrack($0.id.rawValue, at: subject.places.rubric("tracks")) }
    }

    private func scope(of track: Track, _ index: Int, in subject: RubricUnderCheck) -> [Diagnostic] {
        let names = subject.rubric.domains.map(\.id.rawValue)
        var seen: Set<Identifier<Domain>> = []
        return track.scope.enumerated().flatMap { position, scope -> [Diagnostic] in
            let place: [RubricPlaces.Step] = ["tracks", .index(index), "domains", .index(position)]
            let name = scope.domain.rawValue
            guard let domain = subject.rubric.domains.first(where: { $0.id == scope.domain }) else {
                return [.unknown("domain", "能力域", name, among: names, at: subject.places.rubric(place))]
            }
            let items = domain.items.map(\.id.rawValue)
            let unknown = (scope.items ?? []).enumerated()
                .filter { !items.contains($0.element.rawValue) }
                .map {
                    Diagnostic.unknown(
                        "item", "评估项", $0.element.rawValue, among: items,
                        at: subject.places.rubric(place + ["items", .index($0.offset)]))
                }
            let twice = seen.insert(scope.domain).inserted ? [] : [name]
            return unknown + twice.map { .twice($0, track.id.rawValue, at: subject.places.rubric(place)) }
        }
    }

    private func core(of track: Track, _ index: Int, in subject: RubricUnderCheck) -> [Diagnostic] {
        let names = track.scope.map(\.domain.rawValue)
        return track.core.enumerated()
            .filter { !names.contains($0.element.rawValue) }
            .map {
                Diagnostic.coreOutside(
                    $0.element.rawValue, track.id.rawValue, among: names,
                    at: subject.places.rubric(["tracks", .index(index), "core", .index($0.offset)]))
            }
    }
}

extension Diagnostic {
    fileprivate static func unknown(
        _ thing: String, _ chinese: String, _ name: String, among names: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-\(thing)",
            LocalizedText(en: "unknown \(thing) '\(name)'", zh: "未知的\(chinese)“\(name)”"), at: location,
            fixes: .choose(name, among: names))
    }

    fileprivate static func twice(_ domain: String, _ track: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.duplicate-id",
            LocalizedText(en: "track '\(track)' has domain '\(domain)' twice", zh: "视角“\(track)”重复包含能力域“\(domain)”"),
            at: location, fixes: [LocalizedText(en: "list it once", zh: "请只列出一次")])
    }

    fileprivate static func coreOutside(
        _ domain: String, _ track: String, among names: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.core-outside-track",
            LocalizedText(
                en: "core domain '\(domain)' is not among the domains of track '\(track)'",
                zh: "核心能力域“\(domain)”不在视角“\(track)”的能力域之中"),
            at: location,
            fixes: Spelling.fix(for: domain, among: names) + [
                LocalizedText(en: "add it to 'domains', or take it out of 'core'", zh: "请加入“domains”，或从“core”中删除")
            ])
    }

    fileprivate static func inNoTrack(_ domain: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "rubric.unused-domain",
            LocalizedText(en: "no track has domain '\(domain)'", zh: "没有视角包含能力域“\(domain)”"), at: location,
            fixes: [LocalizedText(en: "add '\(domain)' to a track", zh: "请将“\(domain)”加入某一视角")])
    }
}
