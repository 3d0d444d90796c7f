import Diagnostics
import XML

/// Reads samples as XML, one after the other.
enum JMeterXML {
    private static let names: Set<String> = ["httpSample", "sample", "sampleResult"]

    /// Recognises the root by its version, and samples in it.
    static func recognition(_ stream: XMLStream) -> Recognition? {
        do throws(XMLFailure) {
            guard let root = try stream.nextStart(), root.name == "testResults" else { return nil }
            let first = try stream.nextStart()
            let hasSample = first.map { isSample($0) } ?? false
            guard hasSample || (first == nil && root.attribute("version") != nil) else { return nil }
            return Recognition(
                hasSample ? .certain : .likely,
                because: LocalizedText(
                    en: "the root 'testResults' with samples of JMeter", zh: "根元素为“testResults”，且含 JMeter 样本"))
        } catch {
            return nil
        }
    }

    private static func isSample(_ element: XMLStartElement) -> Bool {
        guard names.contains(element.name) else { return false }
        if (element.attribute("t") ?? element.attribute("time")) != nil { return true }
        // What is saved of a sample is configured; these are hardly ever left out.
        return (element.attribute("lb") ?? element.attribute("label")) != nil
            && (element.attribute("s") ?? element.attribute("success") ?? element.attribute("rc")) != nil
    }

    /// A sample that is open.
    private struct Open {
        var element: XMLStartElement
        /// Whether it is part of a request that is counted itself.
        var isPart: Bool
        /// Whether it only holds other samples.
        var isTransaction: Bool
    }

    /// Reads all samples.
    ///
    /// A `sample` that holds others is a transaction: they count, it does not. An `httpSample` that holds others is the
    /// request: it counts, they do not.
    static func read(_ stream: XMLStream, into run: inout JMeterRun) throws(XMLFailure) {
        var open: [Open] = []
        while let event = try stream.next() {
            switch event {
            case .start(let element):
                guard names.contains(element.name) else { continue }
                let parent = open.last
                let isPart = parent.map { $0.isPart || $0.element.name == "httpSample" } ?? false
                if parent != nil, !isPart { open[open.count - 1].isTransaction = true }
                let message = Array((element.attribute("rm") ?? element.attribute("responseMessage") ?? "").utf8)
                open.append(
                    Open(element: element, isPart: isPart, isTransaction: JMeterRun.isTransaction(message[...])))
            case .end(let name):
                guard names.contains(name), let sample = open.popLast(), !sample.isPart else { continue }
                if sample.isTransaction {
                    run.addTransaction(start: nil, elapsed: nil, isGood: nil)
                } else {
                    add(sample.element, to: &run)
                }
            case .text: break
            }
        }
    }

    private static func add(_ element: XMLStartElement, to run: inout JMeterRun) {
        let time = (element.attribute("ts") ?? element.attribute("timeStamp")).flatMap { Int64($0) }
        let start = time.flatMap { $0 > 0 && $0 < 10_000_000_000_000 ? $0 * 1000 : nil }
        let isGood: Bool?
        switch element.attribute("s") ?? element.attribute("success") {
        case "true": isGood = true
        case "false": isGood = false
        default: isGood = JMeterRun.isGood(code: (element.attribute("rc")).map { Array($0.utf8)[...] })
        }
        guard let text = element.attribute("t") ?? element.attribute("time") else {
            return run.addUnmeasured(start: start, isGood: isGood, line: element.line)
        }
        guard let elapsed = Int64(text) else { return run.addBroken(line: element.line) }
        run.add(start: start, elapsed: elapsed, isGood: isGood, line: element.line)
    }
}
