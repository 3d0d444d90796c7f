import Diagnostics

/// Replies of PagerDuty without objects.
enum PagerDutyReply: Hashable {
    /// A page whose list is empty, under one of some keys.
    case empty(key: String)
    /// An error.
    case error(message: String?)

    /// Finds out whether a file is such a reply.
    init?(_ content: Content, lists: [String]) {
        guard let root = content.json?.root, root.kind == .map else { return nil }
        if let error = root["error"], let code = error["code"]?.int, (1000...6999).contains(code),
            error["message"] != nil
        {
            self = .error(message: error.text("message"))
        } else if root.has("limit", "offset", "more"),
            let key = lists.first(where: { root[$0]?.kind == .list && root[$0]?[0] == nil })
        {
            self = .empty(key: key)
        } else {
            return nil
        }
    }

    /// What it is recognised by.
    var recognition: Recognition {
        switch self {
        case .empty(let key): ReplyNote.recognition([key, "limit", "offset", "more"], isError: false)
        case .error: ReplyNote.recognition(["error", "code", "message"], isError: true)
        }
    }

    /// What there is to say about it.
    func diagnostic(at location: SourceLocation) -> Diagnostic {
        switch self {
        case .empty: ReplyNote.empty("pagerduty", at: location)
        case .error(let message): ReplyNote.error("pagerduty", message: message, at: location)
        }
    }
}
