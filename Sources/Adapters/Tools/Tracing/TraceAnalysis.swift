import Diagnostics
import Evidence

/// Finds out how the spans of a file hang together, trace by trace, and writes what follows from it.
///
/// The spans are sorted once; a trace needs no memory of its own but for the services in it.
struct TraceAnalysis {
    private let store: SpanStore
    private let spans: [SpanStore.Span]
    private var summaries: [TraceSummary]
    private var entries: [UInt64: Int] = [:]
    private var consumers: [UInt32: (all: Int, linked: Int)] = [:]
    private var calls: [UInt64: Bool] = [:]
    private var peerCalls: Set<UInt64> = []
    private var transactions = TransactionTally()
    /// How many spans are in the file more than once.
    private(set) var repeated = 0
    /// How many traces there are.
    private(set) var traces = 0

    /// Looks into the spans of a file.
    init(_ store: SpanStore) {
        self.store = store
        summaries = store.summaries
        spans = store.spans.sorted(by: Self.precedes)
        var start = 0
        while start < spans.count {
            var end = start + 1
            while end < spans.count, spans[end].trace == spans[start].trace { end += 1 }
            take(start..<end)
            start = end
        }
    }

    /// Orders by trace and identifier, and so that the order of the file does not matter.
    private static func precedes(_ left: SpanStore.Span, _ right: SpanStore.Span) -> Bool {
        if left.trace != right.trace { return left.trace < right.trace }
        if left.span != right.span { return left.span < right.span }
        return (left.service, left.role.rawValue, left.root, left.parent)
            < (right.service, right.role.rawValue, right.root, right.parent)
    }

    private mutating func take(_ range: Range<Int>) {
        traces += 1
        let shape = TraceShape(spans[range])
        var isComplete = false
        var orphans = 0
        var first: (start: Int64, service: UInt32)?
        var answered: Set<Int> = []
        var callers: [(caller: Int, service: UInt32)] = []
        for place in range {
            let span = spans[place]
            if place > range.lowerBound, repeats(place) { repeated += 1 }
            let cause = shape.cause(of: place)
            if span.role == .consumer {
                consumers[span.service, default: (0, 0)].all += 1
                if cause != nil || span.hasLinks { consumers[span.service, default: (0, 0)].linked += 1 }
            }
            if span.parent == SpanIdentifier.none {
                isComplete = true
                let start = span.root == SpanStore.Span.noRoot ? Int64.max : store.roots[Int(span.root)].start
                if first.map({ start < $0.start }) ?? true { first = (start, span.service) }
            } else if shape.isOrphan(place) {
                orphans += 1
                summaries[Int(span.service)].orphanSpans += 1
            }
            if let cause, spans[cause].service != span.service {
                answered.insert(cause)
                callers.append((cause, span.service))
            }
        }
        takeCalls(range, answered: answered, callers: callers)
        takeRoots(range)
        let services = Set(spans[range].lazy.map(\.service))
        for service in services {
            summaries[Int(service)].traces += 1
            if isComplete, orphans == 0 { summaries[Int(service)].completeTraces += 1 }
            if let first { entries[Self.pair(service, first.service), default: 0] += 1 }
        }
    }

    /// Whether a span was there before: the same identifier, service and role.
    private func repeats(_ place: Int) -> Bool {
        var other = place - 1
        while other >= 0, spans[other].trace == spans[place].trace, spans[other].span == spans[place].span {
            if spans[other].service == spans[place].service, spans[other].role == spans[place].role { return true }
            // Halves come in twos; a long run of equal identifiers is not searched.
            guard place - other < 8 else { return false }
            other -= 1
        }
        return false
    }

    private mutating func takeCalls(
        _ range: Range<Int>, answered: Set<Int>, callers: [(caller: Int, service: UInt32)]
    ) {
        for call in callers {
            let caller = spans[call.caller].service
            guard caller != 0, call.service != 0 else { continue }
            calls[Self.pair(caller, call.service)] = true
        }
        for place in range where spans[place].peer != 0 && spans[place].service != 0 && !answered.contains(place) {
            guard spans[place].role.isOutgoing || spans[place].role == .consumer else { continue }
            peerCalls.insert(Self.pair(spans[place].service, spans[place].peer))
        }
    }

    /// Counts each request that came into the system; of the halves of one call the earlier one.
    private mutating func takeRoots(_ range: Range<Int>) {
        var place = range.lowerBound
        while place < range.upperBound {
            let identifier = spans[place].span
            var best: (root: SpanStore.Root, service: UInt32)?
            while place < range.upperBound, spans[place].span == identifier {
                if spans[place].root != SpanStore.Span.noRoot {
                    let root = store.roots[Int(spans[place].root)]
                    if best.map({ root.start < $0.root.start }) ?? true { best = (root, spans[place].service) }
                }
                place += 1
            }
            if let best { transactions.add(best.root, service: best.service) }
        }
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 {
        UInt64(first) << 32 | UInt64(second)
    }
}

// MARK: - Results

extension TraceAnalysis {
    /// One row for each service, in the order of their names; the one without a name first.
    func summaryRows() -> [TraceSummary] {
        var best: [UInt32: (count: Int, name: String)] = [:]
        for (key, count) in entries {
            guard let name = store.services[UInt32(truncatingIfNeeded: key)] else { continue }
            let service = UInt32(truncatingIfNeeded: key >> 32)
            if let known = best[service], (known.count, name) >= (count, known.name) { continue }
            best[service] = (count, name)
        }
        var rows: [TraceSummary] = []
        for (index, summary) in summaries.enumerated() where summary.spans > 0 {
            var row = summary
            row.entryService = best[UInt32(index)]?.name
            row.asyncCovered = consumers[UInt32(index)].map { $0.all == $0.linked }
            rows.append(row)
        }
        return rows.sorted { ($0.service ?? "") < ($1.service ?? "") }
    }

    /// The calls between services and to others, in alphabetical order.
    func dependencyRows() -> [Dependency] {
        var found: [String: Set<String>] = [:]
        for key in calls.keys {
            guard let caller = store.services[UInt32(truncatingIfNeeded: key >> 32)],
                let target = store.services[UInt32(truncatingIfNeeded: key)]
            else { continue }
            found[caller, default: []].insert(target)
        }
        for key in peerCalls {
            guard let caller = store.services[UInt32(truncatingIfNeeded: key >> 32)],
                let target = store.peers[UInt32(truncatingIfNeeded: key)], target != caller
            else { continue }
            found[caller, default: []].insert(target)
        }
        let lines = Dictionary(
            store.summaries.map { ($0.service ?? "", $0.line) }, uniquingKeysWith: { first, _ in first })
        return found.sorted { $0.key < $1.key }.flatMap { caller, targets in
            targets.sorted().map { Dependency(line: lines[caller] ?? 1, service: caller, target: $0) }
        }
    }

    /// The requests that came into the system, by service and name, in alphabetical order.
    func transactionRows() -> [TransactionWindow] {
        transactions.rows(services: store.services, names: store.names)
    }
}
