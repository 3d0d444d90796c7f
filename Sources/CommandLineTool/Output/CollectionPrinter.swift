internal import Assay
internal import Collectors
internal import Diagnostics

/// Prints what came of a collection, or what would be asked.
struct CollectionPrinter {
    let terminal: Terminal

    private var language: Language { terminal.language }

    func print(_ outcomes: [SourceOutcome], _ format: OutputFormat) throws {
        if format == .json {
            return terminal.write(try JSONOutput.text(outcomes.map { OutcomeJSON($0, language) }) + "\n")
        }
        var table = TextTable([
            LocalizedText(en: "Source", zh: "采集源")[language], LocalizedText(en: "Kind", zh: "类型")[language],
            LocalizedText(en: "Requests", zh: "请求数")[language], LocalizedText(en: "Records", zh: "记录数")[language],
            LocalizedText(en: "New", zh: "新增")[language], LocalizedText(en: "Unchanged", zh: "未变")[language],
            LocalizedText(en: "Missing", zh: "缺失")[language], LocalizedText(en: "Redacted", zh: "脱敏")[language],
        ])
        for outcome in outcomes {
            table.add([
                outcome.id, outcome.kind, "\(outcome.requests)", "\(outcome.items)", "\(outcome.newFolders.count)",
                "\(outcome.unchanged + outcome.settled)", "\(outcome.gaps.count)",
                "\(outcome.redacted.secrets + outcome.redacted.emails)",
            ])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
    }

    func print(_ requests: [PlannedRequest], _ format: OutputFormat) throws {
        if format == .json {
            return terminal.write(try JSONOutput.text(requests.map { RequestJSON($0) }) + "\n")
        }
        for request in requests {
            let more = request.hasPages ? LocalizedText(en: ", then its further pages", zh: "，随后翻页")[language] : ""
            terminal.print(request.source + "/" + request.stream + ": " + request.request + more)
        }
        let count = requests.count
        terminal.print(
            LocalizedText(en: "\(count) requests; nothing was sent", zh: "共 \(count) 个请求，均未发送"))
    }
}

/// What came of a source, as JSON.
private struct OutcomeJSON: Encodable {
    var source: String
    var kind: String
    var complete: Bool
    var requests: Int
    var records: Int
    var bytes: Int
    var new: [String]
    var unchanged: Int
    var settled: Int
    var redacted: [String: Int]
    var missing: [Missing]

    struct Missing: Encodable {
        var stream: String
        var records: [String]
        var period: [String]?
        var reason: String
    }

    init(_ outcome: SourceOutcome, _ language: Language) {
        source = outcome.id
        kind = outcome.kind
        complete = outcome.isComplete
        requests = outcome.requests
        records = outcome.items
        bytes = outcome.bytes
        new = outcome.newFolders
        unchanged = outcome.unchanged
        settled = outcome.settled
        redacted = outcome.redacted.kinds
        missing = outcome.gaps.map { gap in
            Missing(
                stream: gap.source, records: gap.kinds, period: gap.period.map(Self.texts),
                reason: gap.reason[language])
        }
    }

    static func texts(_ period: Range<Int64>) -> [String] {
        [MomentText.format(period.lowerBound), MomentText.format(period.upperBound)]
    }
}

/// A request that would be sent, as JSON.
private struct RequestJSON: Encodable {
    var source: String
    var stream: String
    var period: [String]?
    var request: String
    var pages: Bool

    init(_ request: PlannedRequest) {
        source = request.source
        stream = request.stream
        period = request.period.map(OutcomeJSON.texts)
        self.request = request.request
        pages = request.hasPages
    }
}
