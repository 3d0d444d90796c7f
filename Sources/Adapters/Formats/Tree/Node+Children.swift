extension Node {
    /// How many items a list or keys a map has; 0 for everything else.
    ///
    /// Counting walks over them.
    public var count: Int {
        switch entry.kind {
        case .list: items.reduce(into: 0) { count, _ in count += 1 }
        case .map: entries.reduce(into: 0) { count, _ in count += 1 }
        default: 0
        }
    }

    /// The items of a list; nothing for everything else.
    public var items: Items {
        Items(storage: storage, start: index + 1, end: entry.kind == .list ? index + entry.span : index + 1)
    }

    /// The keys and values of a map in the order of the source; nothing for everything else.
    ///
    /// A key that is there twice comes twice.
    public var entries: Entries {
        Entries(storage: storage, start: index + 1, end: entry.kind == .map ? index + entry.span : index + 1)
    }

    /// The value of a key, or none if this is no map or has no such key.
    ///
    /// Of a key that is there twice the last value counts.
    public subscript(_ key: String) -> Node? {
        let entry = entry
        guard entry.kind == .map else { return nil }
        let end = index + entry.span
        var found: Node?
        var position = index + 1
        while position + 1 < end {
            if storage.text(at: position, equals: key) {
                let value = Node(storage: storage, index: position + 1)
                guard storage.hasDuplicateKeys else { return value }
                found = value
            }
            position += 1 + storage.tape[position + 1].span
        }
        return found
    }

    /// The item of a list at an index from 0, or none.
    ///
    /// Finding it walks over the items before it.
    public subscript(_ position: Int) -> Node? {
        guard position >= 0 else { return nil }
        var iterator = items.makeIterator()
        for _ in 0..<position where iterator.next() == nil { return nil }
        return iterator.next()
    }

    /// The value at the end of a chain of keys, or none if any of them is absent.
    public subscript(path keys: String...) -> Node? {
        var current = self
        for key in keys {
            guard let next = current[key] else { return nil }
            current = next
        }
        return current
    }

    /// Whether a map has all of these keys.
    public func has(_ keys: String...) -> Bool {
        keys.allSatisfy { self[$0] != nil }
    }

    /// The items of a list.
    public struct Items: Sequence, IteratorProtocol, Sendable {
        let storage: DocumentStorage
        private var position: Int
        private let end: Int

        init(storage: DocumentStorage, start: Int, end: Int) {
            self.storage = storage
            position = start
            self.end = end
        }

        /// Whether there is no further item.
        public var isEmpty: Bool { position >= end }

        /// The next item.
        public mutating func next() -> Node? {
            guard position < end else { return nil }
            defer { position += storage.tape[position].span }
            return Node(storage: storage, index: position)
        }
    }

    /// The keys and values of a map.
    public struct Entries: Sequence, IteratorProtocol, Sendable {
        let storage: DocumentStorage
        private var position: Int
        private let end: Int

        init(storage: DocumentStorage, start: Int, end: Int) {
            self.storage = storage
            position = start
            self.end = end
        }

        /// Whether there is no further key.
        public var isEmpty: Bool { position >= end }

        /// The next key with its value.
        public mutating func next() -> (key: String, value: Node)? {
            guard position + 1 < end else { return nil }
            let key = Node(storage: storage, index: position)
            let value = Node(storage: storage, index: position + 1)
            position += 1 + value.entry.span
            return (key.string ?? "", value)
        }
    }
}

extension DocumentStorage {
    /// Whether the text of an entry is a given text, without making a string of it unless it has escapes.
    func text(at index: Int, equals other: String) -> Bool {
        let entry = tape[index]
        switch entry.kind {
        case .list, .map, .null: return false
        case .escapedText: return JSONText.unescape(text, entry.offset, entry.extent).elementsEqual(other.utf8)
        case .boolean, .number, .text:
            var other = other
            return other.withUTF8 { key in
                guard key.count == entry.extent else { return false }
                let start = entry.offset
                return unsafe text.withUnsafeBufferPointer { bytes in
                    for position in 0..<key.count where unsafe bytes[start + position] != key[position] { return false }
                    return true
                }
            }
        }
    }
}
