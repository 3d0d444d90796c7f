/// The states of incidents and changes.
enum ServiceNowState {
    /// What became of a record.
    enum Phase: Hashable {
        case open
        case done
        case cancelled
    }

    /// The label of a state of an incident: the one that is displayed, or the one of its code.
    static func incidentLabel(_ text: String?) -> String? {
        guard let text else { return nil }
        return incidentCodes[text] ?? text
    }

    /// What became of an incident; none if the state is not known.
    static func incidentPhase(_ label: String?) -> Phase? {
        guard let word = label?.lowercased() else { return nil }
        if isCancelled(word) { return .cancelled }
        if ["resolved", "closed", "closed complete", "已解决", "已关闭"].contains(word) { return .done }
        let open = [
            "new", "in progress", "on hold", "active", "assigned", "work in progress", "新建", "处理中", "挂起", "进行中",
        ]
        return open.contains(word) || word.hasPrefix("awaiting") ? .open : nil
    }

    /// What became of a change; none if the state is not known.
    static func changePhase(_ text: String?) -> Phase? {
        guard let word = text?.lowercased() else { return nil }
        if isCancelled(word) || word == "4" { return .cancelled }
        if ["3", "closed", "已关闭"].contains(word) { return .done }
        return nil
    }

    private static func isCancelled(_ word: String) -> Bool {
        ["canceled", "cancelled", "closed incomplete - cancelled", "已取消", "取消"].contains(word)
    }

    private static let incidentCodes = [
        "1": "New", "2": "In Progress", "3": "On Hold", "4": "Awaiting User Info", "5": "Awaiting Evidence",
        "6": "Resolved", "7": "Closed", "8": "Canceled",
    ]

    /// The grade of a choice such as `1 - Critical`, `2` or `High`; none if it is none of them.
    static func grade(_ text: String) -> Int64? {
        if let first = text.first, let digit = first.wholeNumberValue, (1...5).contains(digit) {
            let rest = text.dropFirst().drop { $0 == " " }
            return rest.isEmpty || rest.first == "-" || rest.first == "." ? Int64(digit) : nil
        }
        let words: [String: Int64] = [
            "critical": 1, "high": 2, "moderate": 3, "medium": 3, "low": 4, "planning": 5, "紧急": 1, "高": 2, "中": 3,
            "低": 4,
            "p1": 1, "p2": 2, "p3": 3, "p4": 4, "p5": 5,
        ]
        return words[text.lowercased()]
    }
}
