import Diagnostics
import Evidence
import Indicators
import Rubric
import Testing

@Suite struct PlanCompilerTests {
    private static func problems(_ indicator: Indicator) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        let plan = PlanCompiler(kinds: RecordKind.samples).plan(indicator, reporting: &diagnostics)
        #expect((plan == nil) == diagnostics.containsErrors)
        return diagnostics
    }

    private static func indicator(table: String) -> Indicator {
        var indicator = Indicator.over(.count)
        indicator.population.table = table
        return indicator
    }

    private static func match(_ table: String, _ column: String, _ other: String, distinct: String? = nil) -> Statistic
    {
        .coverage([Match(table: table, on: [Match.Key(column: column, populationColumn: other)], distinct: distinct)])
    }

    @Test(arguments: [
        (indicator(table: "job"), "indicator.unknown-record-kind"),
        (.over(match("prob", "thing", "id")), "indicator.unknown-record-kind"),
        (.over(match("probes", "thin", "id")), "indicator.unknown-column"),
        (.over(match("probes", "thing", "ID")), "indicator.unknown-column"),
        (.over(match("probes", "size", "id")), "indicator.key-not-text"),
        (.over(match("probes", "thing", "id", distinct: "size")), "indicator.key-not-text"),
        (.over(.count, groupBy: "temas"), "indicator.unknown-column"),
        (.over(.count, groupBy: "size"), "indicator.key-not-text"),
        (.over(.count, values: ["a"]), "indicator.values-need-coverage"),
        (.over(.sum(.cel("size")), values: ["a"]), "indicator.values-need-coverage"),
        (.over(.rate(per: Days(30), each: nil), values: ["a"]), "indicator.values-need-coverage"),
        (.over(match("probes", "layer", "value"), values: ["a"], groupBy: "layer"), "indicator.values-need-coverage"),
        (.over(.sum(.cel("team"))), "expression.type"),
        (.over(where: "size", .count), "expression.type"),
        (.over(.sum(.cel("siz"))), "expression.unknown-field"),
    ])
    func `what is wrong is said with its place`(indicator: Indicator, id: String) {
        let problems = Self.problems(indicator)
        #expect(problems.map(\.id).contains(id), "\(problems)")
        #expect(problems.allSatisfy { $0.location?.path == Bench.place.path })
    }

    @Test func `a slip of the pen is met with the nearest name`() {
        #expect(Self.problems(Self.indicator(table: "job")).first?.fixes.first?.en == "did you mean 'jobs'?")
    }

    @Test func `several problems are all reported`() {
        let indicator = Indicator.over(where: "nothing", .sum(.cel("nowhere")), groupBy: "never")
        #expect(Self.problems(indicator).count == 3)
    }

    @Test func `fixed values can be covered`() {
        #expect(Self.problems(.over(Self.match("probes", "layer", "value"), values: ["a"])).isEmpty)
    }
}
