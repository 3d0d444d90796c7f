import Diagnostics

/// Reads values of the objects of a delivery tool, and counts what has to be said about the whole file.
struct DeliveryLog {
    /// The first part of the identifiers of diagnostics, such as `gitlab`.
    let tool: String
    let path: String
    private let parser: TimestampParser
    private let zoneName: String
    private var faults = FaultSummary()
    private var order: [String] = []
    private var tallies: [String: Tally] = [:]
    private var firstAssumed: Int?
    private(set) var taken = 0
    private var inconclusive = 0

    /// How many different names are counted; of more, only the first ones.
    private static let maximumNames = 1000

    private struct Tally {
        var count = 0
        var names: [String: Int] = [:]
        var message: (Int, String, String) -> Diagnostic
    }

    /// Starts a log.
    ///
    /// - Parameters:
    ///   - tool: The first part of the identifiers of diagnostics.
    ///   - path: The file.
    ///   - zone: The zone of times that do not say theirs.
    ///   - zoneName: What to call that zone in the note about it.
    init(tool: String, path: String, zone: ZoneRule? = .utc, zoneName: String = "UTC") {
        self.tool = tool
        self.path = path
        parser = TimestampParser(zone: zone)
        self.zoneName = zoneName
    }

    /// The time under the first of some keys that holds one.
    mutating func time(_ node: Node?, _ keys: String...) -> Int64? {
        guard let node else { return nil }
        for key in keys {
            guard let value = node[key], !value.isNull else { continue }
            let parsed = parser.parse(value)
            if parsed.isInvalid { addNotATime(key, at: value.location) }
            if let time = note(parsed, line: value.line) { return time }
        }
        return nil
    }

    /// The time in the text of a cell or line.
    mutating func time(utf8 text: ArraySlice<UInt8>?, _ key: String, line: Int) -> Int64? {
        let parsed = parser.parse(utf8: text)
        if parsed.isInvalid { addNotATime(key, at: SourceLocation(path: path, line: line)) }
        return note(parsed, line: line)
    }

    private mutating func note(_ parsed: ParsedTime, line: @autoclosure () -> Int) -> Int64? {
        guard case .time(let value, let certainty) = parsed else { return nil }
        if certainty == .assumedZone, firstAssumed == nil { firstAssumed = line() }
        return value
    }

    /// What a status means; one that is not in the list is reported and unknown.
    ///
    /// - Parameters:
    ///   - text: The status; none means that it lasts.
    ///   - words: The meanings, by the status in lower case.
    ///   - line: Where it stands.
    /// - Returns: The meaning.
    mutating func status(_ text: String?, in words: [String: RunStatus], line: Int) -> RunStatus {
        guard let text, !text.isEmpty else { return .open }
        if let meaning = words[text.lowercased()] { return meaning }
        let place = SourceLocation(path: path, line: line)
        let tool = tool
        faults.add("status", Self.unknownStatus(tool, text, at: place))
        return .unknown
    }

    /// Counts a roll-out that became a row, and whether its status says how it ended.
    mutating func take(_ status: RunStatus, named text: String?) {
        taken += 1
        if status.isConclusive { return }
        inconclusive += 1
        count("inconclusive", named: text?.isEmpty ?? true ? "-" : text, message: inconclusiveMessage)
    }

    /// Counts something that did not become a row.
    ///
    /// - Parameters:
    ///   - key: The sort of thing, the last part of the identifier of the diagnostic.
    ///   - name: What it is called; the commonest names are given.
    ///   - message: Makes the message from the count and the names in English and Chinese.
    mutating func count(
        _ key: String, named name: String? = nil, message: @escaping (Int, String, String) -> Diagnostic
    ) {
        if tallies[key] == nil {
            order.append(key)
            tallies[key] = Tally(message: message)
        }
        tallies[key]?.count += 1
        guard let name else { return }
        let short = String(name.prefix(40))
        if tallies[key]?.names[short] != nil || tallies[key]?.names.count ?? 0 < Self.maximumNames {
            tallies[key]?.names[short, default: 0] += 1
        }
    }

    /// Counts something to say about one place.
    mutating func report(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
        faults.add(key, diagnostic())
    }

    /// Says what was counted.
    func finish(to diagnostics: inout [Diagnostic]) {
        if let firstAssumed { diagnostics.append(assumedZone(at: firstAssumed)) }
        diagnostics += faults.diagnostics
        for key in order {
            guard let tally = tallies[key] else { continue }
            let names = tally.names.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            let shown = names.prefix(5)
            let isCut = names.count > shown.count
            let english = shown.map { "'\($0.key)' \($0.value)" }.joined(separator: ", ") + (isCut ? ", …" : "")
            let chinese = shown.map { "“\($0.key)”\($0.value)" }.joined(separator: "、") + (isCut ? "等" : "")
            diagnostics.append(tally.message(tally.count, english, chinese))
        }
    }
}

// MARK: - Messages

extension DeliveryLog {
    private mutating func addNotATime(_ key: String, at location: SourceLocation) {
        let tool = tool
        faults.add("time.\(key)", Self.notATime(tool, key, at: location))
    }

    private static func notATime(_ tool: String, _ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "\(tool).not-a-time",
            LocalizedText(
                en: "the value of '\(key)' is no time and is taken as missing", zh: "“\(key)”的值不是时间，按缺失处理"),
            at: location)
    }

    private static func unknownStatus(_ tool: String, _ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "\(tool).unknown-status",
            LocalizedText(
                en: "the status '\(text.prefix(40))' is not known; the outcome is unknown",
                zh: "未知的状态“\(text.prefix(40))”，结果记为不详"),
            at: location)
    }

    private func assumedZone(at line: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "\(tool).assumed-zone",
            LocalizedText(
                en: "times in this file do not say their zone and are taken as \(zoneName); this is the first",
                zh: "文件中的时间未注明时区，按 \(zoneName) 处理；此处为第一处"),
            at: SourceLocation(path: path, line: line))
    }

    private var inconclusiveMessage: (Int, String, String) -> Diagnostic {
        { [tool, path] count, english, chinese in
            Diagnostic(
                .note, id: "\(tool).inconclusive",
                LocalizedText(
                    en: "\(count) roll-outs count as neither success nor failure: \(english)",
                    zh: "\(count) 次部署既不计成功也不计失败：\(chinese)"),
                at: SourceLocation(path: path))
        }
    }
}
