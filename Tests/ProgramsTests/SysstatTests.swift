import Foundation
import Testing

@Suite struct SysstatTests {
    private static let collector = Program.debian(
        "sadc", package: "sysstat", in: ["/usr/lib/sysstat", "/usr/lib64/sa", "/usr/lib/sa"])
    private static let sadf = Program.debian("sadf", package: "sysstat")

    private static let sar = Program.debian("sar", package: "sysstat")

    /// Takes three samples a second apart; only what lies between two of them can be measured.
    ///
    /// The collector waits for a signal between samples, which is blocked for programs that are started from tests.
    private func collect(_ arguments: [String], in workshop: Workshop) async throws {
        for number in 1...3 {
            try await workshop.run(Self.collector, arguments + ["1", "1", "activity.bin"])
            if number < 3 { try await Task.sleep(for: .milliseconds(1100)) }
        }
    }

    @Test(.needs(collector, sadf))
    func `the use of a host is the mean and the peak of its samples`() async throws {
        let workshop = try Workshop()
        try await collect([], in: workshop)
        try await workshop.run(Self.sadf, ["-j", "activity.bin", "--", "-u", "-r"], output: "activity.json")
        let reading = try await workshop.read("activity.json")
        #expect(reading.format == "sysstat" && reading.confidence == "certain")
        #expect(reading.diagnostics == [])
        let host = try #require(try workshop.json("activity.json")["sysstat"]?["hosts"]?.items.first)
        let samples = try #require(host["statistics"]?.items.filter { $0["cpu-load"] != nil })
        #expect(samples.count >= 2)
        let used: [String: [Double]] = [
            "cpu": samples.compactMap { $0["cpu-load"]?.items.first?["idle"]?.number }.map { 1 - $0 / 100 },
            "memory": samples.compactMap { $0["memory"]?["memused-percent"]?.number }.map { $0 / 100 },
        ]
        // Samples of one night may lie in two days; each has its own windows.
        let days = Set(samples.compactMap { $0["timestamp"]?["date"]?.text }).count
        let windows = try #require(reading.records["utilization_windows"])
        #expect(windows.count == 2 * days)
        for resource in ["cpu", "memory"] {
            let own = windows.filter { $0["resource"] == resource }
            let values = try #require(used[resource])
            #expect(own.allSatisfy { $0["service"] == host["nodename"]?.text })
            let peak = try #require(own.compactMap { $0.number("peak") }.max())
            #expect(abs(peak - (try #require(values.max()))) < 1e-6)
            guard days == 1 else { continue }
            let mean = values.reduce(0, +) / Double(values.count)
            #expect(abs(try #require(own[0].number("average")) - mean) < 1e-4)
        }
    }

    @Test(.needs(collector, sadf))
    func `everything that sadf can print is read as well`() async throws {
        let workshop = try Workshop()
        try await collect(["-S", "ALL"], in: workshop)
        try await workshop.run(Self.sadf, ["-j", "activity.bin", "--", "-A"], output: "activity.json")
        let windows = try #require(try await workshop.read("activity.json").records["utilization_windows"])
        #expect(Set(windows.compactMap { $0["resource"] }).isSuperset(of: ["cpu", "memory"]))
        for window in windows {
            let (average, peak) = (try #require(window.number("average")), try #require(window.number("peak")))
            #expect(0 <= average && average <= peak && peak <= 1)
        }
    }

    @Test(.needs(collector, sadf, sar))
    func `reports for people are known and give nothing`() async throws {
        let workshop = try Workshop()
        try await collect([], in: workshop)
        try await workshop.run(Self.sar, ["-u", "-f", "activity.bin"], output: "report.txt")
        try await workshop.run(Self.sadf, ["-d", "activity.bin", "--", "-r"], output: "report.csv")
        for name in ["report.txt", "report.csv"] {
            let reading = try await workshop.read(name)
            #expect(reading.format == "sysstat-text" && reading.counts.isEmpty)
            #expect(reading.diagnostics == ["sysstat.text"])
        }
    }
}
