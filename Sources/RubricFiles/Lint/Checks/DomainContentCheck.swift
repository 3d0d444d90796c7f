import Diagnostics
import Rubric

/// Every domain has items, and one of them is a gate where the rule has gates.
struct DomainContentCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.rubric.domains.compactMap { domain in
            let place = subject.places.domain(domain.id, "id")
            if domain.items.isEmpty { return .emptyDomain(domain.id.rawValue, at: place) }
            let needsGate = subject.rubric.scoring.rule == .iso33020 && !domain.items.contains(where: \.isGate)
            return needsGate ? .noGate(domain.id.rawValue, at: place) : nil
        }
    }
}

extension Diagnostic {
    fileprivate static func emptyDomain(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.empty-domain",
            LocalizedText(en: "domain '\(id)' has no item", zh: "能力域“\(id)”没有评估项"), at: location,
            fixes: [LocalizedText(en: "add '\(id)/\(id)-1.yaml'", zh: "请补充“\(id)/\(id)-1.yaml”")])
    }

    fileprivate static func noGate(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "rubric.no-gate",
            LocalizedText(en: "domain '\(id)' has no gate item", zh: "能力域“\(id)”没有门槛项"), at: location,
            fixes: [
                LocalizedText(
                    en: "write 'gate: true' in the item that the domain cannot do without",
                    zh: "请在该能力域不可或缺的评估项中写“gate: true”")
            ])
    }
}
