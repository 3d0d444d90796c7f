import Diagnostics
import Evidence
import Rubric
import Scoring
import Testing

/// Items that do not apply.
@Suite struct InapplicableTests {
    /// Ten equal items in one domain.
    private static func scene(items: Int = 10) -> Scene {
        let domain = RubricBuilder.domain("A", (1...items).map { RubricBuilder.plainItem("A-\($0)", highest: 3) })
        var scene = Scene(RubricBuilder.rubric([domain], highest: 3, scoring: .uncapped))
        scene.rateAll()
        return scene
    }

    @Test func `an item that is declared not applicable with a reason counts neither way`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .notAchieved, daysAgo: 1)
        #expect(scene.domainLevel == 2)
        scene.state(.notApplicable, about: "A-1", reason: "it has no database")
        let item = try scene.item("A-1")
        #expect(item.level == nil)
        #expect(item.band == nil)
        #expect(item.standing == .notApplicable(LocalizedText(verbatim: "it has no database")))
        #expect(item.determinations.map(\.outcome) == [.notApplicable, .notApplicable])
        #expect(scene.domainLevel == 3)
        #expect(scene.scored().diagnostics.isEmpty)
    }

    @Test(arguments: [nil, "", " \t\n"] as [String?])
    func `without a reason it counts as usual, and that is said`(reason: String?) throws {
        var scene = Self.scene()
        scene.state(.notApplicable, about: "A-1", reason: reason, line: 7)
        let (result, diagnostics) = scene.scored()
        #expect(result.items[0].level == Level(3))
        let only = try #require(diagnostics.first)
        #expect(diagnostics.count == 1)
        #expect(only.id == "attestation.reason-missing")
        #expect(only.location?.line == 7)
    }

    @Test func `a tenth of the weight may be declared, more is refused as a whole`() throws {
        var scene = Self.scene()
        scene.state(.notApplicable, about: "A-1")
        #expect(scene.result.items.count { $0.level == nil } == 1)
        scene.state(.notApplicable, about: "A-2")
        let (result, diagnostics) = scene.scored()
        #expect(result.items.allSatisfy { $0.level != nil })
        #expect(diagnostics.map(\.id) == ["attestation.not-applicable-limit"])
        let only = try #require(diagnostics.first)
        #expect(only.summary.en.contains("20 %"))
    }

    @Test(arguments: [(9, true), (10, false), (11, false)] as [(Int, Bool)])
    func `the share is of domain and item weight, and exactly on the limit it holds`(count: Int, isRefused: Bool) {
        // One of `count` equal items.
        var scene = Self.scene(items: count)
        scene.state(.notApplicable, about: "A-1")
        #expect((scene.result.items[0].level != nil) == isRefused)
    }

    @Test func `weights count, not numbers of items`() {
        let heavy = RubricBuilder.domain(
            "A", weight: 90, [RubricBuilder.plainItem("A-1", weight: 8), RubricBuilder.plainItem("A-2", weight: 1)])
        let light = RubricBuilder.domain(
            "B", weight: 10, [RubricBuilder.plainItem("B-1"), RubricBuilder.plainItem("B-2")])
        var scene = Scene(RubricBuilder.rubric([heavy, light], scoring: .uncapped))
        scene.state(.notApplicable, about: "A-2")
        #expect(scene.result.items[1].level == nil, "90 · 1/9 = 10 % of the weight")
        scene.state(.notApplicable, about: "B-1")
        #expect(scene.result.items[1].level != nil, "with 5 % more it is too much")
    }

    @Test func `what the rubric itself excludes takes nothing of the limit`() {
        var scene = Self.scene()
        let reason = LocalizedText(verbatim: "only for tier 1")
        scene.inapplicable = ["A-1": reason, "A-2": reason]
        scene.state(.notApplicable, about: "A-1")
        scene.state(.notApplicable, about: "A-3")
        #expect(scene.result.items.count { $0.level == nil } == 3)
        #expect(scene.result.items[0].standing == .notApplicable(reason))
    }
}
