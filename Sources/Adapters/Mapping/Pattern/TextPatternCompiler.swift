/// Turns what a pattern is made of into the steps of a search.
struct TextPatternCompiler {
    let ignoresCase: Bool
    private(set) var program: [TextPattern.Instruction] = []
    private static let maximumSteps = 2000

    init(ignoresCase: Bool) {
        self.ignoresCase = ignoresCase
    }

    mutating func compile(_ tree: TextPatternTree) throws(TextPatternFault) {
        guard program.count < Self.maximumSteps else { throw .tooLarge }
        switch tree {
        case .characters(let ranges): program.append(.characters(ignoresCase ? Self.bothCases(ranges) : ranges))
        case .atStart: program.append(.atStart)
        case .atEnd: program.append(.atEnd)
        case .sequence(let parts):
            for part in parts { try compile(part) }
        case .group(let inner, _):
            program.append(.save(0))
            try compile(inner)
            program.append(.save(1))
        case .either(let choices): try compileChoices(choices)
        case .repeated(let part, let minimum, let maximum, let isGreedy):
            for _ in 0..<minimum { try compile(part) }
            if let maximum {
                try compileOptional(part, count: maximum - minimum, isGreedy: isGreedy)
            } else {
                let start = program.count
                program.append(.jump(0))
                try compile(part)
                program.append(.jump(start))
                program[start] = Self.both(start + 1, program.count, isGreedy)
            }
        }
    }

    private mutating func compileChoices(_ choices: [TextPatternTree]) throws(TextPatternFault) {
        var ends: [Int] = []
        for (index, choice) in choices.enumerated() {
            let isLast = index == choices.count - 1
            let start = program.count
            if !isLast { program.append(.jump(0)) }
            try compile(choice)
            if !isLast {
                ends.append(program.count)
                program.append(.jump(0))
                program[start] = .both(start + 1, program.count)
            }
        }
        for end in ends { program[end] = .jump(program.count) }
    }

    private mutating func compileOptional(
        _ part: TextPatternTree, count: Int, isGreedy: Bool
    ) throws(TextPatternFault) {
        var starts: [Int] = []
        for _ in 0..<count {
            starts.append(program.count)
            program.append(.jump(0))
            try compile(part)
        }
        for start in starts { program[start] = Self.both(start + 1, program.count, isGreedy) }
    }

    private static func both(_ inner: Int, _ behind: Int, _ isGreedy: Bool) -> TextPattern.Instruction {
        isGreedy ? .both(inner, behind) : .both(behind, inner)
    }

    private static func bothCases(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        let upper: ClosedRange<UInt32> = 0x41...0x5A
        let lower: ClosedRange<UInt32> = 0x61...0x7A
        var result = ranges
        for range in ranges {
            if range.overlaps(upper) {
                let part = range.clamped(to: upper)
                result.append(part.lowerBound + 32...part.upperBound + 32)
            }
            if range.overlaps(lower) {
                let part = range.clamped(to: lower)
                result.append(part.lowerBound - 32...part.upperBound - 32)
            }
        }
        return result
    }
}
