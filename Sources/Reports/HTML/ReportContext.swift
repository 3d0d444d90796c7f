internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

/// What every section needs: the assessment, the language, and ways to find things by their identifiers.
struct ReportContext {
    let assessment: Assessment
    let language: Language
    private let results: [Identifier<Item>: ItemResult]
    private let items: [Identifier<Item>: Item]
    private let domains: [Identifier<Domain>: Domain]
    private let missing: [Criterion: LocalizedText]
    private let sources: [String: Int]

    init(_ assessment: Assessment, _ language: Language) {
        self.assessment = assessment
        self.language = language
        results = Dictionary(assessment.result.items.map { ($0.item, $0) }) { first, _ in first }
        items = Dictionary(assessment.rubric.items.map { ($0.id, $0) }) { first, _ in first }
        domains = Dictionary(assessment.rubric.domains.map { ($0.id, $0) }) { first, _ in first }
        sources = Dictionary(assessment.rubric.sources.enumerated().map { ($1.tag, $0) }) { first, _ in first }
        missing = Dictionary(
            assessment.paths.flatMap(\.steps).compactMap { step in step.criterion.map { ($0, step.missing) } }
        ) { first, _ in first }
    }

    /// The text in the language of the report.
    func text(_ text: LocalizedText) -> String { text[language] }

    /// One of two texts.
    func text(en: String, zh: String) -> String { language == .english ? en : zh }

    func result(_ id: Identifier<Item>) -> ItemResult? { results[id] }
    func item(_ id: Identifier<Item>) -> Item? { items[id] }
    func domain(_ id: Identifier<Domain>) -> Domain? { domains[id] }

    /// What is missing for a criterion, if it is on the way to the next level of a track.
    func missing(for criterion: Criterion) -> LocalizedText? { missing[criterion] }

    /// The piece of evidence at an index, or none if there is no such piece.
    func evidence(_ index: UInt32) -> EvidenceItem? {
        let index = Int(index)
        return assessment.evidence.indices.contains(index) ? assessment.evidence[index] : nil
    }

    /// A time as the calendar of the assessment shows it.
    func moment(_ time: Int64) -> Moment { Moment(time, zoneOffset: assessment.zoneOffset) }

    /// A number of percent.
    func percent(_ number: Rational) -> String { Unit.percent.text(number.text, language) }

    // MARK: Places in the page

    /// The identifier of a section in this language.
    func anchor(_ section: String) -> String { "\(language.rawValue)-\(section)" }

    /// The identifier of an item's section.
    func anchor(_ id: Identifier<Item>) -> String { anchor("item-\(Self.fragment(id.rawValue))") }

    /// The identifier of a domain's section.
    func anchor(_ id: Identifier<Domain>) -> String { anchor("domain-\(Self.fragment(id.rawValue))") }

    /// The identifier of the row of a piece of evidence.
    func evidenceAnchor(_ index: UInt32) -> String { anchor("evidence-\(index)") }

    /// The identifier of the row of a source, or none if the rubric does not list the tag.
    func sourceAnchor(_ tag: String) -> String? { sources[tag].map { anchor("source-\($0)") } }

    /// A name with nothing in it but letters, digits and hyphens; different names stay different.
    private static func fragment(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "_" + String(byte, radix: 16) + "_"
            }
        }
        return result
    }

    // MARK: Levels

    /// The name of a level: as the rubric calls it, or that the activity is not performed.
    func name(of level: Level) -> String {
        let definition = assessment.rubric.levels.first { $0.level == level }
        return text(definition?.name ?? LocalizedText(en: "not performed", zh: "未开展"))
    }

    /// A level with number and name: "level 3, Comprehensive".
    func phrase(_ level: Level?) -> String {
        guard let level else { return text(en: "not applicable", zh: "不适用") }
        return text(en: "level \(level), \(name(of: level))", zh: "\(level) 级（\(name(of: level))）")
    }

    /// The levels of a band: "from 2 to 4", "2" if nothing is open.
    func phrase(_ band: LevelBand?) -> String {
        guard let band else { return "–" }
        if band.low == band.high { return "\(band.low)" }
        return text(en: "from \(band.low) to \(band.high)", zh: "\(band.low) 至 \(band.high)")
    }

    /// A level for a template.
    func view(_ level: Level?) -> View {
        View([
            "number": .text(level.map { String($0.rawValue) } ?? "–"),
            "name": .text(level.map { name(of: $0) } ?? text(en: "not applicable", zh: "不适用")),
            "style": .text(LevelStyle.name(of: level?.rawValue)),
        ])
    }

    /// A band for a template.
    func view(_ band: LevelBand?, level: Level?) -> View? {
        guard let band else { return nil }
        let ladder = LevelLadder(
            chart: .decoration, level: level?.rawValue, low: band.low.rawValue,
            high: band.high.rawValue, highest: assessment.rubric.highestLevel.rawValue, isRising: false)
        return View([
            "text": .text(phrase(band)), "isOpen": .flag(band.low != band.high), "ladder": .drawing(ladder.svg),
        ])
    }

    /// A coverage for a template: share, and what it is a share of.
    func view(_ coverage: Coverage) -> View {
        View([
            "percent": .text(
                Unit.percent.text(
                    coverage.percent.text(beside: [assessment.rubric.scoring.minimumCoverage, 100]), language)),
            "known": .text(coverage.known.text), "total": .text(coverage.total.text),
            "isEmpty": .flag(coverage.total == 0),
        ])
    }

    /// A name in both languages for the sentences of obstacles.
    func itemName(_ id: Identifier<Item>) -> LocalizedText {
        let name = items[id]?.name ?? LocalizedText(verbatim: id.rawValue)
        return LocalizedText(en: "\(id) \(name.en)", zh: "\(id) \(name.zh)")
    }

    /// A name in both languages for the sentences of obstacles.
    func domainName(_ id: Identifier<Domain>) -> LocalizedText {
        let name = domains[id]?.name ?? LocalizedText(verbatim: id.rawValue)
        return LocalizedText(en: "\(id) \(name.en)", zh: "\(id) \(name.zh)")
    }
}
