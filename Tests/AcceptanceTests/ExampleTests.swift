import Foundation
import Testing

/// The example system, from files in tool formats to the figures that its story tells.
@Suite(.serialized) struct ExampleTests {
    /// The example, written once for all tests.
    private static let demo = Result { () -> TemporaryFolder in
        let folder = try TemporaryFolder()
        let outcome = try AssayTool.run("demo", "--out", folder.path + "demo")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return folder
    }

    private func workspace() throws -> String {
        try Self.demo.get().path + "demo"
    }

    private func report(asOf: String, environment: [String: String] = [:]) throws -> String {
        try AssayTool.run(
            "assess", "order-center", "-w", try workspace(), "--as-of", asOf, "--format", "json",
            environment: environment
        ).output
    }

    private func figures(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func outcomes(_ report: [String: Any], _ key: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for outcome in try #require(report["outcomes"] as? [[String: Any]]) {
            let measurement = outcome["measurement"] as? [String: Any]
            let value = (measurement?[key] as? [String: Any])?["decimal"] as? String
            found[outcome["id"] as? String ?? ""] = value
        }
        return found
    }

    private func level(of track: String, _ report: [String: Any]) throws -> Int {
        let tracks = try #require(report["tracks"] as? [[String: Any]])
        return try #require(tracks.first { $0["id"] as? String == track }?["level"] as? Int)
    }

    @Test func `recovery time falls by 54 percent and incidents by 77 percent in a year`() throws {
        let changes = try outcomes(try figures(try report(asOf: "2023-10-26")), "changePercent")
        #expect(try #require(changes["outcome.recovery-time"]).hasPrefix("-54."))
        #expect(try #require(changes["outcome.incidents"]).hasPrefix("-77."))
    }

    @Test func `the operations track is at level 3, and was lower a year before`() throws {
        let now = try level(of: "operations", try figures(try report(asOf: "2023-10-26")))
        let before = try level(of: "operations", try figures(try report(asOf: "2022-10-26")))
        #expect(now == 3)
        #expect(before < now)
    }

    @Test func `S6 neither time zone nor locale changes a byte`() throws {
        let plain = try report(asOf: "2023-10-26")
        for (zone, locale) in [("Asia/Shanghai", "zh_CN.UTF-8"), ("America/New_York", "de_DE.UTF-8")] {
            let other = try report(asOf: "2023-10-26", environment: ["TZ": zone, "LC_ALL": locale, "LANG": locale])
            #expect(other == plain)
        }
    }

    @Test(arguments: ["2023/emergency/drills.csv", "2023/servicenow/change-requests.csv"])
    func `S1 a supporting file that is gone raises no level and is named`(file: String) throws {
        let copy = try TemporaryFolder()
        let folder = copy.path + "copy"
        try FileManager.default.copyItem(atPath: try workspace(), toPath: folder)
        let removed = folder + "/evidence/" + file
        try #require(FileManager.default.fileExists(atPath: removed))
        try FileManager.default.removeItem(atPath: removed)
        let outcome = try AssayTool.run(
            "assess", "order-center", "-w", folder, "--as-of", "2023-10-26", "--format", "json")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(file))
        let before = try levels(try figures(try report(asOf: "2023-10-26")))
        let after = try levels(try figures(outcome.output))
        for (item, level) in after { #expect(level <= before[item] ?? -1, "\(item)") }
    }

    private func levels(_ report: [String: Any]) throws -> [String: Int] {
        let items = try #require(report["items"] as? [[String: Any]])
        return Dictionary(uniqueKeysWithValues: items.map { ($0["id"] as? String ?? "", $0["level"] as? Int ?? -1) })
    }
}
