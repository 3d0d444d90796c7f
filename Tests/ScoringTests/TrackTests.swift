import Evidence
import Rubric
import Scoring
import Testing

/// From domains to a track.
@Suite struct TrackTests {
    /// Domains of one item each, whose levels are given; weights add up to 100.
    private static func scene(
        _ levels: [Int], weights: [Rational], core: [Identifier<Domain>] = [], tracks: [Track]? = nil
    ) -> Scene {
        let domains = levels.indices.map { index in
            RubricBuilder.domain("D\(index)", weight: weights[index], [RubricBuilder.plainItem("D\(index)-1")])
        }
        var scene = Scene(RubricBuilder.rubric(domains, core: core, tracks: tracks, scoring: .uncapped))
        for (index, level) in levels.enumerated() {
            if level == 1 { scene.rate("D\(index)-1.L2.1", .partially) }
            for reached in 2..<max(3, level + 1) where reached <= level {
                scene.rate("D\(index)-1.L\(reached).1", .fully)
            }
        }
        return scene
    }

    @Test func `a track is at a level that 85 percent of the domain weight reach`() {
        #expect(Self.scene([3, 3, 2], weights: [50, 35, 15]).trackLevel == 3)
        #expect(Self.scene([3, 3, 2], weights: [50, 34, 16]).trackLevel == 2)
        #expect(Self.scene([3, 3, 1], weights: [50, 35, 15]).trackLevel == 2)
    }

    @Test func `a core domain must itself reach the level`() throws {
        let scene = Self.scene([3, 3, 2], weights: [50, 35, 15], core: ["D2"])
        #expect(scene.trackLevel == 2)
        let track = try #require(scene.result.tracks.first)
        #expect(track.result.obstacles == [.required("D2", at: Level(2))])
        #expect(track.result.members.map(\.isRequired) == [false, false, true])
    }

    @Test func `a track may count only some items of a domain`() throws {
        let items = [RubricBuilder.plainItem("A-1"), RubricBuilder.plainItem("A-2", gate: true)]
        let tracks = [
            Track(
                id: "part", name: RubricBuilder.text("part"), scope: [.init(domain: "A", items: ["A-1"])], core: ["A"]),
            Track(id: "whole", name: RubricBuilder.text("whole"), scope: [.init(domain: "A")], core: []),
        ]
        var scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], tracks: tracks, scoring: .uncapped))
        for level in 2...4 { scene.rate("A-1.L\(level).1", .fully) }
        scene.rate("A-2.L2.1", .fully)
        let result = scene.result
        #expect(result.tracks.map { $0.result.level?.rawValue } == [4, 2])
        #expect(result.domains.map { $0.result.level?.rawValue } == [2], "the domain itself counts all its items")
        #expect(result.tracks[0].domains.map { $0.result.members.map(\.id) } == [["A-1"]])
    }

    @Test func `items of a track are in the order of the rubric and unknown names are passed over`() throws {
        let tracks = [
            Track(
                id: "t", name: RubricBuilder.text("t"),
                scope: [.init(domain: "nowhere"), .init(domain: "A", items: ["A-3", "A-1", "A-9"])], core: [])
        ]
        let items = (1...3).map { RubricBuilder.plainItem("A-\($0)") }
        let scene = Scene(RubricBuilder.rubric([RubricBuilder.domain("A", items)], tracks: tracks))
        let track = try #require(scene.result.tracks.first)
        #expect(track.domains.map { $0.result.members.map(\.id) } == [["A-1", "A-3"]])
    }

    @Test func `a domain of which nothing applies is left out of the track`() throws {
        var scene = Self.scene([3, 0], weights: [90, 10])
        scene.state(.notApplicable, about: "D1-1")
        #expect(scene.result.domains[1].result.level == nil)
        #expect(scene.trackLevel == 3)
        scene.inapplicable["D0-1"] = RubricBuilder.text("never")
        #expect(try #require(scene.result.tracks.first).result.level == nil, "a track of nothing has no level")
    }

    @Test func `a track over whole domains has the same domains as the rubric`() throws {
        let result = Self.scene([3, 1, 2], weights: [50, 35, 15]).result
        #expect(try #require(result.tracks.first).domains == result.domains)
    }
}
