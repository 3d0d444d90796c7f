import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

/// Records that belong to no subject are counted beside a figure and never help it.
@Suite struct StrangerTests {
    private static func row(_ id: String, _ service: String?, daysAgo: Int64 = 1, size: Int64 = 1) -> Row {
        var row: Row = [
            "id": .text(id), "at": .time(Time.asOf - daysAgo * 86_400_000_000), "size": .integer(size), "flag": true,
        ]
        row["service"] = service.map { .text($0) }
        return row
    }

    @Test func `they are left out with their count, and the share of the others is told`() throws {
        let found = try Bench(.jobs, [Self.row("a", "svc"), Self.row("b", "svc"), Self.row("c", "gone")])
            .measure(.over(.mean(.cel("size"))))
        #expect(found.value == 1)
        #expect(found.sample == 2)
        #expect(
            found.exclusions.map { "\($0.reason.en): \($0.count)" }
                == ["'jobs' of services that belong to no subject; they may be this one's: 1"])
        #expect(found.attributedShare == Rational(6666, 10_000), "two of three, rounded down")
    }

    @Test func `only those in the window are left out of it`() throws {
        let found = try Bench(.jobs, [Self.row("a", "svc"), Self.row("c", "gone", daysAgo: 91)])
            .measure(.over(.mean(.cel("size"))))
        #expect(found.exclusions.isEmpty)
        #expect(found.attributedShare == Rational(1, 2))
    }

    @Test func `without any the share is whole`() throws {
        let found = try Bench(.jobs, [Self.row("a", "svc")]).measure(.over(.mean(.cel("size"))))
        #expect(found.attributedShare == 1)
    }

    @Test func `they keep 'nothing occurred' from being concluded`() throws {
        let period = (Time.asOf - 100 * 86_400_000_000)..<Time.asOf
        func gap(_ rows: [Row]) throws -> Gap? {
            var bench = Bench(.jobs, rows)
            bench.evidence[0].period = period
            bench.evidence[0].kinds = ["jobs"]
            return try bench.measure(.over(.mean(.cel("size")), whenNone: .notApplicable)).gap
        }
        #expect(try gap([Self.row("a", "svc", daysAgo: 95)]) == .noOccasion)
        #expect(try gap([Self.row("a", "svc", daysAgo: 95), Self.row("c", "gone")]) == .noRecords)
    }

    @Test func `a count of zero is no finding while records belong to nobody`() throws {
        let period = (Time.asOf - 100 * 86_400_000_000)..<Time.asOf
        func value(_ rows: [Row]) throws -> Rational? {
            var bench = Bench(.jobs, rows)
            bench.evidence[0].period = period
            bench.evidence[0].kinds = ["jobs"]
            return try bench.measure(.over(.count, .lower)).value
        }
        #expect(try value([]) == 0)
        #expect(try value([Self.row("c", "gone")]) == nil)
        #expect(try value([Self.row("c", "gone", daysAgo: 91)]) == 0)
        #expect(try value([Self.row("a", "svc"), Self.row("c", "gone")]) == 1)
    }

    @Test func `those of a name that others claim count for these only`() throws {
        var bench = Bench(.jobs, [Self.row("a", "svc"), Self.row("b", "one"), Self.row("c", "xy")])
        bench.subjects = [
            Bench.subject("system", service: "svc"),
            Subject(
                id: "other", name: LocalizedText(verbatim: "other"),
                services: [
                    .init(id: "one", patterns: ["x*"]), .init(id: "two", patterns: ["*y"]),
                ]),
        ]
        let found = try bench.measureAll(.over(.mean(.cel("size"))))
        #expect(found.map(\.exclusions.count) == [0, 1])
        #expect(found.map(\.attributedShare) == [1, Rational(6666, 10_000)])
    }
}
