internal import Diagnostics
internal import Scoring

/// The assessment as one web page that needs nothing else: no network, no script to read it, every language in one file.
struct HTMLReport: ReportFormat {
    let id = "html"
    let fileExtension = "html"
    let summary = LocalizedText(
        en: "a web page for people, in one file, ready to print", zh: "供人阅读的单文件网页，可直接打印")

    func write(
        _ assessment: Assessment, languages: [Language], templates: ReportTemplates,
        to sink: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        let shown = languages.isEmpty ? [.english] : languages.uniqued()
        let pages = try PageTemplates(templates)
        let page = PageSection(
            assessment: assessment, languages: shown, style: try pages.text(of: "style.css"),
            script: try pages.text(of: "script.js"))
        try withoutActuallyEscaping(sink) { sink in
            let frame = PageWriter(templates: pages, language: shown[0], sink: sink)
            try frame.write(page.view, "head")
            for (index, language) in shown.enumerated() {
                let context = ReportContext(assessment, language)
                try PageWriter(templates: pages, language: language, sink: sink).write(context, isFirst: index == 0)
            }
            try frame.write(page.view, "foot")
        }
    }
}

extension [Language] {
    /// Each language once, in the order of first mention.
    fileprivate func uniqued() -> [Language] {
        reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension PageWriter {
    /// Writes the whole report in one language, section by section.
    fileprivate func write(_ context: ReportContext, isFirst: Bool) throws {
        let edition = EditionSection(context: context, isFirst: isFirst).view
        try write(edition, "edition-start")
        try write(SummarySection(context: context).view, "summary")
        try write(GlanceSection(context: context).view, "glance")
        if let outcomes = OutcomesSection(context: context).view { try write(outcomes, "outcomes") }
        try writeNextLevel(NextLevelSection(context: context))
        try write(CriteriaSection(context: context).view, "criteria")
        for domain in context.assessment.result.domains { try write(domain, context) }
        try write(EvidenceSection(context: context))
        try write(CompletenessSection(context: context).view, "completeness")
        try write(UnresolvedSection(context: context))
        try write(DiagnosticsSection(context: context))
        try write(MethodSection(context: context).view, "method")
        try write(SourcesSection(context: context).view, "sources")
        try write(edition, "edition-end")
    }

    private func writeNextLevel(_ section: NextLevelSection) throws {
        try write(section.view, "next-start")
        for track in section.tracks { try write(track, "next-track") }
        try write(section.view, "section-end")
    }

    private func write(_ domain: DomainResult, _ context: ReportContext) throws {
        let view = DomainSection(context: context, result: domain).view
        try write(view, "domain-start")
        for member in domain.result.members {
            guard let item = context.item(member.id), let result = context.result(member.id) else { continue }
            try write(ItemSection(context: context, item: item, result: result).view, "item")
        }
        try write(view, "section-end")
    }

    private func write(_ section: EvidenceSection) throws {
        try write(section.view, "evidence-start")
        try section.forEachPortion { try write($0, "evidence-rows") }
        try write(section.view, "evidence-end")
    }

    private func write(_ section: UnresolvedSection) throws {
        try write(section.view, "unresolved-start")
        try section.forEachPortion { try write($0, "unresolved-rows") }
        try write(section.view, "unresolved-end")
    }

    private func write(_ section: DiagnosticsSection) throws {
        try write(section.view, "diagnostics-start")
        try section.forEachPortion { try write($0, "diagnostics-rows") }
        try write(section.view, "diagnostics-end")
    }
}
