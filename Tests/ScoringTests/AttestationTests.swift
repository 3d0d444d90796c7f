import Evidence
import Indicators
import Rubric
import Scoring
import Testing

/// Which statement of people counts; all others are kept beside it.
@Suite struct AttestationTests {
    private static let item = RubricBuilder.item("A-1", practices: [2])

    private static func scene() -> Scene { Scene(item, scoring: .uncapped) }

    private static func counted(_ scene: Scene) throws -> (rating: Rating?, others: Int) {
        let rating = try #require(try scene.item("A-1").ratings.first)
        return (rating.rating, rating.others.count)
    }

    @Test func `an assessor prevails over the team, and both are kept`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully, by: .team, daysAgo: 1)
        scene.rate("A-1.L2.1", .partially, by: .assessor, daysAgo: 9)
        #expect(try Self.counted(scene) == (.partially, 1))
        #expect(scene.level == 1)
    }

    @Test(arguments: Attestation.Role.allCases)
    func `a newer rating prevails over an older one of the same role, and both are kept`(role: Attestation.Role) throws
    {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully, by: role, daysAgo: 9)
        scene.rate("A-1.L2.1", .largely, by: role, daysAgo: 1)
        #expect(try Self.counted(scene) == (.largely, 1))
    }

    @Test func `a statement at the as-of instant exists, one after it does not`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully, daysAgo: 0)
        #expect(try Self.counted(scene) == (.fully, 0))
        scene.asOf -= 1
        #expect(try Self.counted(scene) == (nil, 0))
        #expect(scene.level == 0)
    }

    @Test func `statements about other subjects do not exist`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully)
        scene.subject.id = "other"
        #expect(try Self.counted(scene) == (nil, 0))
    }

    @Test(arguments: [(0, 0), (1, 2)] as [(Int64, Int)])
    func `a rating that ends at the as-of instant has run out`(margin: Int64, level: Int) throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully, expires: Scene.asOf + margin)
        #expect(scene.level == level)
        #expect(try scene.outcomes(of: "A-1")["A-1.L2.1@2"] == (margin == 0 ? .expired : .met))
    }

    @Test func `a rating that has run out is still shown`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully, expires: Scene.asOf)
        #expect(try Self.counted(scene) == (nil, 1))
    }

    @Test func `an old rating does not come back to life when its successor runs out`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully, by: .assessor, daysAgo: 100)
        scene.rate("A-1.L2.1", .fully, by: .team, daysAgo: 90)
        scene.rate("A-1.L2.1", .notAchieved, by: .assessor, daysAgo: 50, expires: Scene.asOf)
        #expect(try Self.counted(scene) == (nil, 3))
        scene.rate("A-1.L2.1", .largely, by: .team, daysAgo: 10)
        #expect(try Self.counted(scene) == (.largely, 3), "what was said after it counts")
    }

    @Test func `a practice that fell short is not assumed because its rating has run out`() {
        let item = RubricBuilder.item(
            "A-1", indicators: [RubricBuilder.indicator("A-1.x", thresholds: [2: 50])], practices: [2])
        func level(_ last: Rating) -> Int? {
            var scene = Scene(item)
            scene.measure("A-1.x", 100)
            scene.rate("A-1.L2.1", last, expires: Scene.asOf)
            return scene.level
        }
        #expect(level(.notAchieved) == 1)
        #expect(level(.largely) == 1)
        #expect(level(.fully) == 2, "as if nobody had rated it")
    }

    @Test func `a former name of an item still finds its statements`() throws {
        let item = RubricBuilder.item("A-1", practices: [2], aliases: ["OLD-7"])
        var scene = Scene(item, scoring: .uncapped)
        scene.rate("A-1.L2.1", .largely, daysAgo: 9, in: "OLD-7")
        #expect(try Self.counted(scene) == (.largely, 0))
        scene.rate("A-1.L2.1", .fully, daysAgo: 3, in: "A-1")
        #expect(try Self.counted(scene) == (.fully, 1))
        scene.state(.notApplicable, about: "OLD-7")
        scene.rubric.scoring.notApplicableLimit = 100
        #expect(try scene.item("A-1").level == nil)
    }

    @Test func `of two ratings that nothing else tells apart the lower counts, in any order`() throws {
        var scene = Self.scene()
        scene.rate("A-1.L2.1", .fully)
        scene.rate("A-1.L2.1", .partially)
        #expect(try Self.counted(scene) == (.partially, 1))
        scene.attestations.reverse()
        #expect(try Self.counted(scene) == (.partially, 1))
    }

    // MARK: Waivers

    private static func waived(until expiry: Int64?) -> Scene {
        var scene = Scene(RubricBuilder.item("A-1", practices: [2, 3]))
        scene.rateAll()
        scene.rate("A-1.L2.1", .notAchieved, daysAgo: 1)
        scene.state(.waiver(criterion: "A-1.L2.1"), about: "A-1", expires: expiry)
        return scene
    }

    @Test(arguments: [(nil, 3), (1, 3), (0, 1), (-1, 1)] as [(Int64?, Int)])
    func `a waiver ends at its instant of expiry, and then the criterion is unmet`(margin: Int64?, level: Int) throws {
        let scene = Self.waived(until: margin.map { Scene.asOf + $0 })
        #expect(scene.level == level)
        let determination = try #require(try scene.item("A-1").determinations.first)
        #expect(determination.isWaived == (level == 3))
        #expect(determination.outcome == .unmet, "a waiver never changes the outcome")
    }

    @Test func `a waiver that was renewed and has run out is not kept alive by the first one`() {
        var scene = Self.waived(until: nil)
        scene.state(.waiver(criterion: "A-1.L2.1"), about: "A-1", daysAgo: 5, expires: Scene.asOf)
        #expect(scene.level == 1)
    }
}
