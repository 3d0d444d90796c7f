import Diagnostics
import Rubric

/// The weights of the domains add up to 100.
struct DomainWeightCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let sum = subject.rubric.domains.reduce(Rational.zero) { $0 + $1.weight }
        guard sum != 100 else { return [] }
        let weights = subject.rubric.domains.map { "\($0.id) \($0.weight.formatted(places: 6))" }.joined(
            separator: ", ")
        let missing = 100 - sum
        let amount = (missing < 0 ? 0 - missing : missing).formatted(places: 6)
        return [
            Diagnostic(
                .error, id: "rubric.weight-sum",
                LocalizedText(
                    en: "the weights of the domains add up to \(sum.formatted(places: 6)) instead of 100",
                    zh: "各能力域权重之和为 \(sum.formatted(places: 6))，应为 100"),
                at: subject.places.rubric("domains"),
                notes: [LocalizedText(en: "the weights are \(weights)", zh: "各权重为 \(weights)")],
                fixes: [
                    missing > 0
                        ? LocalizedText(
                            en: "add \(amount) to the weights in the 'domain.yaml' files",
                            zh: "请在各“domain.yaml”中将权重合计增加 \(amount)")
                        : LocalizedText(
                            en: "take \(amount) off the weights in the 'domain.yaml' files",
                            zh: "请在各“domain.yaml”中将权重合计减少 \(amount)")
                ])
        ]
    }
}
