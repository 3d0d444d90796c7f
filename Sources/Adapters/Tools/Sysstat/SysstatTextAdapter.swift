public import Diagnostics
public import Evidence

/// Recognises the reports of sysstat that are made for people or for spreadsheets; they give no record.
public struct SysstatTextAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "sysstat-text", tool: "sysstat",
            summary: LocalizedText(
                en: "the activity of hosts as sar, mpstat, iostat or sadf -d print it; recognised, gives no record",
                zh: "sar、mpstat、iostat 或 sadf -d 输出的主机活动文本；仅识别，不产生记录"),
            kinds: [],
            limits: LocalizedText(
                en: "columns and times depend on the language and options of the command; export with sadf -j instead",
                zh: "列与时间随命令的语言与选项变化；请改用 sadf -j 导出"))
    }

    /// Recognises the line of the host with its processors and a heading of measures, or the columns of `sadf -d`.
    public func recognize(_ content: Content) -> Recognition? {
        guard content.encoding != nil else { return nil }
        var hasHost = false
        for line in content.lines.prefix(20) where line.bytes.count < 2000 {
            let text = line.bytes.trimmed
            if text.isEmpty { continue }
            if text.starts(with: "# hostname;interval;timestamp".utf8) { return Self.recognition }
            if hasHost, Self.isHeading(text) { return Self.recognition }
            if !hasHost, !Self.isHost(text) { return nil }
            hasHost = true
        }
        return nil
    }

    private static let recognition = Recognition(
        .certain,
        because: LocalizedText(
            en: "the line of the host with its CPUs and a heading of measures, or the columns of 'sadf -d'",
            zh: "含主机与 CPU 数的首行及指标表头，或“sadf -d”的列"))

    /// Whether a line is such as `Linux 6.1.0 (orders-1)  05/09/23  _x86_64_  (4 CPU)`.
    private static func isHost(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: "Linux ".utf8), text.last == UInt8(ascii: ")") else { return false }
        let words = text.split { $0 == 0x20 || $0 == 0x09 }
        return words.last?.elementsEqual("CPU)".utf8) ?? false && words.contains { $0.first == UInt8(ascii: "_") }
    }

    private static func isHeading(_ text: ArraySlice<UInt8>) -> Bool {
        text.split { $0 == 0x20 || $0 == 0x09 }.contains { measures.contains(String(decoding: $0, as: UTF8.self)) }
    }

    private static let measures: Set<String> = [
        "%idle", "%user", "%usr", "%util", "kbmemfree", "runq-sz", "proc/s", "tps", "rxpck/s", "kB_read/s", "pgpgin/s",
        "pswpin/s", "kbswpfree", "totsck", "rkB/s",
    ]

    /// Says what the file is, and what to export instead.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            NothingProven.note(
                "sysstat.text", LocalizedText(en: "a report of sysstat for people", zh: "sysstat 供人查看的报告"),
                instead: LocalizedText(
                    en: "export with sadf -j -- -u -r -d -n DEV", zh: "请使用 sadf -j -- -u -r -d -n DEV 导出"),
                at: content.location()))
    }
}
