/// What a run was about, and when it was.
struct SARIFSubject {
    /// The name of the repository, without its owner.
    let service: String?
    /// When the run ended, or else began, in microseconds since 1970.
    let time: Int64?
    /// Whether the tool says that it did not do its work.
    let hasFailed: Bool

    /// Reads the place and the invocations of a run.
    init(_ run: Node, times: TimestampParser) {
        service = run["versionControlProvenance"]?[0]?["repositoryUri"]?.string.flatMap(Self.repository)
        let invocations = run["invocations"].map { Array($0.items.prefix(100)) } ?? []
        time =
            invocations.compactMap { item in
                times.parse(item["endTimeUtc"] ?? item["endTime"]).microseconds
                    ?? times.parse(item["startTimeUtc"] ?? item["startTime"]).microseconds
            }.max()
        hasFailed = invocations.contains { $0["executionSuccessful"]?.bool == false }
    }

    /// The last part of `https://example.com/acme/checkout.git`.
    private static func repository(_ address: String) -> String? {
        guard var name = address.split(separator: "/").last.map(String.init), address.contains("/") else { return nil }
        if name.hasSuffix(".git") { name.removeLast(4) }
        return name.isEmpty ? nil : name
    }
}
