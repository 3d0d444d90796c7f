/// Answers that were collected so far, from which an interrupted collection goes on.
struct OpenSet: Codable {
    /// What is asked for, apart from the window.
    var fingerprint: String
    /// The window.
    var start: Int64?
    var end: Int64?
    /// When the first request was sent, in microseconds UTC.
    var startedAt: Int64
    /// The request of the set that comes next.
    var request = 0
    /// The address of its next page; none for its first.
    var page: String?
    /// Whether the next page is known; its address may hold what must not be written down.
    var isResumable = true
    /// The answers.
    var answers: [Answer] = []

    /// An answer that is kept.
    struct Answer: Codable {
        /// The name of the file.
        var file: String
        /// The number of the file that it becomes a part of.
        var group: Int
        /// How many records it has.
        var items: Int
        /// The digest of what is kept.
        var sha256: String
        /// How it was obtained.
        var account: RequestAccount
    }
}

/// How an answer was obtained, for whoever wants to repeat it.
struct RequestAccount: Codable {
    var method = "GET"
    /// The address without secrets.
    var url: String
    /// The status of the answer.
    var status: Int
    /// When it came, in RFC 3339.
    var time: String
    /// The digest and size of what came, before anything was taken out.
    var receivedSHA256: String
    var receivedBytes: Int
    /// What was taken out, and how often.
    var redacted: [String: Int]
}

/// What lies beside a file: where it is from.
struct Sidecar: Codable {
    var source: String
    var stream: String
    var collector: String
    var collected: String
    var period: [String]?
    var file: String
    var sha256: String
    var items: Int
    var requests: [RequestAccount]
}
