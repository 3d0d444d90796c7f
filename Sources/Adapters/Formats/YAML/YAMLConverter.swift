import Yams

/// Turns the nodes of Yams into a tape, and resolves aliases and merge keys on it.
struct YAMLConverter {
    /// A document in arrays.
    struct Tree {
        var tape: [TapeEntry] = []
        var text: [UInt8] = []
        var positions: [UInt32] = []
    }

    /// Where lines and columns are in the source.
    var positions: YAMLPositions
    private let star: String?
    private let budget: Int
    private var tree = Tree()
    /// Where the value of each anchor is on the tape.
    private var anchors: [String: Int] = [:]

    /// Creates a converter.
    ///
    /// - Parameters:
    ///   - positions: Where lines and columns are in the source.
    ///   - star: What stands for `*` in the text that Yams read, if it was replaced.
    ///   - budget: How many values a document may have.
    init(positions: YAMLPositions, star: Unicode.Scalar?, budget: Int) {
        self.positions = positions
        self.star = star.map(String.init)
        self.budget = budget
    }

    /// Converts one document.
    mutating func convert(_ root: Yams.Node) throws(YAMLFault) -> Tree {
        tree = Tree()
        anchors = [:]
        try append(root)
        defer { tree = Tree() }
        return tree
    }

    private mutating func append(_ node: Yams.Node) throws(YAMLFault) {
        let start = tree.tape.count
        let offset = node.mark.map { positions.offset(line: $0.line, column: $0.column) } ?? 0
        var anchor: String?
        switch node {
        case .scalar(let scalar):
            anchor = scalar.anchor?.rawValue
            if try appendAlias(scalar, at: offset) { return }
            try append(scalar.string, kind: kind(of: scalar), at: offset)
        case .sequence(let sequence):
            anchor = sequence.anchor?.rawValue
            try open(.list, at: offset)
            for item in sequence { try append(item) }
            close(start)
        case .mapping(let mapping):
            anchor = mapping.anchor?.rawValue
            try open(.map, at: offset)
            try append(mapping, at: start)
            close(start)
        case .alias:
            throw YAMLFault(problem: .undefinedAlias(""), offset: offset)
        }
        if let anchor { anchors[anchor] = start }
    }

    private mutating func append(_ mapping: Yams.Node.Mapping, at start: Int) throws(YAMLFault) {
        var merges: [Yams.Node] = []
        for (key, value) in mapping {
            let offset = key.mark.map { positions.offset(line: $0.line, column: $0.column) } ?? 0
            guard case .scalar(let scalar) = key else { throw YAMLFault(problem: .complexKey, offset: offset) }
            if alias(scalar) != nil { throw YAMLFault(problem: .aliasAsKey, offset: offset) }
            if scalar.string == "<<", scalar.style == .plain {
                merges.append(value)
                continue
            }
            let keyStart = tree.tape.count
            try append(scalar.string, kind: .text, at: offset)
            if let anchor = scalar.anchor?.rawValue { anchors[anchor] = keyStart }
            try append(value)
        }
        for merge in merges { try self.merge(merge, into: start) }
    }

    /// The kind of a scalar, by its tag, its quotes or its text.
    private func kind(of scalar: Yams.Node.Scalar) -> TapeEntry.Kind {
        let text = Array(scalar.string.utf8)[...]
        let tag = scalar.tag.rawValue
        if !tag.isEmpty { return YAMLScalar.kind(of: text, tag: tag) }
        return scalar.style == .plain ? YAMLScalar.kind(ofPlain: text) : .text
    }
}

// MARK: - The tape

extension YAMLConverter {
    private mutating func append(_ string: String, kind: TapeEntry.Kind, at offset: Int) throws(YAMLFault) {
        let start = tree.text.count
        if let star, string.utf8.contains(0xEE) || string.utf8.contains(0xEF) {
            for scalar in string.unicodeScalars {
                tree.text.appendUTF8(String(scalar) == star ? 0x2A : scalar.value)
            }
        } else {
            tree.text.append(contentsOf: string.utf8)
        }
        try append(TapeEntry(kind, offset: start, extent: tree.text.count - start), at: offset)
    }

