public import Diagnostics

/// JSON values one after the other: one on each line, or values over several lines that follow each other.
///
/// Values are parsed while they are iterated, so that only one tree exists at a time. A broken line costs that line only.
public struct JSONLines: Sequence, Sendable {
    private let bytes: [UInt8]
    private let path: String
    private let lines: LineIndex
    /// Whether each value is on a line of its own.
    public let isLineDelimited: Bool

    init(bytes: [UInt8], path: String, lines: LineIndex, isLineDelimited: Bool) {
        self.bytes = bytes
        self.path = path
        self.lines = lines
        self.isLineDelimited = isLineDelimited
    }

    /// The first value that can be read.
    public var first: Document? {
        var iterator = makeIterator()
        return iterator.next()
    }

    /// Calls the body with each value, and reports the ones that cannot be read.
    ///
    /// The line of a value is `document.root.line`.
    ///
    /// - Parameters:
    ///   - diagnostics: Receives the first 20 faults and the number of further ones.
    ///   - body: Receives one value after the other.
    public func forEach(reporting diagnostics: inout [Diagnostic], _ body: (Document) throws -> Void) rethrows {
        var iterator = makeIterator()
        var faults = 0
        while let step = iterator.advance() {
            switch step {
            case .document(let document, let found):
                diagnostics += found
                try body(document)
            case .broken(let found):
                faults += 1
                if faults <= Self.maximumReports { diagnostics += found }
            }
        }
        if faults > Self.maximumReports { diagnostics.append(moreFaults(faults - Self.maximumReports)) }
    }

    /// An iterator over the values that can be read; broken ones are skipped in silence.
    public func makeIterator() -> Iterator {
        Iterator(bytes: bytes, path: path, lines: lines, isLineDelimited: isLineDelimited)
    }

    private static let maximumReports = 20

    private func moreFaults(_ count: Int) -> Diagnostic {
        Diagnostic(
            .error, id: "json.more-faults",
            LocalizedText(
                en: "\(count) more values are broken and were left out", zh: "另有 \(count) 个值已损坏，均被略去"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "export the file again", zh: "请重新导出该文件")])
    }

    /// Parses one value after the other.
    public struct Iterator: IteratorProtocol {
        private let bytes: [UInt8]
        private let reader: JSONReader
        private let isLineDelimited: Bool
        private var position = 0

        init(bytes: [UInt8], path: String, lines: LineIndex, isLineDelimited: Bool) {
            self.bytes = bytes
            reader = JSONReader(bytes: bytes, path: path, lines: lines)
            self.isLineDelimited = isLineDelimited
        }

        enum Step {
            case document(Document, [Diagnostic])
            case broken([Diagnostic])
        }

        /// The next value that can be read.
        public mutating func next() -> Document? {
            while let step = advance() {
                if case .document(let document, _) = step { return document }
            }
            return nil
        }

        /// The next value, whether it can be read or not.
        mutating func advance() -> Step? {
            while position < bytes.count, bytes[position].isJSONBlank || bytes[position] == 0x1E { position += 1 }
            guard position < bytes.count else { return nil }
            let end = isLineDelimited ? bytes.firstLineBreak(from: position) : bytes.count
            var result = JSONParser.parse(bytes, in: position..<end)
            if isLineDelimited, result.fault == nil {
                let next = bytes[result.end..<end].firstIndex { !$0.isJSONBlank }
                result.fault = next.map { JSONFault(problem: .trailingContent, offset: $0, expected: .end) }
            }
            guard let fault = result.fault else {
                position = result.end
                var found: [Diagnostic] = []
                return reader.document(from: result, reporting: &found).map { .document($0, found) }
            }
            position = isLineDelimited ? end : nextStart(behind: fault.offset)
            return .broken([Self.lineFault(reader.diagnostic(for: fault))])
        }

        /// The next line that starts with a list or a map, or the end.
        private func nextStart(behind offset: Int) -> Int {
            var start = bytes.firstLineBreak(from: Swift.min(offset, bytes.count))
            while start < bytes.count {
                start += 1
                if start < bytes.count, bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") { break }
                start = bytes.firstLineBreak(from: start)
            }
            return start
        }

        private static func lineFault(_ diagnostic: Diagnostic) -> Diagnostic {
            var diagnostic = diagnostic
            diagnostic.notes = [
                LocalizedText(en: "this value is left out; the others are used", zh: "该值被略去，其余照常使用")
            ]
            return diagnostic
        }
    }
}
