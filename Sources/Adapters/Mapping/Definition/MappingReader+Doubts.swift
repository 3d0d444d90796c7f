import Diagnostics
import Evidence

extension MappingReader {
    /// Reports times that are read the same as another one, and times in a format without a zone where none is given.
    func reportDoubtfulTimes(_ columns: [ColumnMapping], _ map: inout StrictMap) {
        let node = map.child("columns") ?? map.node
        var seen: [[Int]: String] = [:]
        for mapping in columns where mapping.column.type == .timestamp && !mapping.isImplied {
            let place = node[mapping.column.name]?.location ?? node.location
            if mapping.reader.lacksZone, node[mapping.column.name]?["zone"] == nil, self.map.node["zone"] == nil {
                map.report(MappingMessage.zoneMissing(mapping.column.name, at: place))
            }
            guard mapping.plus == nil, mapping.match == nil, mapping.take == .first,
                case .fields(let fields) = mapping.source,
                !mapping.column.isPlanned
            else { continue }
            if let other = seen[fields] {
                map.report(MappingMessage.sameTime(mapping.column.name, as: other, at: place))
            } else {
                seen[fields] = mapping.column.name
            }
        }
    }
}
