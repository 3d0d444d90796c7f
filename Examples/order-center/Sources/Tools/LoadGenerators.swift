/// Load tests as the tools report them that made the load: summaries of k6 and samples of JMeter.
enum LoadGenerators {
    /// The major releases of a year, by number, whose load test only k6 reports.
    static func isFromK6(_ index: Int, _ year: Year) -> Bool { year == .after && (index == 4 || index == 11) }

    static func files(_ world: World) -> [ExampleFile] {
        let year = Year.after
        let tests = LoadTest.all(in: year, world).enumerated().filter { isFromK6($0.offset, year) }.map(\.element)
        return tests.map { test in
            ExampleFile(
                year.path("k6/summary-\(test.release ?? "").json"), summary(test).json(),
                evidence: EvidenceNote(
                    "k6", test.id, year, ["load_tests"], from: test.startedAt,
                    through: test.startedAt.adding(minutes: test.minutes)))
        } + Year.allCases.map { samples(world, $0) }
    }

    private static func summary(_ test: LoadTest) -> Tree {
        let end = test.startedAt.adding(minutes: test.minutes)
        func metric(_ name: String, _ type: String, _ values: Tree, thresholds: Tree = .null) -> Tree {
            .known([
                ("name", .text(name)), ("type", .text(type)), ("values", values), ("thresholds", thresholds),
            ])
        }
        let failed = test.errors
        return [
            "version": "1.0.0", "metadata": ["k6Version": "0.47.0", "generatedAt": .text(end.utc)],
            "config": ["duration": .integer(test.minutes * 60), "execution": "local"],
            "options": [
                "tags": [
                    "service": .text(test.service?.id ?? ""), "release": .text(test.release ?? ""),
                    "environment": "staging",
                ],
                "scenarios": [
                    "orders": [
                        "executor": "ramping-arrival-rate", "timeUnit": "1s", "preAllocatedVUs": 800,
                        "stages": [
                            ["target": .integer(test.targetRate / 2), "duration": "5m"],
                            ["target": .integer(test.targetRate), "duration": "20m"],
                        ],
                    ]
                ],
            ],
            "results": [
                "metrics": [
                    metric(
                        "http_reqs", "counter", ["count": .integer(test.requests), "rate": .integer(test.peakRate)]),
                    metric(
                        "http_req_failed", "rate", ["matches": .integer(failed), "total": .integer(test.requests)],
                        thresholds: [["expression": "rate<0.01", "ok": true]]),
                    metric(
                        "http_req_duration", "trend",
                        [
                            "med": .integer(test.p95 / 3), "p(95)": .integer(test.p95), "p(99)": .integer(test.p95 * 2),
                            "max": .integer(test.p95 * 4),
                        ], thresholds: [["expression": "p(95)<800", "ok": true]]),
                    metric("vus_max", "gauge", ["value": 800]),
                ]
            ],
        ]
    }

    /// A short closed test of the cart that somebody ran by hand.
    private static func samples(_ world: World, _ year: Year) -> ExampleFile {
        var random = Random(seed: UInt64(year.rawValue) * 373_587_883)
        let header = [
            "timeStamp", "elapsed", "label", "responseCode", "responseMessage", "threadName", "dataType", "success",
            "bytes",
            "sentBytes", "grpThreads", "allThreads", "URL", "Latency", "IdleTime", "Connect", "service", "environment",
        ]
        var csv = CSV(header: header)
        let start = Moment(year.rawValue, 6, 15, 20)
        var time = start.seconds * 1000
        for index in 0..<360 {
            time += random.number(20...240)
            let elapsed = random.number(40...900)
            let isGood = index % 97 != 41
            csv.add([
                "\(time)", "\(elapsed)", ["open cart", "add phone", "price bundle"][index % 3], isGood ? "200" : "503",
                isGood ? "OK" : "Service Unavailable", "users 1-\(index % 20 + 1)", "text", isGood ? "true" : "false",
                "2048",
                "512", "20", "20", "https://staging.example.com/cart", "\(elapsed / 2)", "0", "3", "cart", "staging",
            ])
        }
        return ExampleFile(
            year.path("jmeter/cart-\(year.rawValue)0615.jtl"), csv.text,
            evidence: EvidenceNote(
                "Apache JMeter", "jmeter-cart-\(year.rawValue)", year, ["load_tests"], from: start,
                through: start.adding(hours: 1)))
    }
}
