import Diagnostics

/// Reads times, and remembers what has to be said about them once for the whole file.
struct TimeNotes {
    private let path: String
    private let parser: TimestampParser
    private var firstAssumed: Int?
    private var firstMissing: Int?
    private var missing = 0

    /// Starts to read the times of a file; texts that do not say their zone are taken as UTC.
    init(path: String) {
        self.path = path
        parser = TimestampParser(zone: .utc)
    }

    /// The time in microseconds since 1970; none if there is none or it cannot be read.
    mutating func time(_ node: Node?) -> Int64? {
        time(parser.parse(node), line: node?.line)
    }

    /// The time in microseconds since 1970; none if there is none or it cannot be read.
    mutating func time(utf8 text: ArraySlice<UInt8>?, line: Int) -> Int64? {
        time(parser.parse(utf8: text), line: line)
    }

    private mutating func time(_ parsed: ParsedTime, line: Int?) -> Int64? {
        guard case .time(let value, let certainty) = parsed else { return nil }
        if certainty == .assumedZone, firstAssumed == nil { firstAssumed = line }
        return value
    }

    /// Remembers that an event has no time.
    mutating func addMissing(line: Int) {
        missing += 1
        if firstMissing == nil { firstMissing = line }
    }

    /// Says what was assumed and what is missing.
    ///
    /// - Parameters:
    ///   - things: What has no time, such as “load tests”.
    ///   - diagnostics: Receives at most one note and one warning.
    func finish(_ things: LocalizedText, to diagnostics: inout [Diagnostic]) {
        if let firstAssumed { diagnostics.append(assumedZone(at: firstAssumed)) }
        if let firstMissing { diagnostics.append(noTime(things, at: firstMissing)) }
    }
}

// MARK: - Messages

extension TimeNotes {
    private func assumedZone(at line: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "evidence.assumed-zone",
            LocalizedText(
                en: "times in this file do not say their zone and are taken as UTC; this is the first",
                zh: "文件中的时间未注明时区，按 UTC 处理；此处为第一处"),
            at: SourceLocation(path: path, line: line),
            fixes: [
                LocalizedText(
                    en: "if the zone is another one, export the times with their zone", zh: "若时区不是 UTC，请导出带时区的时间")
            ])
    }

    private func noTime(_ things: LocalizedText, at line: Int) -> Diagnostic {
        Diagnostic(
            .warning, id: "evidence.no-time",
            LocalizedText(
                en: "\(missing) \(things.en) in this file have no time, so that they count in no period",
                zh: "文件中有 \(missing) 个\(things.zh)没有时间，不计入任何时段"),
            at: SourceLocation(path: path, line: line),
            fixes: [
                LocalizedText(
                    en: "give the period of the file in the evidence manifest, or export a format that holds times",
                    zh: "请在证据清单中注明该文件的时段，或导出含时间的格式")
            ])
    }
}
