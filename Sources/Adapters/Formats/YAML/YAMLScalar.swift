/// What plain scalars mean by the core schema of YAML 1.2: `yes`, `no`, `on` and `off` are texts.
enum YAMLScalar {
    /// The kind of a plain scalar without a tag.
    static func kind(ofPlain text: ArraySlice<UInt8>) -> TapeEntry.Kind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"):
            return isOne(of: ["~", "null", "Null", "NULL"], text) ? .null : .text
        case UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"):
            return isBoolean(text) ? .boolean : .text
        case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return isNumber(text) ? .number : .text
        default:
            return .text
        }
    }

    /// The kind of a scalar that has one of the tags of the core schema; any other tag makes it a text.
    static func kind(of text: ArraySlice<UInt8>, tag: String) -> TapeEntry.Kind {
        switch tag {
        case "tag:yaml.org,2002:null": .null
        case "tag:yaml.org,2002:bool": isBoolean(text) ? .boolean : .text
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": isNumber(text) ? .number : .text
        default: .text
        }
    }

    private static func isBoolean(_ text: ArraySlice<UInt8>) -> Bool {
        isOne(of: ["true", "True", "TRUE", "false", "False", "FALSE"], text)
    }

    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        if NumberText.isNumber(text) { return true }
        let unsigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-") ? text.dropFirst() : text
        if isOne(of: [".inf", ".Inf", ".INF"], unsigned) { return true }
        return isOne(of: [".nan", ".NaN", ".NAN"], text)
    }

    private static func isOne(of words: [StaticString], _ text: ArraySlice<UInt8>) -> Bool {
        words.contains { word in
            word.utf8CodeUnitCount == text.count && word.withUTF8Buffer { unsafe $0.elementsEqual(text) }
        }
    }
}
