public import Diagnostics
public import Evidence
import XML

/// Reads the final status of Taurus, as XML (`dump-xml`) or as a table (`dump-csv`).
public struct TaurusAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "taurus", tool: "Taurus",
            summary: LocalizedText(
                en: "the final status of a test from dump-xml or dump-csv", zh: "dump-xml 或 dump-csv 输出的最终统计"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    the file holds no times: give the period in the evidence manifest; percentiles are those of Taurus; \
                    the peak rate is the mean rate, and is known only where TestDuration is in the file; labels are not \
                    services; pass criteria are not in the file
                    """,
                zh: """
                    文件不含时间：请在证据清单中注明时段；百分位取 Taurus 自身数值；peak_rate 为平均速率，仅当文件含 TestDuration 时可知；\
                    标签不视为服务；文件不含通过条件
                    """))
    }

    /// Recognises `FinalStatus` with groups, or the columns of the table.
    public func recognize(_ content: Content) -> Recognition? {
        if let table = content.table, Self.isTable(table) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "the columns 'label', 'avg_rt', 'succ' and 'perc_…' of Taurus",
                    zh: "含 Taurus 的“label”“avg_rt”“succ”“perc_…”列"))
        }
        guard case .xml(let root) = content.shape, root.name == "FinalStatus", Self.hasGroup(content) else {
            return nil
        }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "the root 'FinalStatus' with groups that have a label", zh: "根元素为“FinalStatus”，且含带 label 的“Group”"))
    }

    private static func hasGroup(_ content: Content) -> Bool {
        let stream = XMLStream(content.bytes, named: content.path)
        var count = 0
        do throws(XMLFailure) {
            while count < 12, let event = try stream.next() {
                guard case .start(let element) = event else { continue }
                if element.name == "Group", element.attribute("label") != nil { return true }
                count += 1
            }
        } catch {
            return false
        }
        return false
    }

    private static func isTable(_ table: DelimitedTable) -> Bool {
        table.hasHeader && table.has("label", "avg_rt", "succ", "fail")
            && table.header.contains { $0.hasPrefix("perc_") || $0.hasPrefix("rc_") }
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var report = TaurusReport()
        if let table = content.table, Self.isTable(table) {
            Self.read(table, into: &report, reporting: &diagnostics)
        } else if case .xml = content.shape {
            do throws(XMLFailure) {
                try report.read(XMLStream(content.bytes, named: content.path))
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        guard let test = report.test(id: "taurus:" + ContentDigest.hexadecimal(content.bytes)) else {
            diagnostics.append(Self.empty(at: content.location()))
            return
        }
        if !report.hasTotal { diagnostics.append(Self.withoutTotal(at: content.location(line: test.line))) }
        records.append(test)
        var times = TimeNotes(path: content.path)
        times.addMissing(line: test.line)
        times.finish(LocalizedText(en: "load tests", zh: "压测"), to: &diagnostics)
    }

    private static func read(
        _ table: DelimitedTable, into report: inout TaurusReport, reporting diagnostics: inout [Diagnostic]
    ) {
        let label = table.column("label")
        let figures = table.header.enumerated().compactMap { index, name -> (Int, String, String?)? in
            if name.hasPrefix("perc_") { return (index, "perc", String(name.dropFirst(5))) }
            return ["succ", "fail", "throughput"].contains(name) ? (index, name, nil) : nil
        }
        table.forEachRow(reporting: &diagnostics) { row in
            var group = TaurusGroup(line: row.line, label: row[label] ?? "")
            for (index, name, parameter) in figures { group.take(name, row[index], of: parameter) }
            report.add(group)
        }
    }
}

// MARK: - Messages

extension TaurusAdapter {
    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "taurus.empty",
            LocalizedText(en: "the file holds no whole group", zh: "文件中没有完整的分组（Group）"), at: location,
            fixes: [LocalizedText(en: "export the file when the test has ended", zh: "请在测试结束后导出文件")])
    }

    private static func withoutTotal(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "taurus.no-total",
            LocalizedText(
                en: "there is no group with an empty label; counts are added up, percentiles are not known",
                zh: "没有空标签的总计分组；计数相加得出，百分位未知"),
            at: location)
    }
}
