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
            "rule": .text(context.text(scoring.rule.wording)), "largely": .text(scoring.largely.text),
            "fully": .text(scoring.fully.text), "itemShare": .text(scoring.itemShare.text),
            "domainShare": .text(scoring.domainShare.text), "allowedLag": .text(String(scoring.allowedLag)),
            "minimumCoverage": .text(scoring.minimumCoverage.text),
            "notApplicableLimit": .text(scoring.notApplicableLimit.text),
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
