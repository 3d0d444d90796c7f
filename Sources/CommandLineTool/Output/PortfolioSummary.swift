internal import Assay
internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

/// Prints several subjects side by side, and what their levels mean for the organisation.
struct PortfolioSummary {
    let assessments: [Assessment]
    let terminal: Terminal

    private var language: Language { terminal.language }

    func print() {
        guard assessments.count > 1, let rubric = assessments.first?.rubric else { return }
        var table = TextTable(
            [LocalizedText(en: "Subject", zh: "评估对象")[language]] + rubric.tracks.map { $0.name[language] })
        for assessment in assessments {
            table.add(
                [assessment.result.subject.name[language]]
                    + assessment.result.tracks.map { $0.result.level?.description ?? "–" })
        }
        let rule = OrganizationRule(parameters: rubric.scoring)
        table.add(
            [LocalizedText(en: "Organisation", zh: "组织级")[language]]
                + rubric.tracks.indices.map { index in
                    rule.level(ofProjects: assessments.compactMap { $0.result.tracks[index].result.level })?
                        .description ?? "–"
                })
        terminal.print()
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
        let size = rule.sampleSize(applications: assessments.count)
        terminal.print(
            LocalizedText(
                en: "an assessor would sample \(size) of \(assessments.count) projects (a proposal of the rubric)",
                zh: "按评估模型的建议，评估师将从 \(assessments.count) 个项目中抽取 \(size) 个"))
    }
}
