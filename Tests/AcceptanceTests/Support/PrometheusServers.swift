import Foundation

/// Prometheus with Alertmanager as Debian ships them, run by a test on ports of its own, with an alert that fires.
final class PrometheusServers: Sendable {
    /// Where they are installed; the tests that need them are skipped elsewhere.
    static let areInstalled = [prometheus, alertmanager].allSatisfy(FileManager.default.isExecutableFile)

    private static let prometheus = "/usr/bin/prometheus"
    private static let alertmanager = "/usr/bin/prometheus-alertmanager"

    /// The address of Prometheus.
    let metrics: String
    /// The address of Alertmanager.
    let alerts: String
    private let sandbox: Sandbox
    private let identifiers: [Int32]

    /// Starts both, and waits until the alert has come through.
    init() async throws {
        sandbox = try Sandbox()
        let (first, second) = (try Self.freePort(), try Self.freePort())
        metrics = "http://127.0.0.1:\(first)"
        alerts = "http://127.0.0.1:\(second)"
        try sandbox.write(
            """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            alerting: {alertmanagers: [{static_configs: [{targets: ["127.0.0.1:\(second)"]}]}]}
            scrape_configs:
              - {job_name: prometheus, static_configs: [{targets: ["127.0.0.1:\(first)"]}]}
              - {job_name: gone, static_configs: [{targets: ["127.0.0.1:1"]}]}
            """, to: "prometheus.yml")
        try sandbox.write(
            """
            groups:
              - name: availability
                rules:
                  - {alert: TargetDown, expr: up == 0, labels: {severity: page}, annotations: {contact: duty@corp.example}}
            """, to: "rules.yml")
        try sandbox.write("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n", to: "alertmanager.yml")
        identifiers = [
            try Self.start(
                Self.prometheus,
                [
                    "--config.file=prometheus.yml", "--storage.tsdb.path=data",
                    "--web.listen-address=127.0.0.1:\(first)",
                ],
                in: sandbox.folder),
            try Self.start(
                Self.alertmanager,
                [
                    "--config.file=alertmanager.yml", "--storage.path=alerts", "--cluster.listen-address=",
                    "--web.listen-address=127.0.0.1:\(second)",
                ], in: sandbox.folder),
        ]
        try await waitForAlert()
    }

    deinit {
        for identifier in identifiers { kill(identifier, SIGTERM) }
    }

    private func waitForAlert() async throws {
        for _ in 0..<120 {
            let run = try await sandbox.shell("curl -sf '\(alerts)/api/v2/alerts' || true")
            if run.output.contains("TargetDown") { return }
            try await Task.sleep(for: .milliseconds(500))
        }
        throw Tool.Failure(description: "no alert came through within a minute")
    }

    private static func start(_ path: String, _ arguments: [String], in folder: URL) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process.processIdentifier
    }

    /// A port that was free a moment ago.
    private static func freePort() throws -> Int {
        try LoopbackServer { _ in .json("{}") }.port
    }
}
