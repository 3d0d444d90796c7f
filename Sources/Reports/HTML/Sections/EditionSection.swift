internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

/// The beginning and end of the report in one language: header, contents, footer.
struct EditionSection {
    let context: ReportContext
    let isFirst: Bool

    var view: View {
        let assessment = context.assessment
        return View([
            "id": .text(context.language.rawValue), "tag": .text(context.language.htmlTag),
            "isFirst": .flag(isFirst), "top": .text(context.anchor("top")), "search": .text(context.anchor("search")),
            "filter": .text(context.anchor("filter")), "found": .text(context.anchor("found")),
            "subject": .text(context.text(assessment.result.subject.name)),
            "asOf": .text(context.moment(assessment.asOf).text),
            "asOfExact": .text(context.moment(assessment.asOf).timestamp),
            "rubricName": .text(context.text(assessment.rubric.name)),
            "rubricVersion": .text(assessment.rubric.version),
            "rubricID": .text(assessment.rubric.id.rawValue), "digest": .text(assessment.rubricDigest),
            "toolVersion": .text(assessment.toolVersion), "subjectID": .text(assessment.result.subject.id),
            "isOfficial": .flag(assessment.rubric.isOfficial),
            "hypothetical": .view(context.hypothesesView),
            "contents": .list(contents), "domains": .list(domains),
            "levels": .list(
                assessment.rubric.levels.map {
                    View(["number": .text("\($0.level)"), "name": .text(context.text($0.name))])
                }),
        ])
    }

    private var contents: [View] {
        [
            ("summary", Labels.summary), ("glance", Labels.glance), ("outcomes", Labels.outcomes),
            ("next", Labels.next), ("criteria", Labels.criteria), ("evidence", Labels.evidence),
            ("completeness", Labels.completeness), ("unresolved", Labels.unresolved),
            ("diagnostics", Labels.diagnostics), ("method", Labels.method), ("sources", Labels.sources),
        ].compactMap { section, title in
            if section == "outcomes", context.assessment.outcomes.isEmpty { return nil }
            return View(["anchor": .text(context.anchor(section)), "title": .text(context.text(title))])
        }
    }

    private var domains: [View] {
        context.assessment.result.domains.map { domain in
            View([
                "anchor": .text(context.anchor(domain.domain)), "id": .text(domain.domain.rawValue),
                "name": .text(context.domain(domain.domain).map { context.text($0.name) }),
                "level": .view(context.view(domain.result.level)),
            ])
        }
    }
}

extension ReportContext {
    /// What is assumed, where anything is.
    var hypothesesView: View? {
        guard assessment.isHypothetical else { return nil }
        return View(["assumptions": .texts(assessment.hypotheses.map(text))])
    }
}
