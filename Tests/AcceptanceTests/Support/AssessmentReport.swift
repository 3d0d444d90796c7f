import Foundation

/// What tests read out of the JSON report.
struct AssessmentReport: Decodable {
    var asOf: String
    var isHypothetical: Bool
    var rubric: Rubric
    var subject: Named
    var criteria: Criteria
    var tracks: [Group]
    var domains: [Group]
    var items: [Item]
    var outcomes: [Indicator]
    var evidence: [Evidence]
    var incomplete: [Incomplete]
    var diagnostics: [Diagnostic]
    var findings: [Named]?
    var unresolved: [Unresolved]?

    struct Unresolved: Decodable { var name: String }

    struct Named: Decodable { var id: String }

    struct Rubric: Decodable {
        var id: String
        var version: String
        var sha256: String
    }

    struct Criteria: Decodable {
        var total: Int
        var outcomes: [Outcome]

        struct Outcome: Decodable {
            var id: String
            var count: Int
        }
    }

    struct Band: Decodable, Equatable {
        var low: Int
        var high: Int
    }

    struct Number: Decodable {
        var exact: String
        var decimal: String
    }

    struct Coverage: Decodable { var percent: Number }

    struct Group: Decodable {
        var id: String
        var level: Int?
        var band: Band?
        var isProvisional: Bool
        var coverage: Coverage
    }

    struct Item: Decodable {
        var id: String
        var level: Int?
        var standing: String
        var hasUnattributedRecords: Bool?
        var coverage: Coverage?
        var indicators: [Indicator]
    }

    struct Indicator: Decodable {
        var id: String
        var measurement: Measurement?
    }

    struct Measurement: Decodable {
        var sample: Int
        var figure: Figure?
        var changePercent: Number?

        struct Figure: Decodable { var value: Number }
    }

    struct Evidence: Decodable {
        var path: String
        var sha256: String
    }

    struct Incomplete: Decodable { var id: String }

    struct Diagnostic: Decodable {
        var id: String
        var severity: String
        var path: String?
    }

    /// Reads the report that a run printed.
    init(_ run: Tool.Run) throws {
        self = try JSONDecoder().decode(AssessmentReport.self, from: Data(run.output.utf8))
    }

    /// Every level of the report, by what it belongs to; what does not apply is 0.
    var levels: [String: Int] {
        var levels: [String: Int] = [:]
        for track in tracks { levels["track \(track.id)"] = track.level ?? 0 }
        for domain in domains { levels["domain \(domain.id)"] = domain.level ?? 0 }
        for item in items { levels["item \(item.id)"] = item.level ?? 0 }
        return levels
    }

    /// The measurement of an indicator of an item or of a figure that is shown year on year.
    func measurement(_ id: String) -> Measurement? {
        (items.flatMap(\.indicators) + outcomes).first { $0.id == id }?.measurement
    }
}
