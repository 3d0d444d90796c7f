/// A Markdown text, judged as a review of an incident.
struct ReviewText {
    /// What a text turned out to be.
    enum Nature: Hashable {
        /// A review with headings and times.
        case review
        /// The headings of a review without what belongs below them.
        case template
        /// A list of links to reviews of others.
        case linkList
    }

    let outline: MarkdownOutline
    /// Which parts the headings name.
    let parts: Set<ReviewPart>
    /// Which parts the heading of each section names, in the order of the sections.
    let partsOfSections: [Set<ReviewPart>]
    /// How many dates and times there are outside of placeholders.
    let timeTokens: Int
    /// Whether one of them is a whole date.
    let hasDate: Bool
    /// Whether the text can also be read as YAML.
    private let isYAML: Bool
    private static let maximumBytes = 4 << 20

    /// Looks at a text; none if the content is no text that could be a review.
    init?(_ content: Content) {
        switch content.shape {
        case .markdown, .text: break
        // Headings of Markdown are comments of YAML, so that a text of headings and lists may look like it.
        case .yaml: if content.bytes.first != UInt8(ascii: "-"), content.bytes.first != UInt8(ascii: "#") { return nil }
        default: return nil
        }
        guard content.bytes.count <= Self.maximumBytes else { return nil }
        let outline = MarkdownOutline(content)
        let title = Self.titleIndex(outline)
        partsOfSections = outline.sections.indices.map { index in
            index == title ? [] : ReviewPart.parts(of: outline.sections[index].title)
        }
        self.outline = outline
        parts = partsOfSections.reduce(into: []) { $0.formUnion($1) }
        let tokens = outline.sections.flatMap { section in
            ([section.title] + section.lines.map(\.text)).flatMap { TimeToken.find(in: Placeholder.stripped($0)) }
        }
        timeTokens = tokens.count
        hasDate = tokens.contains { if case .date = $0.token { true } else { false } }
        isYAML = if case .yaml(let documents) = content.shape { !documents.isEmpty } else { false }
    }

    /// The section whose heading is the title of the text: what it says is no part, such as 'upgrade caused an outage'.
    private static func titleIndex(_ outline: MarkdownOutline) -> Int? {
        let headed = outline.sections.indices.filter { outline.sections[$0].level > 0 }
        guard headed.count >= 2, outline.sections[headed[0]].level == 1, outline.sections[headed[1]].level > 1,
            outline.sections[headed[0]].title.split(separator: " ").count >= 4
        else { return nil }
        return headed[0]
    }

    /// What the text is, or none if it has nothing to do with reviews.
    var nature: Nature? {
        if frontKeys.count >= 3, hasIncidentKey || isCatalogued, parts.count < 3 { return .review }
        if isYAML, outline.frontMatter == nil, !outline.sections.contains(where: { $0.level > 1 }) { return nil }
        if parts.count >= 3, !parts.isDisjoint(with: ReviewPart.core) {
            if isTemplate { return .template }
            return timeTokens >= 2 && (hasDate || !frontKeys.isEmpty) || isDated ? .review : nil
        }
        return isDated ? .review : isLinkList ? .linkList : nil
    }

    /// Whether the title dates an incident, and what happened and whom it hit is told below.
    private var isDated: Bool {
        guard parts.isSuperset(of: [.summary, .impact]), ReviewWord.speaksOfIncidents(outline.title),
            TimeToken.find(in: outline.title).contains(where: { if case .date = $0.token { true } else { false } })
        else { return false }
        return says(.summary) && says(.impact)
    }

    /// The keys in front of the text that collections of reviews use.
    var frontKeys: [String] {
        let keys = ["start_time", "end_time", "severity", "incident", "company", "categories", "product", "published"]
        return keys.filter { outline.frontMatter?[$0] != nil }
    }

    /// Whether one of the keys in front of the text is about an incident and not about any page.
    private var hasIncidentKey: Bool {
        !Set(frontKeys).isDisjoint(with: ["start_time", "end_time", "incident"])
    }

    /// Whether the text is filed as the review of an incident of a company, with the address that it was published at.
    private var isCatalogued: Bool {
        ["url", "company", "categories", "product"].allSatisfy { outline.frontMatter?[$0] != nil }
    }

    /// Whether there is so little below the headings that nobody has filled them in.
    private var isTemplate: Bool {
        let headed = outline.sections.filter { $0.level > 0 }
        let texts = headed.map { [$0.title] + $0.lines.map(\.text) }.joined()
        let waits = texts.contains { Placeholder.isIn($0) }
        let filled = headed.count { $0.lines.reduce(0) { $0 + Placeholder.weight($1.text) } >= 20 }
        if timeTokens == 0 { return waits || filled * 2 < headed.count || ReviewWord.speaksOfTemplate(outline.title) }
        return filled * 4 < headed.count && waits && timeTokens < 3
    }

    /// Whether most lines are links, under a title that speaks of incidents.
    private var isLinkList: Bool {
        let speaks = outline.sections.contains { $0.level > 0 && ReviewWord.speaksOfIncidents($0.title) }
        guard speaks || ReviewWord.speaksOfIncidents(outline.title) else { return false }
        let lines = outline.sections.flatMap(\.lines)
        let linked = lines.count { !MarkdownText.links(in: $0.text).isEmpty }
        return linked >= 10 && linked * 2 >= lines.count
    }

    /// The lines of all sections about a part, with those below them; no line twice.
    func lines(about part: ReviewPart) -> [MarkdownOutline.Line] {
        var lines: [MarkdownOutline.Line] = []
        var end = 0
        for index in outline.sections.indices where index >= end {
            guard partsOfSections[index].contains(part) else { continue }
            let whole = outline.whole(index)
            for section in whole {
                if section.number != outline.sections[index].number {
                    lines.append(.init(number: section.number, text: section.title))
                }
                lines += section.lines
            }
            end = whole.endIndex
        }
        return lines
    }

    /// Whether something is written about a part, placeholders not counted.
    func says(_ part: ReviewPart) -> Bool {
        lines(about: part).reduce(0) { $0 + Placeholder.weight($1.text) } >= 20
    }

    /// Whether there are at least three entries that start with a date or a time.
    var hasTimeline: Bool {
        lines(about: .timeline).count { TimeToken.starts(Placeholder.stripped($0.text)) } >= 3
    }
}
