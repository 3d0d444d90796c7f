import Diagnostics
import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// Records that belong to nobody lower the coverage and make a level provisional; they never change it.
@Suite struct UnattributedTests {
    private static func scene(_ share: Rational) -> Scene {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [2: 50, 3: 80])], practices: [2, 3])
        var scene = Scene(item)
        scene.measure("A-1.x", 90, before: 80)
        scene.rateAll()
        scene.measurements["A-1.x"]?.attributedShare = share
        return scene
    }

    @Test(arguments: [("1", false), ("0.9", false), ("0.8999", true), ("0", true)] as [(Exact, Bool)])
    func `a share below the minimum coverage makes the item and what is above it provisional`(
        share: Exact, isProvisional: Bool
    ) throws {
        let scene = Self.scene(share.value)
        let minimum = scene.rubric.scoring.minimumCoverage
        try #require(minimum == 90, "the borders of this test are those of the rubric: \(minimum)")
        let item = try scene.item("A-1")
        #expect(item.hasUnattributedRecords == isProvisional)
        #expect(item.level == Self.scene(1).result.items.first?.level, "the level stays")
        #expect(item.standing == .assessed)
        #expect(item.band == Self.scene(1).result.items.first?.band)
        if isProvisional { #expect(scene.result.domains.first?.result.isProvisional == true) }
    }

    @Test func `a threshold counts in the coverage by the share`() throws {
        let item = try Self.scene(Rational(3, 4)).item("A-1")
        // Two thresholds by three quarters each, and two practices.
        #expect(item.coverage.known == Rational(7, 2))
        #expect(item.coverage.total == 4)
    }
}
