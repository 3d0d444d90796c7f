/// Finds the objects of Nightingale in a file: alone, in a list, or in the `dat` of a reply.
enum NightingaleObjects {
    /// The maps of a file.
    static func all(in content: Content) -> [Node] {
        guard let root = content.json?.root else { return [] }
        let place = inner(of: root)
        return place.kind == .list ? place.mapItems : [place]
    }

    /// The first maps of a file, for recognition.
    static func first(in content: Content) -> [Node] {
        guard let root = content.json?.root else { return [] }
        let place = inner(of: root)
        return place.kind == .list ? Array(place.items.lazy.filter { $0.kind == .map }.prefix(3)) : [place]
    }

    private static func inner(of root: Node) -> Node {
        guard let data = root["dat"] else { return root }
        return data["list"] ?? data
    }

    /// The word of a severity: 1 critical, 2 warning, 3 info; none for anything else.
    static func severity(_ number: Int64?) -> String? {
        switch number {
        case 1: "Critical"
        case 2: "Warning"
        case 3: "Info"
        default: nil
        }
    }

    /// The value of a tag such as `service=orders`, in a list or in one text with commas or blanks between.
    static func tag(_ node: Node?, _ names: String...) -> String? {
        guard let node else { return nil }
        let tags: [String]
        if node.kind == .list {
            tags = node.items.compactMap(\.string)
        } else if node.kind == .map {
            return names.lazy.compactMap { node.text($0) }.first
        } else {
            tags = node.string?.split { $0 == "," || $0 == " " }.map(String.init) ?? []
        }
        for name in names {
            for tag in tags where tag.hasPrefix("\(name)=") && tag.count > name.count + 1 {
                return String(tag.dropFirst(name.count + 1))
            }
        }
        return nil
    }
}
