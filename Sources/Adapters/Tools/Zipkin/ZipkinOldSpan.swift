/// A span of Zipkin in version 1, where annotations say who did what.
struct ZipkinOldSpan {
    private let node: Node
    /// The time and service of the first annotation of each word.
    private var events: [String: (time: Int64?, service: String?)] = [:]
    /// The service that each binary annotation of an address names.
    private var addresses: [String: String] = [:]
    private var isError = false
    private var anyService: String?

    /// Looks into the annotations.
    init(_ node: Node) {
        self.node = node
        for annotation in node["annotations"]?.items ?? Node.Items.none(of: node) {
            let service = annotation[path: "endpoint", "serviceName"]?.string
            if anyService == nil { anyService = service }
            guard let word = annotation["value"]?.string, ["cs", "cr", "sr", "ss", "ms", "mr"].contains(word),
                events[word] == nil
            else { continue }
            events[word] = (ZipkinSpan.time(annotation["timestamp"]), service)
        }
        for annotation in node["binaryAnnotations"]?.items ?? Node.Items.none(of: node) {
            let service = annotation[path: "endpoint", "serviceName"]?.string
            switch annotation["key"]?.string {
            case "sa", "ca", "ma": addresses[annotation["key"]?.string ?? ""] = service
            case "error": isError = true
            default: if anyService == nil { anyService = service }
            }
            if annotation["key"]?.equals("lc") ?? false { anyService = service }
        }
    }

    /// One half for each side that wrote annotations; one without a role if there is no such side.
    var halves: [ZipkinSpan.Half] {
        let sides: [(first: String, last: String, address: String, role: SpanFacts.Role)] = [
            ("cs", "cr", "sa", .client), ("sr", "ss", "ca", .server), ("ms", "", "ma", .producer),
            ("mr", "", "ma", .consumer),
        ]
        let found = sides.compactMap { side -> ZipkinSpan.Half? in
            guard let event = events[side.first] ?? events[side.last] else { return nil }
            var half = ZipkinSpan.Half(service: event.service, peer: addresses[side.address], role: side.role)
            half.isError = isError
            half.start = events[side.first]?.time
            if let start = half.start, let end = events[side.last]?.time, end >= start { half.duration = end - start }
            return half
        }
        if var only = found.first, found.count == 1 {
            only.start = ZipkinSpan.time(node["timestamp"]) ?? only.start
            only.duration = ZipkinSpan.length(node["duration"]) ?? only.duration
            return [only]
        }
        if !found.isEmpty { return found }
        return [
            ZipkinSpan.Half(
                service: anyService, isError: isError, start: ZipkinSpan.time(node["timestamp"]),
                duration: ZipkinSpan.length(node["duration"]))
        ]
    }
}
