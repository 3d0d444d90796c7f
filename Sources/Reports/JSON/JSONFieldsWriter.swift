internal import Diagnostics
internal import Rubric

/// Writes parts of an assessment as JSON objects, one value a line, in the order of the parts.
final class JSONFieldsWriter {
    private let sink: (ArraySlice<UInt8>) throws -> Void
    private var pending: [UInt8] = []
    private var depth = 0

    private static let portion = 32_768

    init(_ sink: @escaping (ArraySlice<UInt8>) throws -> Void) {
        self.sink = sink
    }

    /// Writes a part as an object.
    func write(_ fields: Fields) throws {
        try enclose("{", "}", count: fields.values.count) { index in
            append(fields.values[index].name)
            append(bytes: ": ")
            try write(fields.values[index].value)
        }
    }

    /// Ends the document and hands the last bytes to the sink.
    func finish() throws {
        pending.append(UInt8(ascii: "\n"))
        try sink(pending[...])
        pending = []
    }

    private func write(_ value: Fields.Value) throws {
        switch value {
        case .text(let text?), .prose(let text?): append(text)
        case .integer(let number?): append(bytes: String(number))
        case .flag(let flag): append(bytes: flag ? "true" : "false")
        case .number(let number?): appendPair(("exact", number.exact), ("decimal", number.decimal))
        case .localized(let text?): appendPair(("en", text.en), ("zh", text.zh))
        case .fields(let fields?): try write(fields)
        case .text(nil), .prose(nil), .integer(nil), .number(nil), .localized(nil), .fields(nil): append(bytes: "null")
        case .texts(_, let texts): try enclose("[", "]", count: texts.count) { append(texts[$0]) }
        case .list(_, let count, let make): try enclose("[", "]", count: count) { try write(make($0)) }
        }
        if pending.count >= Self.portion {
            try sink(pending[...])
            pending.removeAll(keepingCapacity: true)
        }
    }

    private func enclose(_ opening: String, _ closing: String, count: Int, _ body: (Int) throws -> Void) throws {
        append(bytes: opening)
        depth += 1
        for index in 0..<count {
            if index > 0 { append(bytes: ",") }
            appendBreak()
            try body(index)
        }
        depth -= 1
        if count > 0 { appendBreak() }
        append(bytes: closing)
    }

    private func appendBreak() {
        pending.append(UInt8(ascii: "\n"))
        pending.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    /// Two texts as an object in one line.
    private func appendPair(_ first: (String, String), _ second: (String, String)) {
        append(bytes: "{")
        append(first.0)
        append(bytes: ": ")
        append(first.1)
        append(bytes: ", ")
        append(second.0)
        append(bytes: ": ")
        append(second.1)
        append(bytes: "}")
    }

    private func append(bytes text: String) {
        pending.append(contentsOf: text.utf8)
    }

    /// A text in quotation marks; control characters are written as escapes, so that nothing is lost.
    private func append(_ text: String) {
        pending.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append(bytes: "\\\"")
            case UInt8(ascii: "\\"): append(bytes: "\\\\")
            case 0x0A: append(bytes: "\\n")
            case 0x0D: append(bytes: "\\r")
            case 0x09: append(bytes: "\\t")
            case 0..<0x20: append(bytes: "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
            default: pending.append(byte)
            }
        }
        pending.append(UInt8(ascii: "\""))
    }
}