    private mutating func open(_ kind: TapeEntry.Kind, at offset: Int) throws(YAMLFault) {
        try append(TapeEntry(kind, offset: 0, extent: 0), at: offset)
    }

    private mutating func append(_ entry: TapeEntry, at offset: Int) throws(YAMLFault) {
        guard tree.tape.count < budget else { throw YAMLFault(problem: .aliasBudget(budget), offset: offset) }
        tree.tape.append(entry)
        tree.positions.append(UInt32(truncatingIfNeeded: offset))
    }

    private mutating func close(_ start: Int) {
        tree.tape[start] = tree.tape[start].closed(extent: tree.tape.count - start - 1)
    }
}

// MARK: - Aliases and merge keys

extension YAMLConverter {
    /// The name that an alias has, or none if a scalar is no alias.
    private func alias(_ scalar: Yams.Node.Scalar) -> Substring? {
        guard let star, scalar.style == .plain, scalar.string.hasPrefix(star) else { return nil }
        return scalar.string.dropFirst()
    }

    /// Copies the value of an anchor to the end of the tape; false if the scalar is no alias.
    private mutating func appendAlias(_ scalar: Yams.Node.Scalar, at offset: Int) throws(YAMLFault) -> Bool {
        guard let name = alias(scalar) else { return false }
        let isName = name.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
            default: false
            }
        }
        guard isName, !name.isEmpty else { throw YAMLFault(problem: .strayStar("*" + name), offset: offset) }
        guard let start = anchors[String(name)] else {
            throw YAMLFault(problem: .undefinedAlias(String(name)), offset: offset)
        }
        let span = tree.tape[start].span
        guard tree.tape.count + span <= budget else { throw YAMLFault(problem: .aliasBudget(budget), offset: offset) }
        for index in start..<start + span {
            tree.tape.append(tree.tape[index])
            tree.positions.append(tree.positions[index])
        }
        return true
    }

    /// Adds the entries of `<<` that an open map does not have itself.
    ///
    /// - Parameters:
    ///   - node: A map, an alias of one, or a list of those, of which the first that has a key wins.
    ///   - map: The open map at the end of the tape.
    /// - Throws: What is wrong with the value.
    private mutating func merge(_ node: Yams.Node, into map: Int) throws(YAMLFault) {
        let scratch = tree.tape.count
        try append(node)
        var keys = Set<[UInt8]>()
        forEachEntry(map + 1, scratch) { keys.insert(key(at: $0)) }
        var kept: [Range<Int>] = []
        let sources = tree.tape[scratch].kind == .list ? items(of: scratch) : [scratch]
        for source in sources where tree.tape[source].kind == .map {
            forEachEntry(source + 1, source + tree.tape[source].span) { entry in
                guard keys.insert(key(at: entry)).inserted else { return }
                kept.append(entry..<entry + 1 + tree.tape[entry + 1].span)
            }
        }
        let entries = kept.flatMap { tree.tape[$0] }
        let offsets = kept.flatMap { tree.positions[$0] }
        tree.tape.replaceSubrange(scratch..., with: entries)
        tree.positions.replaceSubrange(scratch..., with: offsets)
    }

    private func forEachEntry(_ start: Int, _ end: Int, _ body: (Int) -> Void) {
        var index = start
        while index + 1 < end {
            body(index)
            index += 1 + tree.tape[index + 1].span
        }
    }

    private func items(of list: Int) -> [Int] {
        var items: [Int] = []
        var index = list + 1
        while index < list + tree.tape[list].span {
            items.append(index)
            index += tree.tape[index].span
        }
        return items
    }

    private func key(at index: Int) -> [UInt8] {
        let entry = tree.tape[index]
        return Array(tree.text[entry.offset..<entry.offset + entry.extent])
    }
}
