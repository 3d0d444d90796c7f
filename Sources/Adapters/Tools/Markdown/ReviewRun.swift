import Diagnostics
import Evidence

/// Turns one review into records.
struct ReviewRun {
    private let text: ReviewText
    private let content: Content
    private let facts: ReviewFacts
    private var clock: ReviewClock
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: ReviewText, content: Content) {
        self.text = text
        self.content = content
        facts = ReviewFacts(text)
        clock = ReviewClock(facts, text.outline)
    }

    mutating func fill(_ records: inout RecordSink) {
        let lines = MarkdownText.resolvingReferences(in: text.lines(about: .actions), of: text.outline)
        let actions = ReviewAction.actions(in: lines)
        let id = identifier
        let service = facts[.service]?.text.split { ",，、;；/".contains($0) }.first.map { HeaderCheck.trim(String($0)) }
        let published = isDraft ? nil : time(.published)
        records.withTable(.postIncidentReviews) { table, evidence in
            table.beginRow(evidence: evidence, position: max(1, titleLine))
            table.set("id", text: id)
            table.set("service", text: service)
            table.set("incident", text: incident)
            table.set("incident_started_at", time: time(.started))
            table.set("incident_recovered_at", time: time(.recovered))
            table.set("held_at", time: time(.held))
            table.set("published_at", time: published)
            table.set("severity", number: severity)
            table.set("blameless", flag: flag(.blameless))
            table.set("company_wide", flag: isForAll)
            table.set("near_miss", flag: isNearMiss)
            table.set("has_timeline", flag: text.hasTimeline)
            table.set("has_root_cause", flag: text.says(.rootCause))
            table.set("has_actions", flag: !actions.isEmpty)
            table.set("actions", number: Int64(actions.count))
            table.set("actions_with_owner", number: Int64(actions.count { $0.owner != nil }))
            table.set("lessons", flag: text.says(.lessons))
        }
        fill(actions, of: id, service: service, published: published, &records)
        if published == nil { diagnostics.append(unpublished) }
        if clock.isAssumed { diagnostics.append(assumedZone) }
    }

    private mutating func fill(
        _ actions: [ReviewAction], of id: String, service: String?, published: Int64?, _ records: inout RecordSink
    ) {
        var undated: [Int] = []
        var tickets: Set<String> = []
        records.withTable(.actionItems) { table, evidence in
            for (index, action) in actions.enumerated() {
                let closed = clock.parse(action.closed)
                if action.isDone, closed == nil { undated.append(action.number) }
                table.beginRow(evidence: evidence, position: action.number)
                // Several actions may be tracked in one ticket; only one of them can have its number.
                let ticket = action.ticket.flatMap { tickets.insert($0).inserted ? $0 : nil }
                table.set("id", text: ticket ?? "\(id)#\(index + 1)")
                table.set("service", text: service)
                table.set("origin", text: "post-incident-review")
                table.set("source", text: id)
                table.set("title", text: String(action.title.prefix(300)))
                table.set("owner", text: action.owner)
                table.set("created_at", time: clock.parse(action.created) ?? published)
                table.set("due_at", time: clock.parse(action.due))
                table.set("closed_at", time: closed)
                table.set("priority", text: action.priority)
            }
        }
        if let line = undated.first { diagnostics.append(undatedActions(undated.count, first: line)) }
    }

    // MARK: - Facts

    private var titleLine: Int {
        text.outline.sections.first { $0.level > 0 }?.number ?? text.outline.frontMatter?.line ?? 1
    }

    /// The identifier that it states, or its title; a title that many reviews may have is told apart by the name of the file.
    private var identifier: String {
        if let id = facts[.id]?.text { return id }
        let title = String(MarkdownText.plain(text.outline.title).prefix(200))
        let file = content.path.split(separator: "/").last.map(String.init) ?? content.path
        if title.isEmpty { return file }
        return title.contains(where: \.isNumber) || title.count >= 30 ? title : "\(title) (\(file))"
    }

    /// The number of the incident: what is said to be it, or a number in the title.
    private var incident: String? {
        if let stated = facts[.incident]?.text {
            let key = stated.split { " ,，、;；()（）[]".contains($0) }.map(String.init).first { MarkdownText.isKey($0) }
            return key ?? (stated.count <= 40 ? stated : nil)
        }
        return text.outline.title.split { " ,，、:：()（）[]".contains($0) }.map(String.init).first {
            MarkdownText.isKey($0)
        }
    }

    private var isDraft: Bool {
        guard let status = facts[.status]?.text.lowercased() else { return false }
        return ["draft", "草稿", "wip", "in progress", "撰写中"].contains(status)
    }

    private var severity: Int64? {
        guard let text = facts[.severity]?.text else { return nil }
        let word = text.split { " ,，;；(（".contains($0) }.first.map(String.init) ?? text
        return
            (ValueSynonyms.value(of: text, column: "severity", allowed: nil)
            ?? ValueSynonyms.value(of: word, column: "severity", allowed: nil)).flatMap { Int64($0) }
    }

    private var isForAll: Bool? {
        guard let audience = facts[.audience]?.text.lowercased() else { return nil }
        return ["all", "company", "everyone", "public", "company-wide", "all staff", "全公司", "全员", "公开", "全体员工"]
            .contains(audience)
    }

    private var isNearMiss: Bool? {
        if let flag = flag(.nearMiss) { return flag }
        let title = text.outline.title.lowercased()
        return title.contains("near miss") || title.contains("near-miss") || title.contains("未遂") ? true : nil
    }

    private func flag(_ key: ReviewFacts.Key) -> Bool? {
        guard let text = facts[key]?.text, case .value(.boolean(let value)) = ValueReader(.boolean).read(text) else {
            return nil
        }
        return value
    }

    /// A time that is stated, or none with a report if it cannot be read.
    private mutating func time(_ key: ReviewFacts.Key) -> Int64? {
        guard let value = facts[key] else { return nil }
        if let time = clock.parse(value.text) { return time }
        diagnostics.append(
            Diagnostic(
                .warning, id: "review.not-a-time",
                LocalizedText(
                    en: "'\(value.text.prefix(40))' is no time and is taken as missing",
                    zh: "“\(value.text.prefix(40))”不是时间，按缺失处理"),
                at: content.location(line: value.number),
                fixes: [LocalizedText(en: "write it as '2023-01-27 14:35 UTC'", zh: "请写成 2023-01-27 14:35 UTC")]))
        return nil
    }

    // MARK: - Messages

    private var unpublished: Diagnostic {
        Diagnostic(
            .warning, id: "review.not-published",
            LocalizedText(
                en: isDraft
                    ? "the review is a draft and counts in no period"
                    : "the review does not say when it was published and counts in no period",
                zh: isDraft ? "该复盘为草稿，不计入任何时段" : "该复盘未注明发布时间，不计入任何时段"),
            at: content.location(line: titleLine),
            fixes: [
                LocalizedText(
                    en: "write 'published: 2023-02-01' in front of the text, between two lines of '---'",
                    zh: "请在文首两行 --- 之间写 published: 2023-02-01")
            ])
    }

    private var assumedZone: Diagnostic {
        Diagnostic(
            .note, id: "review.no-zone",
            LocalizedText(en: "times without a zone were read as UTC", zh: "未注明时区的时间按 UTC 读取"),
            at: content.location(),
            fixes: [LocalizedText(en: "write 'timezone: +08:00' in front of the text", zh: "请在文首写 timezone: +08:00")])
    }

    private func undatedActions(_ count: Int, first line: Int) -> Diagnostic {
        Diagnostic(
            .warning, id: "review.undated-action",
            LocalizedText(
                en: "\(count) actions are done but do not say when; they count as open, the first of them here",
                zh: "\(count) 项措施已完成但未注明时间，按未完成计，第一项在此处"),
            at: content.location(line: line),
            fixes: [
                LocalizedText(
                    en: "write when: 'done: 2023-02-01'", zh: "请注明时间，例如：完成时间：2023-02-01")
            ])
    }
}
