/// A report that wrk or wrk2 prints.
struct WrkReport {
    /// Where it starts.
    let line: Int
    private var requests: Int64?
    private var rate: Double?
    private var refused: Int64 = 0
    private var socketErrors: (unanswered: Int64, late: Int64) = (0, 0)
    private var percentiles: [(percent: Double, value: Int64)] = []
    private var spectrum: [(percent: Double, value: Int64)] = []
    private var part = Part.head
    private(set) var isWrk2 = false

    private enum Part {
        case head
        case distribution
        case spectrum
    }

    /// Whether the report is whole: it has its counts or its rate.
    var isComplete: Bool { requests != nil && rate != nil }

    /// Whether a line is the first of a report: `Running 30s test @ http://…`.
    static func starts(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count < 4000, text.starts(with: "Running ".utf8) else { return false }
        return String(decoding: text, as: UTF8.self).contains(" test @ ")
    }

    /// Starts a report.
    init(line: Int) {
        self.line = line
    }

    /// Takes the next line of the report.
    mutating func take(_ text: ArraySlice<UInt8>) {
        guard text.count < 1000 else { return }
        let words = text.split { $0 == 0x20 || $0 == 0x09 }
        guard let first = words.first else { return }
        if text.starts(with: "Requests/sec:".utf8), words.count > 1 {
            rate = NumberText.double(words[1]).flatMap { $0.isFinite ? $0 : nil }
            part = .head
        } else if text.starts(with: "Socket errors:".utf8) {
            takeSocketErrors(words)
        } else if text.starts(with: "Non-2xx or 3xx responses:".utf8) {
            refused = words.last.flatMap { NumberText.integer($0) }.map { min(max(0, $0), Self.largest) } ?? 0
        } else if words.count > 3, words[1].elementsEqual("requests".utf8), words[2].elementsEqual("in".utf8) {
            requests = NumberText.integer(first).flatMap { (0...Self.largest).contains($0) ? $0 : nil }
            part = .head
        } else if text.starts(with: "Latency Distribution".utf8) {
            part = .distribution
            if String(decoding: text, as: UTF8.self).contains("HdrHistogram") { isWrk2 = true }
        } else if text.starts(with: "Detailed Percentile spectrum".utf8) {
            (part, isWrk2) = (.spectrum, true)
        } else if text.starts(with: "Thread calibration:".utf8) {
            isWrk2 = true
        } else if first.first == UInt8(ascii: "#") || first.first == UInt8(ascii: "-") {
            part = .head
        } else {
            takeValue(words)
        }
    }

    /// More requests than one test sends.
    private static let largest: Int64 = 1 << 50

    private mutating func takeSocketErrors(_ words: [ArraySlice<UInt8>]) {
        socketErrors = (0, 0)
        for (index, word) in words.enumerated() where index + 1 < words.count {
            let digits = words[index + 1].filter { $0 &- 0x30 < 10 }
            guard !digits.isEmpty, digits.count < 16, let count = NumberText.integer(digits[...]) else { continue }
            switch String(decoding: word, as: UTF8.self) {
            case "connect", "read", "write": socketErrors.unanswered += count
            case "timeout": socketErrors.late += count
            default: break
            }
        }
    }

    private mutating func takeValue(_ words: [ArraySlice<UInt8>]) {
        switch part {
        case .head: break
        case .distribution:
            guard words.count == 2, words[0].last == UInt8(ascii: "%"), percentiles.count < 100,
                let percent = NumberText.double(words[0].dropLast()), let value = DurationParser.parse(utf8: words[1])
            else { return }
            percentiles.append((percent, value))
        case .spectrum:
            guard words.count == 4, let share = NumberText.double(words[1]), spectrum.count < 100_000,
                let value = DurationParser.parse(utf8: words[0], unit: .milliseconds)
            else { return }
            spectrum.append((share * 100, value))
        }
    }

    /// The value of a percentile: as it is printed, or else the first of the spectrum that reaches it.
    private func percentile(_ percent: Double) -> Int64? {
        percentiles.first { $0.percent == percent }?.value ?? spectrum.first { $0.percent >= percent - 1e-9 }?.value
    }

    /// The report as a test.
    func test(id: String) -> LoadTest {
        var test = LoadTest(line: line, id: id)
        test.model = isWrk2 ? .open : .closed
        test.requests = requests
        test.peakRate = rate
        (test.p50, test.p95, test.p99) = (percentile(50), percentile(95), percentile(99))
        guard let requests else { return test }
        let failed = refused + socketErrors.unanswered + socketErrors.late
        test.errors = failed
        // Requests that met a socket error were sent too, but are not among the answered ones that wrk counts.
        test.errorShare = LoadTest.share(of: failed, among: requests + socketErrors.unanswered).map { min(1, $0) }
        return test
    }
}
