internal import Diagnostics

extension CompletenessCheck {
    /// What the formats of status pages begin with.
    private static let statusPages = ["statuspage", "cloud-status"]

    /// Major incidents that a status page announced without a ticket at the time, for each subject.
    ///
    /// A ticket is an incident out of any other tool. It fits if it begins at most ``CompletenessParameters/announcementWindow``
    /// before or after the announced begin, for the same service where both name one. A subject whose incidents come from status
    /// pages alone has nothing to compare with.
    func announcedIncidents() -> [CompletenessFinding] {
        guard let table = records.tables[RecordKind.incidents.id],
            case .timestamp(let times)? = table.values(of: "started_at"),
            case .integer(let severities)? = table.values(of: "severity"),
            case .text(let services, _)? = table.values(of: RecordKind.serviceColumn.name)
        else { return [] }
        let isPage = records.evidence.map { item in
            Self.statusPages.contains { item.format?.hasPrefix($0) == true }
        }
        return records.subjects.indices.compactMap { subject in
            let own = table.rows(of: subject)
            let tickets = own.filter { !isPage[Int(table.evidence[$0])] }
            guard !tickets.isEmpty, tickets.count < own.count else { return nil }
            let loose = own.filter { row in
                guard isPage[Int(table.evidence[row])], severities[row] != ColumnValues.missingInteger,
                    severities[row] <= parameters.majorSeverity
                else { return false }
                let near = table.rows(
                    in: own, after: times[row] - parameters.announcementWindow - 1,
                    through: times[row] + parameters.announcementWindow)
                return !near.contains { other in
                    !isPage[Int(table.evidence[other])]
                        && (services[other] == services[row] || services[other] == 0 || services[row] == 0)
                }
            }
            guard !loose.isEmpty else { return nil }
            return .announcedIncidents(
                loose.count, subject: records.subjects[subject].id,
                hours: Int(parameters.announcementWindow / 3_600_000_000),
                loose.prefix(parameters.examples).map { row in
                    table.example(table.text("title", row) ?? table.text("id", row) ?? "", row)
                })
        }
    }
}

extension CompletenessFinding {
    fileprivate static func announcedIncidents(
        _ count: Int, subject: String, hours: Int, _ examples: [Example]
    ) -> CompletenessFinding {
        let list = examples.map { "'\($0.label)'" }.joined(separator: ", ") + (count > examples.count ? ", …" : "")
        let isOne = count == 1
        return CompletenessFinding(
            .announcedIncidents, .warning, kind: RecordKind.incidents.id, subjects: [subject], count: count,
            summary: LocalizedText(
                en:
                    "the status page announced \(count) major \(isOne ? "incident" : "incidents") of '\(subject)' without a ticket that begins within \(hours) hours: \(list)",
                zh: "状态页公布了“\(subject)”的 \(count) 起重大事件，但前后 \(hours) 小时内没有对应的事件工单：\(list)"),
            meaning: LocalizedText(
                en:
                    "users were told of an incident that the incident tool does not show; it may have its ticket in another system's name",
                zh: "已向用户通报的事件在事件工具中不存在；工单也可能登记在其他系统名下"),
            advice: LocalizedText(
                en: "find the ticket of each announcement and export it", zh: "请找到每次通报对应的工单并导出"),
            examples: examples)
    }
}
