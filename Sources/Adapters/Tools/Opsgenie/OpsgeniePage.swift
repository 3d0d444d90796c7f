import Diagnostics

/// What the envelopes of Opsgenie say about further pages.
struct OpsgeniePage {
    private var hasMore = false
    private var total: Int64?

    /// Looks at an envelope.
    mutating func add(_ envelope: Node) {
        if envelope["paging"]?.text("next") != nil { hasMore = true }
        if let count = envelope["totalCount"]?.int { total = max(total ?? count, count) }
    }

    /// Says that the file is one page of more, if it is.
    func report(_ count: Int, in content: Content, to diagnostics: inout [Diagnostic]) {
        guard hasMore || total.map({ $0 > count }) ?? false else { return }
        diagnostics.append(
            PageNote.warning(
                "opsgenie.page", count, of: total, at: content.location(),
                fix: LocalizedText(en: "export all pages, until 'paging.next' is absent", zh: "请导出所有页，直到没有 paging.next")
            ))
    }
}
