public import Diagnostics
public import Evidence

/// Reads what Upptime measured: the summary of all sites, and the last check of one.
public struct UpptimeSummaryAdapter: Adapter {
    /// `history/summary.json`, and the history file of a site.
    public let format = FormatDescription(
        id: "upptime-summary", tool: "Upptime",
        summary: LocalizedText(
            en: "sites with their uptime: history/summary.json, and the last check in history/<site>.yml",
            zh: "站点及其可用率：history/summary.json，以及 history/<站点>.yml 中的最近一次检查"),
        kinds: [.probes, .sliWindows],
        limits: LocalizedText(
            en: """
                only days with downtime have a date, and each becomes a window of its day; the shares of a day, week, month and year end \
                at a time that the summary does not tell, so they count in no period; days without downtime are not listed, so the mean \
                of the windows is no availability; a site is its own journey; the interval and the number of places are not in it
                """,
            zh: """
                只有存在停机的日期有据可查，各成一个自然日窗口；日、周、月、年可用率的截止时间未写明，不计入任何时段；无停机的日期未列出，\
                因此这些窗口的均值并非可用率；每个站点自成一条链路；不含检查间隔与探测点数量
                """))

    /// Creates the adapter.
    public init() {}

    /// By `slug`, `uptime` and `dailyMinutesDown`; or by `responseTime`, `lastUpdated` and the name of the generator.
    public func recognize(_ content: Content) -> Recognition? {
        guard let first = content.objects.first else { return nil }
        if UpptimeSite(first) != nil {
            let isFull = first.has("uptimeDay", "uptimeWeek") || first["dailyMinutesDown"] != nil
            return Recognition(
                isFull ? .certain : .likely,
                because: LocalizedText(
                    en: "sites with 'slug', 'uptimeDay' and 'dailyMinutesDown'",
                    zh: "站点含“slug”“uptimeDay”与“dailyMinutesDown”"))
        }
        if Self.isHistory(first) {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "'responseTime' and 'lastUpdated' of a site that Upptime checks",
                    zh: "含“responseTime”与“lastUpdated”，由 Upptime 生成"))
        }
        guard Self.isSetup(first) else { return nil }
        return Recognition(
            .certain, because: LocalizedText(en: "'sites' with 'status-website'", zh: "“sites”与“status-website”并存"))
    }

    /// Reads the sites.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var withoutTime = 0
        var times = TimeNotes(path: content.path)
        for node in content.objects {
            if let site = UpptimeSite(node) {
                Self.write(site, into: &records, &withoutTime)
            } else if Self.isHistory(node) {
                Self.probe(
                    node.text("url"), journey: node.text("url"), at: times.time(node["lastUpdated"]), line: node.line,
                    into: &records)
            } else if Self.isSetup(node) {
                diagnostics.append(Self.setup(node["sites"]?.count ?? 0, at: node.location))
            }
        }
        if withoutTime > 0 { diagnostics.append(Self.untimed(withoutTime, at: content.location())) }
        times.finish(LocalizedText(en: "checks", zh: "检查"), to: &diagnostics)
    }

    private static func write(_ site: UpptimeSite, into records: inout RecordSink, _ withoutTime: inout Int) {
        probe(site.name, journey: site.slug, at: nil, line: site.line, into: &records)
        records.withTable(.sliWindows) { table, evidence in
            for uptime in site.uptimes {
                withoutTime += 1
                table.beginRow(evidence: evidence, position: site.line)
                table.set("service", text: site.slug)
                table.set("slo", text: "uptime-\(uptime.period)")
                table.set("window_kind", text: "rolling")
                table.set(table.column("value"), decimal: uptime.share)
                table.set("user_facing", flag: true)
            }
            let parser = TimestampParser(zone: .utc)
            for downtime in site.downtimes {
                guard let start = parser.parse(downtime.day).microseconds, (0...1440).contains(downtime.minutes) else {
                    continue
                }
                table.beginRow(evidence: evidence, position: site.line)
                table.set("service", text: site.slug)
                table.set("slo", text: "uptime")
                table.set("started_at", time: start)
                table.set("ended_at", time: start + DayTally.length)
                table.set("window_kind", text: "day")
                table.set(table.column("good"), decimal: 1440 - downtime.minutes)
                table.set(table.column("total"), decimal: 1440)
                table.set(table.column("value"), decimal: (1440 - downtime.minutes) / 1440)
                table.set("user_facing", flag: true)
            }
        }
    }

    private static func probe(
        _ name: String?, journey: String?, at time: Int64?, line: Int, into records: inout RecordSink
    ) {
        records.withTable(.probes) { table, evidence in
            table.beginRow(evidence: evidence, position: line)
            table.set("service", text: journey)
            table.set("name", text: name)
            table.set("journey", text: journey)
            table.set("kind", text: "synthetic")
            table.set("last_run_at", time: time)
        }
    }

    private static func isHistory(_ node: Node) -> Bool {
        guard node.has("url", "status", "responseTime", "lastUpdated") else { return false }
        return node["startTime"] != nil || node["generator"]?.string?.contains("pptime") ?? false
    }

    private static func isSetup(_ node: Node) -> Bool {
        node["sites"]?[0]?["url"] != nil && node["status-website"] != nil && node.has("owner", "repo")
    }
}

// MARK: - Messages

extension UpptimeSummaryAdapter {
    private static func untimed(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "upptime.no-time",
            LocalizedText(
                en: "\(count) shares of uptime do not say when their period ended, so that they count in no period",
                zh: "有 \(count) 个可用率未注明截止时间，不计入任何时段"),
            at: location,
            notes: [
                LocalizedText(
                    en: "only days with downtime are listed; a mean of these days is no availability",
                    zh: "文件只列出有停机的日期，其均值并非可用率")
            ],
            fixes: [
                LocalizedText(
                    en:
                        "export the measured availability of each day from the monitoring, for example with /api/v1/query_range",
                    zh: "请从监控系统导出每日实测可用率，例如 /api/v1/query_range")
            ])
    }

    private static func setup(_ sites: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "upptime.configuration",
            LocalizedText(
                en:
                    "the configuration names \(sites) sites to check, not that they were checked, so there is no record",
                zh: "配置列出 \(sites) 个待检查站点，不说明已检查，不产生记录"),
            at: location, fixes: [LocalizedText(en: "export history/summary.json", zh: "请导出 history/summary.json")])
    }
}
