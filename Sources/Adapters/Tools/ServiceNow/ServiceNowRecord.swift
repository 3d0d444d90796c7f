import XML

/// One record of ServiceNow, from a table, JSON or XML.
///
/// A field may have two forms: what is stored, such as the code of a state or the key of a user, and what is displayed.
struct ServiceNowRecord {
    /// Where the record stands.
    enum Origin {
        case cells(DelimitedTable.Row, ServiceNowColumns)
        case node(Node)
        case element(XMLElement)
    }

    let origin: Origin
    /// The line that it starts on, counted from 1.
    let line: Int

    /// What is stored in a field; none if it is empty, absent, or one of the texts that stand for nothing.
    func value(_ field: String) -> String? {
        switch origin {
        case .cells(let row, let columns):
            let text = row.bytes(columns[field]).flatMap { Self.clean(bytes: $0) }
            return text.map { $0.first == "{" ? Self.stored(in: $0) : $0 }
        case .element(let element): return Self.clean(element.child(field)?.text)
        case .node(let node):
            guard let value = node[field] else { return nil }
            if value.kind != .map { return value.utf8.flatMap { Self.clean(bytes: $0) } }
            return Self.clean(value["value"]?.string) ?? Self.clean(value["display_value"]?.string)
                ?? key(in: value["link"])
        }
    }

    /// What is displayed of a field, or what is stored if nothing else is known.
    func display(_ field: String) -> String? {
        let displayed: String? =
            switch origin {
            case .cells(let row, let columns):
                row.bytes(columns[field]).flatMap { Self.clean(bytes: $0) }
                    .flatMap { FlattenedObject.member("display_value", of: $0) }
            case .element(let element): element.child(field)?.attribute("display_value")
            case .node(let node): node[field]?["display_value"]?.string
            }
        return Self.clean(displayed) ?? value(field)
    }

    /// Whether the record has a field at all, empty or not.
    func has(_ field: String) -> Bool {
        switch origin {
        case .cells(_, let columns): columns[field] != nil
        case .element(let element): element.child(field) != nil
        case .node(let node): node[field] != nil
        }
    }

    /// The name of its element in XML.
    var elementName: String? {
        if case .element(let element) = origin { element.name } else { nil }
    }

    /// What is stored in a reference that a script wrote into one cell; the cell itself if it holds none.
    private static func stored(in cell: String) -> String {
        FlattenedObject.member("value", of: cell) ?? FlattenedObject.member("display_value", of: cell)
            ?? FlattenedObject.member("link", of: cell)?.split(separator: "/").last.map(String.init) ?? cell
    }

    /// The key at the end of a link to another record.
    private func key(in link: Node?) -> String? {
        link?.string?.split(separator: "/").last.map(String.init)
    }

    private static func clean(_ text: String?) -> String? {
        text.flatMap { clean(bytes: Array($0.utf8)[...]) }
    }

    private static func clean(bytes: ArraySlice<UInt8>) -> String? {
        let text = CellText.trim(bytes)
        if text.isEmpty || text.count == 1 && text.first == UInt8(ascii: "?") { return nil }
        if text.count == 4, text.lazy.map({ $0 | 0x20 }).elementsEqual("null".utf8) { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
