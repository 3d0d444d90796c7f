/// Recognises YAML that still has to be rendered: Helm charts, Jinja templates.
enum YAMLTemplate {
    /// The fault to report for a document that cannot be read, if the reason is that it is a template.
    ///
    /// Braces count where a value or a line starts. `{{ $labels…` and `{{ $value…` do not count: alert rules have them in texts,
    /// where only their quotes were forgotten.
    static func fault(in bytes: [UInt8], _ part: Range<Int>) -> YAMLFault? {
        var line = part.lowerBound
        while line < part.upperBound {
            let end = min(bytes.firstLineBreak(from: line), part.upperBound)
            if let offset = opening(in: bytes[line..<end]) { return YAMLFault(problem: .template, offset: offset) }
            line = end + 1
        }
        return nil
    }

    private static func opening(in line: ArraySlice<UInt8>) -> Int? {
        var isStart = true
        var index = line.startIndex
        while index + 1 < line.endIndex {
            let byte = line[index]
            if isStart, byte == UInt8(ascii: "{") {
                let next = line[index + 1]
                if next == UInt8(ascii: "%") { return index }
                if next == UInt8(ascii: "{") { return isAlertText(line[(index + 2)...]) ? nil : index }
            }
            switch byte {
            case 0x20, 0x09: break
            case UInt8(ascii: "#") where isStart: return nil
            case UInt8(ascii: "-"), UInt8(ascii: ":"): isStart = line[index + 1] == 0x20
            default: isStart = false
            }
            index += 1
        }
        return nil
    }

    private static func isAlertText(_ text: ArraySlice<UInt8>) -> Bool {
        text.drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }.first == UInt8(ascii: "$")
    }
}
