internal import Adapters
internal import Diagnostics

extension Redactor {
    /// JSON without secrets; everything else in it stays byte for byte.
    ///
    /// - Parameters:
    ///   - json: Valid JSON.
    ///   - count: Counts what was taken out.
    /// - Returns: Valid JSON.
    package func redacted(json: [UInt8], _ count: inout RedactionCount) -> [UInt8] {
        var walk = JSONWalk(json, redactor: self, depth: 0)
        walk.run()
        count.add(walk.count)
        return walk.output
    }

    /// The text of a value, which may be JSON itself.
    fileprivate func redacted(value: [UInt8], depth: Int, _ count: inout RedactionCount) -> [UInt8]? {
        let first = value.first { $0 > 32 }
        guard depth < 4, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
            return redacted(value, &count)
        }
        var faults: [Diagnostic] = []
        guard Document.json(value, path: "", reporting: &faults) != nil, faults.isEmpty else {
            return redacted(value, &count)
        }
        var walk = JSONWalk(value, redactor: self, depth: depth + 1)
        walk.run()
        count.add(walk.count)
        return walk.count.kinds.isEmpty ? nil : walk.output
    }
}

/// Goes through the texts of JSON and writes it again without secrets.
private struct JSONWalk {
    private let input: [UInt8]
    private let redactor: Redactor
    private let depth: Int
    private(set) var output: [UInt8] = []
    private(set) var count = RedactionCount()
    private var levels: [Level] = []

    /// A list or a map that is being read.
    private struct Level {
        var isMap: Bool
        var isKeyNext: Bool
        var key = ""
        /// Whether the map has a `name` that says that its `value` is secret.
        var hasSecretName = false
    }

    init(_ input: [UInt8], redactor: Redactor, depth: Int) {
        self.input = input
        self.redactor = redactor
        self.depth = depth
        output.reserveCapacity(input.count)
    }

    mutating func run() {
        var position = 0
        while position < input.count {
            let byte = input[position]
            if byte == UInt8(ascii: "\"") {
                let end = endOfText(from: position + 1)
                text(position + 1..<end)
                position = end + 1
                continue
            }
            switch byte {
            case UInt8(ascii: "{"): levels.append(Level(isMap: true, isKeyNext: true))
            case UInt8(ascii: "["): levels.append(Level(isMap: false, isKeyNext: false))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
            case UInt8(ascii: ","): if levels.last?.isMap == true { levels[levels.count - 1].isKeyNext = true }
            default: break
            }
            output.append(byte)
            position += 1
        }
    }

    private func endOfText(from start: Int) -> Int {
        var position = start
        while position < input.count, input[position] != UInt8(ascii: "\"") {
            position += input[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(position, input.count)
    }

    private mutating func text(_ range: Range<Int>) {
        let raw = Array(input[range])
        let plain = raw.contains(UInt8(ascii: "\\")) ? JSONEscapes.unescaped(raw) : raw
        let new: [UInt8]?
        if let level = levels.last, level.isMap, level.isKeyNext {
            levels[levels.count - 1].isKeyNext = false
            levels[levels.count - 1].key = String(decoding: plain, as: UTF8.self)
            new = redactor.redacted(plain, &count)
        } else {
            new = value(plain)
        }
        output.append(UInt8(ascii: "\""))
        output += new.map { JSONEscapes.escaped($0) } ?? raw
        output.append(UInt8(ascii: "\""))
    }

    /// The value of a key or an item of a list; none if it may stay.
    private mutating func value(_ plain: [UInt8]) -> [UInt8]? {
        guard let level = levels.last, level.isMap, !plain.isEmpty else {
            return redactor.redacted(value: plain, depth: depth, &count)
        }
        let key = level.key.lowercased()
        if key == "name" || key == "key" {
            let name = String(decoding: plain, as: UTF8.self)
            levels[levels.count - 1].hasSecretName = SensitiveName.isSecretVariable(name)
        }
        let isSecret = redactor.isSecretKey(level.key) || key == "value" && level.hasSecretName
        guard isSecret, !plain.starts(with: Redactor.mark) else {
            return redactor.redacted(value: plain, depth: depth, &count)
        }
        return redactor.name(for: plain, "secret", &count)
    }
}
