import Diagnostics
import Rubric

/// The parameters of scoring make sense together.
struct ScoringCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let scoring = subject.rubric.scoring
        var found: [Diagnostic] = []
        if scoring.largely >= scoring.fully {
            found.append(
                .scoring(
                    LocalizedText(en: "'largely' is not below 'fully'", zh: "“largely”不低于“fully”"),
                    fix: LocalizedText(en: "write a percentage below 'fully'", zh: "请填写低于“fully”的百分数"),
                    at: subject.places.rubric("scoring", "largely")))
        }
        if scoring.confidence <= 0 {
            found.append(
                .scoring(
                    LocalizedText(en: "'confidence' is not above zero", zh: "“confidence”不大于零"),
                    fix: LocalizedText(en: "write a quantile such as '1.96'", zh: "请填写分位数，例如“1.96”"),
                    at: subject.places.rubric("scoring", "confidence")))
        }
        for (index, pair) in zip(scoring.sampling, scoring.sampling.dropFirst()).enumerated()
        where pair.0.applications >= pair.1.applications || pair.0.projects > pair.1.projects {
            found.append(
                .scoring(
                    LocalizedText(en: "the steps of 'sampling' do not rise", zh: "“sampling”各档未递增"),
                    fix: LocalizedText(
                        en: "sort the steps by 'applications', with no fewer 'projects' each",
                        zh: "请按“applications”递增排列，“projects”不得减少"),
                    at: subject.places.rubric("scoring", "sampling", .index(index + 1))))
        }
        return found
    }
}

extension Diagnostic {
    fileprivate static func scoring(
        _ summary: LocalizedText, fix: LocalizedText, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(.error, id: "rubric.scoring", summary, at: location, fixes: [fix])
    }
}
