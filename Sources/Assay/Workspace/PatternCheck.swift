internal import Diagnostics
internal import Evidence

/// Finds patterns of service names that do nothing, or that claim what another service claims.
struct PatternCheck {
    /// A pattern with the service and the place it belongs to.
    private struct Entry {
        var pattern: NamePattern
        var service: String
        var location: SourceLocation

        var text: String { pattern.text }
    }

    private let entries: [Entry]

    init(_ subjects: [(subject: Subject, location: SourceLocation)]) {
        entries = subjects.filter { $0.subject.kind == .system }.flatMap { subject, location in
            subject.services.flatMap { service in
                service.patterns.map { pattern in
                    Entry(
                        pattern: NamePattern(pattern), service: "\(subject.id)/\(service.id)",
                        location: location)
                }
            }
        }
    }

    func diagnostics() -> [Diagnostic] {
        useless() + overlapping()
    }

    private func useless() -> [Diagnostic] {
        entries.enumerated().compactMap { index, entry in
            if entry.text.isEmpty || entry.pattern.matchesAnything {
                return .tooWide(entry.text, of: entry.service, at: entry.location)
            }
            if entry.pattern.isLiteral { return .literal(entry.text, of: entry.service, at: entry.location) }
            let others = entries.enumerated().filter { $0.offset != index && $0.element.service == entry.service }
            let wider = others.first { other in
                other.element.pattern.covers(entry.pattern)
                    // Of two that say the same, the second is the one too many.
                    && (other.offset < index || !entry.pattern.covers(other.element.pattern))
            }
            return wider.map { .covered(entry.text, by: $0.element.text, of: entry.service, at: entry.location) }
        }
    }

    /// Two services with patterns that share names; those that match anything are reported already.
    private func overlapping() -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: Set<[String]> = []
        for (index, entry) in entries.enumerated() where !entry.pattern.matchesAnything {
            for other in entries[(index + 1)...] where other.service != entry.service {
                guard !other.pattern.matchesAnything, entry.pattern.overlaps(other.pattern),
                    seen.insert([entry.service, other.service]).inserted
                else { continue }
                found.append(.overlap((entry.text, entry.service), (other.text, other.service), at: other.location))
            }
        }
        return found
    }
}

extension Diagnostic {
    fileprivate static func tooWide(_ pattern: String, of service: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.pattern-too-wide",
            LocalizedText(
                en: "the pattern '\(pattern)' of '\(service)' says nothing about a name",
                zh: "“\(service)”的模式“\(pattern)”对名称没有任何限定"),
            at: location,
            fixes: [LocalizedText(en: "write what the names have in common: 'orders-*'", zh: "请写出名称的共同部分，如 orders-*")])
    }

    fileprivate static func literal(_ pattern: String, of service: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "configuration.pattern-literal",
            LocalizedText(
                en: "the pattern '\(pattern)' of '\(service)' has no wildcard and matches this name only",
                zh: "“\(service)”的模式“\(pattern)”不含通配符，只匹配该名称本身"),
            at: location,
            fixes: [
                LocalizedText(en: "move it to 'aliases', or add '*' or '?'", zh: "请移到 aliases，或加上“*”“?”")
            ])
    }

    fileprivate static func covered(
        _ pattern: String, by wider: String, of service: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .warning, id: "configuration.pattern-useless",
            LocalizedText(
                en: "the pattern '\(pattern)' of '\(service)' matches nothing that '\(wider)' does not match",
                zh: "“\(service)”的模式“\(pattern)”已被“\(wider)”涵盖，没有作用"),
            at: location, fixes: [LocalizedText(en: "take it out", zh: "请删除")])
    }

    fileprivate static func overlap(
        _ first: (pattern: String, service: String), _ second: (pattern: String, service: String),
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .warning, id: "configuration.pattern-overlap",
            LocalizedText(
                en:
                    "'\(second.pattern)' of '\(second.service)' and '\(first.pattern)' of '\(first.service)' can match the same name, which is then tied to neither",
                zh:
                    "“\(second.service)”的“\(second.pattern)”与“\(first.service)”的“\(first.pattern)”可能匹配同一名称，此时两者都不归属"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "narrow one of them, or list the names in question as aliases, which go before patterns",
                    zh: "请收窄其中之一，或将有争议的名称写入 aliases，它优先于 patterns")
            ])
    }
}
