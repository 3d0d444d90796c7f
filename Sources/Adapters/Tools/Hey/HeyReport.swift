/// A report of hey.
struct HeyReport {
    /// Where it starts.
    let line: Int
    private var rate: Double?
    private var answers: Int64 = 0
    private var failures: Int64 = 0
    private var hasCounts = false
    private var percentiles: [Int64: Int64] = [:]
    private var part = Part.head

    private enum Part {
        case head
        case latency
        case status
        case errors
    }

    /// Starts a report.
    init(line: Int) {
        self.line = line
    }

    /// Takes the next line of the report.
    mutating func take(_ text: ArraySlice<UInt8>) {
        if text.starts(with: "Latency distribution:".utf8) {
            part = .latency
        } else if text.starts(with: "Status code distribution:".utf8) {
            part = .status
        } else if text.starts(with: "Error distribution:".utf8) {
            part = .errors
        } else if text.starts(with: "Response time histogram:".utf8) || text.starts(with: "Details".utf8) {
            part = .head
        } else if text.starts(with: "Requests/sec:".utf8) {
            rate = NumberText.double(text.dropFirst(13).trimmed).flatMap { $0.isFinite ? $0 : nil }
        } else {
            takeEntry(text)
        }
    }

    private mutating func takeEntry(_ text: ArraySlice<UInt8>) {
        switch part {
        case .head: break
        case .latency:
            let words = text.split { $0 == 0x20 || $0 == 0x09 }
            // Some versions print `50%% in …`.
            guard words.count >= 4, words[1].elementsEqual("in".utf8),
                let percent = NumberText.integer(words[0].prefix { $0 != UInt8(ascii: "%") }),
                let value = DurationParser.parse(utf8: words[2], unit: .seconds)
            else { return }
            percentiles[percent] = value
        case .status:
            guard let (code, rest) = Self.bracket(text),
                let count = NumberText.integer(rest.prefix { $0 != 0x20 }), (0...Self.largest).contains(count)
            else { return }
            hasCounts = true
            answers += count
            if code >= 400 { failures += count }
        case .errors:
            guard let (count, _) = Self.bracket(text), (0...Self.largest).contains(count) else { return }
            hasCounts = true
            answers += count
            failures += count
        }
    }

    private static let largest: Int64 = 1 << 34

    /// The number in brackets at the start of a line, and what follows it.
    private static func bracket(_ text: ArraySlice<UInt8>) -> (Int64, ArraySlice<UInt8>)? {
        guard text.first == UInt8(ascii: "["), let end = text.firstIndex(of: UInt8(ascii: "]")),
            let number = NumberText.integer(text[(text.startIndex + 1)..<end])
        else { return nil }
        return (number, text[(end + 1)...].trimmed)
    }

    /// The report as a test.
    func test(id: String) -> LoadTest {
        var test = LoadTest(line: line, id: id)
        test.model = .closed
        test.peakRate = rate
        (test.p50, test.p95, test.p99) = (percentiles[50], percentiles[95], percentiles[99])
        guard hasCounts else { return test }
        (test.requests, test.errors) = (answers, failures)
        test.errorShare = LoadTest.share(of: failures, among: answers)
        return test
    }
}
