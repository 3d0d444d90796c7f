internal import Diagnostics
internal import Rubric
internal import Scoring

/// How levels are derived: every number of the method, from the rubric.
struct MethodSection {
    let context: ReportContext

    var view: View {
        let scoring = context.assessment.rubric.scoring
        return View([
            "anchor": .text(context.anchor("method")), "hypothetical": .view(context.hypothesesView),
            "rule": .text(context.text(scoring.rule.wording)), "largely": .text(context.percent(scoring.largely)),
            "fully": .text(context.percent(scoring.fully)), "itemShare": .text(context.percent(scoring.itemShare)),
            "domainShare": .text(context.percent(scoring.domainShare)), "allowedLag": .text(String(scoring.allowedLag)),
            "minimumCoverage": .text(context.percent(scoring.minimumCoverage)),
            "notApplicableLimit": .text(context.percent(scoring.notApplicableLimit)),
            "confidence": .text(scoring.confidence.text), "caps": .list(caps(scoring.caps)),
            "usesShares": .flag(scoring.rule == .iso33020),
        ])
    }

    private func caps(_ caps: ScoringParameters.Caps) -> [View] {
        let limits: [(Cap.Reason, Level?)] = [
            (.documentsOnly, caps.documentsOnly), (.declaredOnly, caps.declaredOnly), (.withoutData, caps.withoutData),
            (.withoutTrend, caps.withoutTrend), (.unrated, caps.unrated), (.unmeasured, caps.unmeasured),
            (.waived, caps.waived),
        ]
        return limits.map { reason, level in
            View([
                "reason": .text(context.text(reason.wording)), "level": .view(level.map { context.view($0) }),
            ])
        }
    }
}
