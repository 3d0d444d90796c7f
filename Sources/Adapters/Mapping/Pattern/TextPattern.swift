import Diagnostics

/// A regular expression that finds a part of a text, in time that grows with the length of the text only.
///
/// Known are characters, `.`, `[…]` with ranges and `^`, `\d` `\w` `\s` and their opposites, `(…)`, `(?:…)`, `|`, `*`, `+`, `?`, `{2}`, `{2,}`,
/// `{2,4}`, a `?` behind them for as few as possible, `^`, `$`, and `(?i)` at the start for any letter case. What else regular expressions have,
/// such as back references, is refused.
struct TextPattern: Hashable, Sendable {
    /// The pattern as it is written.
    let text: String
    private let program: [Instruction]
    private let hasGroup: Bool
    /// The characters that what fits starts with, if only some can be the first.
    private let firstCharacters: [ClosedRange<UInt32>]?

    /// One step of the search.
    enum Instruction: Hashable, Sendable {
        case characters([ClosedRange<UInt32>])
        case both(Int, Int)
        case jump(Int)
        /// Notes the position: 0 the start of the first group, 1 its end.
        case save(Int)
        case atStart
        case atEnd
        case found
    }

    /// How much of a text is searched, in characters.
    private static let maximumLength = 20_000

    /// Reads a pattern.
    ///
    /// - Throws: What is no pattern.
    init(_ text: String) throws(TextPatternFault) {
        var parser = TextPatternParser(text)
        let tree = try parser.parse()
        var compiler = TextPatternCompiler(ignoresCase: parser.ignoresCase)
        try compiler.compile(tree)
        let program = compiler.program + [.found]
        self.program = program
        self.text = text
        hasGroup = program.contains(.save(0))
        let first = program.first { $0 != .save(0) }
        firstCharacters = if case .characters(let ranges)? = first { ranges } else { nil }
    }

    /// What the first group holds at the first place that fits, or the whole of that place if the pattern has no group.
    ///
    /// - Returns: The part; none if nothing fits, or if the group had no part in it.
    func first(in text: String) -> String? {
        let scalars = Array(text.unicodeScalars.prefix(Self.maximumLength))
        guard let found = search(scalars.map(\.value)) else { return nil }
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[found])
        return String(part)
    }

    /// Whether it fits anywhere in a text.
    func fits(_ text: String) -> Bool {
        search(text.unicodeScalars.prefix(Self.maximumLength).map(\.value), isTest: true) != nil
    }

    /// A way through the program that is still open, best first.
    private struct Thread {
        var step: Int
        var start: Int
        var group: (start: Int, end: Int)
    }

    private func search(_ text: [UInt32], isTest: Bool = false) -> Range<Int>? {
        var threads: [Thread] = []
        var next: [Thread] = []
        var marks = [Int](repeating: -1, count: program.count)
        var best: Thread?
        var bestEnd = 0
        for position in 0...text.count {
            if threads.isEmpty, best == nil, let firstCharacters {
                guard position < text.count else { break }
                guard firstCharacters.contains(where: { $0.contains(text[position]) }) else { continue }
            }
            if best == nil {
                add(Thread(step: 0, start: position, group: (-1, -1)), position, text.count, &threads, &marks)
            }
            if threads.isEmpty, best != nil { break }
            next.removeAll(keepingCapacity: true)
            for thread in threads {
                if case .found = program[thread.step] {
                    (best, bestEnd) = (thread, position)
                    if isTest { return thread.start..<position }
                    break
                }
                guard position < text.count, case .characters(let ranges) = program[thread.step],
                    ranges.contains(where: { $0.contains(text[position]) })
                else { continue }
                var moved = thread
                moved.step += 1
                add(moved, position + 1, text.count, &next, &marks)
            }
            swap(&threads, &next)
        }
        guard let best else { return nil }
        guard hasGroup else { return best.start..<bestEnd }
        return best.group.start >= 0 && best.group.end >= best.group.start ? best.group.start..<best.group.end : nil
    }

    /// Adds a way and all ways that open without a character; each step once for each position.
    private func add(
        _ first: Thread, _ position: Int, _ count: Int, _ threads: inout [Thread], _ marks: inout [Int]
    ) {
        var stack = [first]
        while var thread = stack.popLast() {
            guard marks[thread.step] != position else { continue }
            marks[thread.step] = position
            switch program[thread.step] {
            case .jump(let target):
                thread.step = target
                stack.append(thread)
            case .both(let preferred, let other):
                var second = thread
                second.step = other
                stack.append(second)
                thread.step = preferred
                stack.append(thread)
            case .save(let slot):
                if slot == 0 { thread.group.start = position } else { thread.group.end = position }
                thread.step += 1
                stack.append(thread)
            case .atStart where position == 0, .atEnd where position == count:
                thread.step += 1
                stack.append(thread)
            case .atStart, .atEnd: continue
            case .characters, .found: threads.append(thread)
            }
        }
    }
}

extension TextPattern {
    static func == (left: TextPattern, right: TextPattern) -> Bool { left.text == right.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
