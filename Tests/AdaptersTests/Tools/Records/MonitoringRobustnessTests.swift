import Adapters
import Diagnostics
import Evidence
import Testing

/// What holds for each format of monitoring tools, whatever is in the file.
@Suite struct MonitoringRobustnessTests {
    private static let adapters: [any Adapter] = [
        AlertmanagerAlertsAdapter(), AlertmanagerConfigurationAdapter(), AlertmanagerSilencesAdapter(),
        CollectorConfigurationAdapter(), GrafanaAlertRulesAdapter(), GrafanaConfigurationAdapter(),
        GrafanaDashboardsAdapter(), NightingaleAlertEventsAdapter(), NightingaleAlertRulesAdapter(),
        NightingaleDashboardsAdapter(), PrometheusAlertsAdapter(), PrometheusConfigurationAdapter(),
        PrometheusExpositionAdapter(), PrometheusTargetsAdapter(), PrometheusUnitTestsAdapter(),
        SkyWalkingAlarmEventsAdapter(), SkyWalkingAlarmSettingsAdapter(), SkyWalkingSegmentTemplateAdapter(),
        UpptimeSummaryAdapter(), ZabbixConfigurationAdapter(), ZabbixEventsAdapter(),
    ]

    private static let folders = [
        "alertmanager", "grafana", "nightingale", "opentelemetry-collector", "prometheus-alerts",
        "prometheus-configuration", "prometheus-exposition", "prometheus-targets", "prometheus-unit-tests",
        "skywalking", "upptime", "zabbix",
    ]

    private static let fixtures = folders.flatMap { TestFile.fixtures($0) }

    @Test(arguments: fixtures) func `a fixture is claimed by one format of its own, and a foreign one by none`(
        name: String
    ) throws {
        let found = Detector().candidates(for: Content(path: name, bytes: TestFile.fixture(name)))
        guard !name.contains("NEGATIVE") else {
            #expect(found.isEmpty, "\(found.map(\.adapter.format.id))")
            return
        }
        #expect(found.count == 1, "\(found.map(\.adapter.format.id))")
        let format = try #require(found.first).adapter.format.id
        let folder = String(name.prefix { $0 != "/" })
        #expect(format == folder || format.hasPrefix(folder + "-"))
    }

    @Test(arguments: fixtures) func `what is said is in both languages and has a place, and rows keep to their columns`(
        name: String
    ) {
        let bytes = TestFile.fixture(name)
        for adapter in Self.adapters where adapter.recognize(Content(path: name, bytes: bytes)) != nil {
            let reading = ToolReading(adapter, bytes, path: name)
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.location?.path == name)
                #expect(!diagnostic.summary.en.hasSuffix(".") && !diagnostic.summary.zh.hasSuffix("。"))
                for text in [diagnostic.summary] + diagnostic.fixes { #expect(text.en != text.zh) }
            }
            let kinds = adapter.format.kinds
            #expect(Set(reading.kinds).isSubset(of: Set(kinds.map(\.id))))
            // What gives no record says why.
            if reading.kinds.isEmpty { #expect(!reading.diagnostics.isEmpty) }
            for kind in kinds {
                for row in reading.rows(kind.id) {
                    for column in kind.columns {
                        guard let allowed = column.allowedValues, let value = row[column.name] else { continue }
                        #expect(allowed.contains(value), "\(column.name) = \(value)")
                    }
                }
            }
        }
    }

    @Test(.timeLimit(.minutes(15)), arguments: fixtures)
    func `a damaged file never stops the program, and every fault is located`(name: String) {
        let bytes = TestFile.fixture(name)
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes) {
            let content = Content(path: name, bytes: damaged)
            for adapter in Self.adapters where adapter.recognize(content) != nil {
                var sink = RecordSink()
                var diagnostics: [Diagnostic] = []
                adapter.read(content, into: &sink, reporting: &diagnostics)
                #expect(diagnostics.allSatisfy { $0.location?.path == name })
            }
        }
    }

    @Test func `no sample of another tool is claimed, and none by two formats`() {
        let paths = TestFile.samplePaths()
        if paths.isEmpty { print("skipped: the samples are not at hand") }
        let own = [
            "alertmanager/", "grafana/", "nightingale/", "opentelemetry/otelcol", "prometheus/", "skywalking/",
            "zabbix/",
        ]
        for path in paths {
            let content = Content(path: path, bytes: TestFile.sample(path))
            if own.contains(where: path.hasPrefix) {
                #expect(Detector().candidates(for: content).count == 1, "\(path)")
            } else {
                for adapter in Self.adapters {
                    #expect(adapter.recognize(content) == nil, "\(adapter.format.id) claims \(path)")
                }
            }
        }
    }

    @Test func `every format says what it cannot show, in both languages`() {
        for adapter in Self.adapters {
            let limits = adapter.format.limits
            #expect(limits?.en.isEmpty == false && limits?.zh.isEmpty == false, "\(adapter.format.id)")
            #expect(adapter.format.kinds.map(\.id) == adapter.format.kinds.map(\.id).sorted())
        }
    }
}
