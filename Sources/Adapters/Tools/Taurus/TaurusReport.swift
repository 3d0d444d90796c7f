import XML

/// The final status of Taurus, from XML or from a table.
struct TaurusReport {
    /// The groups in their order.
    private(set) var groups: [TaurusGroup] = []
    /// How long the test took, in microseconds.
    private(set) var duration: Int64?
    /// Whether there were more labels than are kept.
    private(set) var isCut = false
    private static let maximumGroups = 100_000

    /// Reads the XML.
    mutating func read(_ stream: XMLStream) throws(XMLFailure) {
        var group: TaurusGroup?
        var path: [String] = []
        while let event = try stream.next() {
            switch event {
            case .start(let element):
                path.append(element.name)
                if element.name == "Group", path.count == 2 {
                    group = TaurusGroup(line: element.line, label: element.attribute("label") ?? "")
                } else if path.count == 3 {
                    group?.take(element.name, element.attribute("value"), of: element.attribute("param"))
                }
            case .end:
                if path.count == 2, let done = group, path.last == "Group" {
                    add(done)
                    group = nil
                }
                path.removeLast()
            case .text(let text):
                if path.count == 2, path.last == "TestDuration", let length = DurationParser.parse(text, unit: .seconds)
                {
                    duration = length
                }
            }
        }
    }

    /// Adds a group.
    mutating func add(_ group: TaurusGroup) {
        if groups.count < Self.maximumGroups { groups.append(group) } else { isCut = true }
    }

    /// The test: the group of all requests, or the sums of the labels if it is not there.
    func test(id: String) -> LoadTest? {
        guard let first = groups.first else { return nil }
        let total = groups.first { $0.label.isEmpty }
        var test = LoadTest(line: total?.line ?? first.line, id: id)
        if let total {
            (test.requests, test.errors) = (total.requests, total.errors)
            (test.p50, test.p95, test.p99) = (total.percentile(50), total.percentile(95), total.percentile(99))
        } else if !isCut {
            test.requests = Self.sum(groups.map(\.requests))
            test.errors = Self.sum(groups.map(\.errors))
        }
        test.errorShare = LoadTest.share(of: test.errors, among: test.requests)
        if let duration, duration > 0, let requests = test.requests {
            test.peakRate = Double(requests) * 1_000_000 / Double(duration)
        }
        return test
    }

    /// Whether the group of all requests is there.
    var hasTotal: Bool { groups.contains { $0.label.isEmpty } }

    private static func sum(_ values: [Int64?]) -> Int64? {
        values.reduce(Int64?(0)) { sum, value in
            guard let sum, let value else { return nil }
            let (total, overflow) = sum.addingReportingOverflow(value)
            return overflow ? nil : total
        }
    }
}
