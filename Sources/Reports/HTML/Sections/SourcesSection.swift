internal import Diagnostics
internal import Rubric
internal import Scoring

/// Where thresholds come from.
struct SourcesSection {
    let context: ReportContext

    var view: View {
        View([
            "anchor": .text(context.anchor("sources")), "hypothetical": .view(context.hypothesesView),
            "sources": .list(context.assessment.rubric.sources.enumerated().map(row)),
        ])
    }

    private func row(_ index: Int, _ source: Source) -> View {
        View([
            "anchor": .text(context.anchor("source-\(index)")), "tag": .text(source.tag),
            "title": .text(context.text(source.title)), "link": .text(WebAddress.link(source.url)),
            "url": .text(source.url), "isProposal": .flag(source.tag == Labels.proposalTag),
        ])
    }
}
