import Diagnostics
import Evidence

/// Texts that the command line of Argo CD prints.
struct ArgoCDText {
    var log: DeliveryLog

    init(path: String) {
        log = DeliveryLog(tool: "argocd", path: path, zone: nil)
    }

    /// Which command printed a text.
    enum Form: String {
        case get
        case history
        case list

        /// The command that printed a text; none if it is something else.
        init?(_ content: Content) {
            guard content.encoding != nil else { return nil }
            var labels: Set<String> = []
            for line in content.lines.prefix(60) where line.bytes.count < 4000 {
                let words = line.string.split(separator: " ").map(String.init)
                if words.starts(with: ["NAME", "CLUSTER", "NAMESPACE", "PROJECT", "STATUS", "HEALTH", "SYNCPOLICY"]) {
                    self = .list
                    return
                }
                if words == ["ID", "DATE", "REVISION"] {
                    self = .history
                    return
                }
                if let label = ArgoCDText.field(line.string)?.label { labels.insert(label) }
            }
            guard labels.isSuperset(of: ["Sync Status", "Health Status"]), labels.contains("Project") else {
                return nil
            }
            self = .get
        }
    }

    /// The label and the value of a line such as `Sync Policy:        Manual`.
    fileprivate static func field(_ line: String) -> (label: String, value: String)? {
        guard let colon = line.firstIndex(of: ":"), line.first?.isUppercase ?? false else { return nil }
        let label = line[..<colon]
        guard label.count <= 24, label.allSatisfy({ $0.isLetter || $0 == " " }) else { return nil }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        return (String(label), String(value))
    }

    private static let phases: [String: RunStatus] = [
        "succeeded": .success, "failed": .failed, "error": .failed, "running": .open, "terminating": .open,
    ]

    /// Reads the last operation that `argocd app get` shows, of each application in the text.
    mutating func readOperation(_ content: Content, into records: inout RecordSink) {
        var fields: [String: (value: String, line: Int)] = [:]
        for line in content.lines {
            guard let (label, value) = Self.field(line.string) else { continue }
            if label == "Name" {
                append(fields, to: &records)
                fields = [:]
            }
            if fields[label] == nil { fields[label] = (value, line.number) }
        }
        append(fields, to: &records)
    }

    private mutating func append(_ fields: [String: (value: String, line: Int)], to records: inout RecordSink) {
        guard let phase = fields["Phase"], let start = fields["Start"], let name = fields["Name"]?.value else { return }
        let status = log.status(phase.value, in: Self.phases, line: phase.line)
        var row = Deployment(line: phase.line)
        row.id = "\(name)@\(start.value)"
        row.service = name.split(separator: "/").last.map(String.init)
        let places = [fields["Namespace"]?.value, row.service, fields["Project"]?.value]
        row.environment = places.lazy.compactMap { $0 }.compactMap { EnvironmentName.find(in: $0) }.first
        row.commit = fields["Sync Revision"]?.value
        row.startedAt = log.time(utf8: Array(start.value.utf8)[...], "Start", line: start.line)
        if let outcome = status.outcome, let end = fields["Finished"] {
            row.outcome = outcome
            row.finishedAt = log.time(utf8: Array(end.value.utf8)[...], "Finished", line: end.line)
        }
        log.take(status, named: phase.value)
        records.append(row)
    }

    /// Reads the table of `argocd app history`.
    mutating func readHistory(_ content: Content, into records: inout RecordSink) {
        var isTable = false
        for line in content.lines {
            let words = line.string.split(separator: " ").map(String.init)
            if words == ["ID", "DATE", "REVISION"] {
                isTable = true
                continue
            }
            guard isTable, words.count >= 3, Int64(words[0]) != nil else { continue }
            // `2024-03-04 22:00:06 +0000 UTC` is followed by the revision.
            let date = words.dropFirst().prefix { $0.first?.isNumber ?? false || "+-".contains($0.prefix(1)) }
            var row = Deployment(line: line.number)
            let text = date.prefix(3).joined(separator: " ")
            row.finishedAt = log.time(utf8: Array(text.utf8)[...], "DATE", line: line.number)
            guard row.finishedAt != nil else { continue }
            row.id = "history#\(words[0])@\(text)"
            row.startedAt = row.finishedAt
            row.outcome = .success
            let rest = words.dropFirst(1 + min(3, date.count)).filter { !["UTC", "CEST", "CET"].contains($0) }
            row.version = rest.first
            row.commit = rest.last.map { $0.filter { $0 != "(" && $0 != ")" } }
            log.take(.success, named: nil)
            records.append(row)
        }
    }
}
