internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

extension ReportContext {
    /// What a person stated, for a template: the degree of a rating, who, when, until when, why, and what was seen.
    func view(_ attestation: Attestation) -> View {
        var rating: Rating?
        if case .rating(_, let degree) = attestation.statement { rating = degree }
        return View([
            "letter": .text(rating?.letter), "percent": .text(rating.map { percent($0.percent) }),
            "degree": .text(rating.map { text($0.wording) }),
            "role": .text(text(attestation.role.wording)), "author": .text(attestation.author),
            "statedAt": .text(moment(attestation.statedAt).text),
            "expiresAt": .text(attestation.expiresAt.map { moment($0).text }),
            "isExpired": .flag(attestation.expiresAt.map { $0 <= assessment.asOf } ?? false),
            "reason": .text(attestation.reason), "kinds": .text(kinds(attestation.evidenceKinds)),
            "evidence": .texts(attestation.evidence), "place": .text(attestation.location.description),
        ])
    }

    private func kinds(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        return names.map { name in EvidenceKind(rawValue: name).map { text($0.wording) } ?? name }
            .joined(separator: text(en: ", ", zh: "、"))
    }
}
