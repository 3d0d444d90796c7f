/// A load test of a release, or of the whole chain.
struct LoadTest: Sendable {
    var id: String
    var release: String?
    var service: Service?
    var scope: String
    var model: String
    var startedAt: Moment
    var minutes: Int
    var environment: String
    var requests: Int
    var errors: Int
    /// Requests a second.
    var peakRate: Int
    var targetRate: Int
    /// Milliseconds.
    var p95: Int
    var chainPercent: Int?
    var hasBottleneck: Bool

    /// The share of errors in percent with three places.
    var errorPercent: String {
        let thousandths = errors * 100_000 / max(1, requests)
        let digits = "\(1000 + thousandths % 1000)"
        return "\(thousandths / 1000).\(digits.suffix(3))"
    }

    /// The load tests of a year: those before major releases, then those of the whole chain.
    static func all(in year: Year, _ world: World) -> [LoadTest] {
        var random = Random(seed: UInt64(year.rawValue) * 160_481_183)
        var tests: [LoadTest] = []
        // The platform numbers its own tests one after another; those that only k6 ran are not among them.
        var numbered = 0
        for (index, major) in world.history.deployments(of: year).filter(\.isMajor).enumerated() {
            guard year.pick(index % 8 < 6, true) else { continue }
            let isEnough = year.pick(index % 8 < 3, index % 8 != 1 && index % 8 != 6)
            let target = random.number(4...18) * 100
            let peak = isEnough ? target + random.number(10...180) : target * random.number(60...90) / 100
            let requests = peak * 1500
            let isFromPlatform = !LoadGenerators.isFromK6(tests.count, year)
            if isFromPlatform { numbered += 1 }
            tests.append(
                LoadTest(
                    id: isFromPlatform ? "LT-\(year.rawValue)-\(100 + numbered)" : "k6-\(major.release)",
                    release: major.release, service: major.service,
                    scope: "单应用", model: isEnough || index % 2 == 0 ? "到达率" : "并发数",
                    startedAt: major.startedAt.adding(days: -4), minutes: 30, environment: "预发", requests: requests,
                    errors: requests / random.number(300...900), peakRate: peak, targetRate: target,
                    p95: random.number(180...720), chainPercent: nil, hasBottleneck: index % 3 == 0))
        }
        guard year == .after else { return tests }
        for (index, start) in [Moment(2023, 5, 17, 1), Moment(2023, 9, 20, 1)].enumerated() {
            tests.append(
                LoadTest(
                    id: "LT-2023-FL\(index + 1)", release: nil, service: nil, scope: "全链路", model: "到达率",
                    startedAt: start, minutes: 90, environment: "预发", requests: 9_400_000 + index * 800_000,
                    errors: 21_000 - index * 6000, peakRate: 2900 + index * 400, targetRate: 2800 + index * 300,
                    p95: 640,
                    chainPercent: 68 + index * 8, hasBottleneck: index == 0))
        }
        return tests
    }
}
