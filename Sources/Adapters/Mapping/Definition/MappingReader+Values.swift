import Diagnostics
import Evidence

extension MappingReader {
    func readValues(
        _ column: Column, _ reader: ValueReader, _ inner: inout StrictMap
    ) -> [String: RecordValue?] {
        guard let node = inner.child("values") else { return [:] }
        inner.report(StrictMap(node, named: "values", keys: nil).diagnostics)
        var values: [String: RecordValue?] = [:]
        for (text, result) in node.entries {
            let key = HeaderCheck.trim(text)
            if result.isNull || result.equals("missing") && column.allowedValues?.contains("missing") != true {
                values[key] = .some(nil)
            } else if let value = value(result, of: column, reader, &inner) {
                values[key] = value
            }
        }
        // Letter case makes no difference unless two texts differ in nothing else.
        for (text, _) in node.entries {
            let key = HeaderCheck.trim(text)
            if let value = values[key], values[key.lowercased()] == nil { values[key.lowercased()] = value }
        }
        return values
    }

    func readOtherwise(
        _ column: Column, _ reader: ValueReader, _ inner: inout StrictMap
    ) -> ColumnMapping.Otherwise {
        guard let node = inner.child("else") else { return .fault }
        guard inner.child("values") != nil || inner.child("join") != nil else {
            inner.report(
                MappingMessage.notApplicable(
                    "else", LocalizedText(en: "there are no 'values'", zh: "没有 values"), at: node.location))
            return .fault
        }
        switch node.string {
        case "error": return .fault
        case "missing": return .missing
        case "keep": return .keep
        default: return value(node, of: column, reader, &inner).map { .value($0) } ?? .fault
        }
    }

    /// A value that the mapping file itself gives, or none after a report.
    func value(
        _ node: Node, of column: Column, _ reader: ValueReader, _ inner: inout StrictMap
    ) -> RecordValue? {
        let plain = column.type == .timestamp ? ValueReader(column, zone: zone) : reader
        let text = node.string ?? ""
        switch node.string == nil ? .fault(.structure) : plain.read(text) {
        case .value(let value): return value
        case .missing:
            inner.report(
                MappingMessage.badValue(
                    text, of: column.name, .notAllowed, allowed: column.allowedValues, at: node.location))
        case .fault(let fault):
            inner.report(
                MappingMessage.badValue(text, of: column.name, fault, allowed: column.allowedValues, at: node.location))
        }
        return nil
    }
}
