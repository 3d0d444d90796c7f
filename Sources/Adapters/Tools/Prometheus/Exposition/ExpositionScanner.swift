/// Reads a sample from the front of a line.
struct ExpositionScanner {
    private let text: ArraySlice<UInt8>
    private var position: Int

    /// Starts at the front of a line without blanks around it.
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    /// The sample that the line is; none if it is none.
    mutating func sample() -> ExpositionSample? {
        var name = self.name()
        var labels: [(name: String, value: String)] = []
        var hasBraces = false
        skipBlanks()
        if take(UInt8(ascii: "{")) {
            hasBraces = true
            guard let found = labelList() else { return nil }
            labels = found.labels
            if name.isEmpty { name = found.name ?? "" }
        }
        guard !name.isEmpty || hasBraces else { return nil }
        skipBlanks()
        let value = word()
        guard Self.isNumber(value) else { return nil }
        skipBlanks()
        if position < text.endIndex, text[position] == UInt8(ascii: "#") { position = text.endIndex }
        let time = word()
        guard time.isEmpty || Self.isNumber(time) else { return nil }
        skipBlanks()
        guard position >= text.endIndex || text[position] == UInt8(ascii: "#") else { return nil }
        return ExpositionSample(
            name: name, hasBraces: hasBraces, labels: labels, value: value, time: time.isEmpty ? nil : time)
    }

    private mutating func labelList() -> (labels: [(name: String, value: String)], name: String?)? {
        var labels: [(name: String, value: String)] = []
        var metric: String?
        while position < text.endIndex {
            skipBlanks()
            if take(UInt8(ascii: "}")) { return (labels, metric) }
            let key: String
            if position < text.endIndex, text[position] == UInt8(ascii: "\"") {
                guard let quoted = quoted() else { return nil }
                key = quoted
            } else {
                key = name()
                guard !key.isEmpty else { return nil }
            }
            skipBlanks()
            if take(UInt8(ascii: "=")) {
                skipBlanks()
                guard let value = quoted() else { return nil }
                if key == "__name__" { metric = value } else { labels.append((key, value)) }
            } else if metric == nil {
                // Names with other characters stand in quotes among the labels.
                metric = key
            } else {
                return nil
            }
            skipBlanks()
            _ = take(UInt8(ascii: ","))
        }
        return nil
    }

    private mutating func name() -> String {
        let start = position
        while position < text.endIndex {
            let byte = text[position]
            let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            guard isLetter || position > start && byte &- 0x30 < 10 else { break }
            position += 1
        }
        return String(decoding: text[start..<position], as: UTF8.self)
    }

    private mutating func quoted() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        var bytes: [UInt8] = []
        while position < text.endIndex {
            let byte = text[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), position < text.endIndex {
                bytes.append(text[position] == UInt8(ascii: "n") ? 0x0A : text[position])
                position += 1
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func word() -> ArraySlice<UInt8> {
        let start = position
        while position < text.endIndex, text[position] != 0x20, text[position] != 0x09 { position += 1 }
        return text[start..<position]
    }

    private mutating func skipBlanks() {
        while position < text.endIndex, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < text.endIndex, text[position] == byte else { return false }
        position += 1
        return true
    }

    /// Whether a word is a number as Go writes it, `NaN` or an infinity.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        if FixedPoint(word) != nil || ScaledDecimal(word) != nil { return true }
        let lower = word.map { $0 | 0x20 }
        if lower.elementsEqual("nan".utf8) { return true }
        let unsigned =
            word.first == UInt8(ascii: "+") || word.first == UInt8(ascii: "-") ? lower.dropFirst() : lower[...]
        return unsigned.elementsEqual("inf".utf8) || unsigned.elementsEqual("infinity".utf8)
            || NumberText.double(word) != nil
    }
}
