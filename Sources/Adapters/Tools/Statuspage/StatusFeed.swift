import Diagnostics
import XML

/// Goes over the entries in the feed of a status page.
struct StatusFeed {
    static let namespace = "http://www.w3.org/2005/Atom"

    private let content: Content
    private(set) var times = RecordTimes(tool: "statuspage")
    private(set) var tally = StatusTally()
    private var service: String?
    private var unreadable = FaultSummary()

    init(_ content: Content) {
        self.content = content
    }

    /// Calls the body with each incident, and with the review that was published with it.
    mutating func forEach(
        reporting diagnostics: inout [Diagnostic], _ body: (Incident, StatusReview?) -> Void
    ) {
        let stream = XMLStream(content.bytes, named: content.path)
        do throws(XMLFailure) {
            while let start = try stream.nextStart() {
                guard start.depth == 1 else { continue }
                if start.name == "author" {
                    service = try stream.readElement(start, limit: 100).child("name")?.text
                } else if start.name == "entry" {
                    add(try stream.readElement(start, limit: 1000), body)
                }
            }
        } catch {
            diagnostics.append(error.diagnostic)
        }
        diagnostics += unreadable.diagnostics
    }

    private mutating func add(_ entry: XMLElement, _ body: (Incident, StatusReview?) -> Void) {
        let place = SourceLocation(path: content.path, line: entry.line)
        func time(_ name: String) -> Int64? {
            entry.child(name).flatMap { times.time(Array($0.text.utf8)[...], named: name, at: place) }
        }
        let (published, updated) = (time("published"), time("updated"))
        guard let key = entry.child("id")?.text, let latest = updated ?? published else { return }
        let messages = StatusMessages(html: entry.child("content")?.text ?? "", until: latest)
        if messages.isUnreadable {
            unreadable.add("messages", Self.noMessages(at: place))
        }
        if messages.updates.areMaintenance {
            tally.maintenances += 1
            return
        }
        tally.incidents += 1
        var row = Incident(line: entry.line, id: key.split(separator: "/").last.map(String.init) ?? key)
        row.title = entry.child("title")?.text
        row.service = service
        row.status = messages.lastState
        row.startedAt = messages.updates.earliest ?? published
        messages.updates.fill(&row)
        row.recoveredAt = messages.updates.last("resolved")
        row.closedAt = row.recoveredAt
        let review = messages.updates.first("postmortem").map {
            StatusReview(
                line: row.line, incident: row.id, service: service, startedAt: row.startedAt,
                recoveredAt: row.recoveredAt, publishedAt: $0, severity: nil)
        }
        body(row, review)
    }

    private static func noMessages(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "statuspage.no-messages",
            LocalizedText(
                en: "the text of this entry has no messages with a date, a time and a state; its end is missing",
                zh: "该条目的正文没有带日期、时间和状态的消息；结束时间按缺失处理"),
            at: location)
    }
}
