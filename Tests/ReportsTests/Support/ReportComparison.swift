import Foundation
import XML

/// Compares the two reports for machines: every value of one must be in the other.
enum ReportComparison {
    static func differences(_ object: [String: Any], _ element: XMLElement, _ path: String = "$") -> [String] {
        var found: [String] = []
        for (key, value) in object.sorted(by: { $0.key < $1.key }) {
            found += compare(value, key, element, "\(path).\(key)")
        }
        let known = Set(object.keys)
        let written = Set(element.attributes.map(\.name) + element.children.map(\.name))
        return found + written.subtracting(known).sorted().map { "\(path): '\($0)' is only in XML" }
    }

    private static func compare(_ value: Any, _ key: String, _ element: XMLElement, _ path: String) -> [String] {
        let child = element.child(key)
        switch value {
        case let object as [String: Any] where object["exact"] != nil:
            return ["exact", "decimal"].allSatisfy { child?.attribute($0) == object[$0] as? String }
                ? [] : ["\(path) differs"]
        case let object as [String: String] where object["zh"] != nil:
            let texts = Dictionary(
                element.children(named: key).map { ($0.attribute("lang") ?? "", $0.text) }, uniquingKeysWith: { $1 })
            return texts == object.mapValues(writable) ? [] : ["\(path) differs"]
        case let object as [String: Any]:
            return child.map { differences(object, $0, path) } ?? ["\(path) is only in JSON"]
        case let array as [Any]:
            guard let entries = child?.children, entries.count == array.count else {
                return ["\(path) differs in length"]
            }
            return zip(array, entries).enumerated().flatMap { index, pair in
                if let object = pair.0 as? [String: Any] { return differences(object, pair.1, "\(path)[\(index)]") }
                return writable(pair.0 as? String ?? "") == pair.1.text ? [] : ["\(path)[\(index)] differs"]
            }
        default:
            let text =
                (value as? String)
                ?? (value as? Bool == nil || !["0", "1"].contains("\(value)") ? "\(value)" : "\(value)")
            let written = element.attribute(key) ?? child?.text
            return [text, value as? Bool == true ? "true" : value as? Bool == false ? "false" : text].map(writable)
                .contains(written ?? "missing") ? [] : ["\(path): '\(text)' is '\(written ?? "missing")' in XML"]
        }
    }

    /// A text as XML can carry it.
    private static func writable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFit =
                scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
                || ["\t", "\n", "\r"].contains(scalar)
            result.append(isFit ? scalar : "\u{FFFD}")
        }
        return String(result)
    }
}
