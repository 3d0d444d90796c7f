/// Notices keys that a JSON map has twice, at little cost for the usual map that has none.
///
/// Each open map has a filter of 256 bits. Only a key whose bit is already set is compared with the keys before it; maps with
/// more than 64 keys, and maps with escaped keys, are sorted when they are closed.
@safe struct JSONKeyCheck {
    /// Where repeated keys stand in the source, at most 100.
    private(set) var duplicates: [Int] = []

    private let bytes: UnsafePointer<UInt8>
    private var filters: [Filter] = []

    private struct Filter {
        var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var count = 0
        var hasEscapes = false
    }

    init(bytes: UnsafePointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
    }

    /// Notes that a map was opened.
    @inline(__always)
    mutating func open() {
        filters.append(Filter())
    }

    /// Takes a key of the innermost open map.
    @inline(__always)
    mutating func add(_ key: Int, of map: Int, in tape: [TapeEntry]) {
        let last = filters.count - 1
        filters[last].count += 1
        let entry = tape[key]
        if entry.kind == .escapedText { filters[last].hasEscapes = true }
        let hash = hash(entry)
        let bit = UInt64(1) << (hash & 63)
        let isSet: Bool
        switch hash >> 6 & 3 {
        case 0: (isSet, filters[last].bits.0) = (filters[last].bits.0 & bit != 0, filters[last].bits.0 | bit)
        case 1: (isSet, filters[last].bits.1) = (filters[last].bits.1 & bit != 0, filters[last].bits.1 | bit)
        case 2: (isSet, filters[last].bits.2) = (filters[last].bits.2 & bit != 0, filters[last].bits.2 | bit)
        default: (isSet, filters[last].bits.3) = (filters[last].bits.3 & bit != 0, filters[last].bits.3 | bit)
        }
        if isSet, filters[last].count <= 64, !filters[last].hasEscapes { compare(key, of: map, in: tape) }
    }

    /// Notes that the innermost open map was closed.
    @inline(__always)
    mutating func close(_ map: Int, in tape: [TapeEntry]) {
        let filter = filters.removeLast()
        if filter.count > 64 || filter.hasEscapes { sort(map, in: tape) }
    }

    @inline(__always)
    private func hash(_ entry: TapeEntry) -> UInt64 {
        let start = entry.offset
        let length = entry.extent
        guard length > 0 else { return 0 }
        let first = unsafe UInt64(bytes[start])
        let middle = unsafe UInt64(bytes[start + length / 2])
        let last = unsafe UInt64(bytes[start + length - 1])
        let mixed =
            (first | middle << 8 | last << 16 | UInt64(truncatingIfNeeded: length) << 24) &* 0x9E37_79B9_7F4A_7C15
        return mixed >> 56
    }

    private mutating func compare(_ key: Int, of map: Int, in tape: [TapeEntry]) {
        let target = tape[key]
        var other = map + 1
        while other < key {
            let entry = tape[other]
            if entry.extent == target.extent, areEqual(entry.offset, target.offset, count: entry.extent) {
                note(target.offset)
                return
            }
            other += 1 + tape[other + 1].span
        }
    }

    @inline(__always)
    private func areEqual(_ left: Int, _ right: Int, count: Int) -> Bool {
        for index in 0..<count where unsafe bytes[left + index] != bytes[right + index] { return false }
        return true
    }

    /// Sorts the keys of a closed map and notes the neighbours that are equal.
    private mutating func sort(_ map: Int, in tape: [TapeEntry]) {
        var keys: [(text: [UInt8], offset: Int)] = []
        var index = map + 1
        let end = map + tape[map].span
        while index + 1 < end {
            let entry = tape[index]
            let text = unsafe Array(UnsafeBufferPointer(start: bytes + entry.offset, count: entry.extent))
            let isEscaped = entry.kind == .escapedText
            keys.append((isEscaped ? JSONText.unescape(text, 0, text.count) : text, entry.offset))
            index += 1 + tape[index + 1].span
        }
        keys.sort { left, right in
            left.text == right.text ? left.offset < right.offset : left.text.lexicographicallyPrecedes(right.text)
        }
        for (left, right) in zip(keys, keys.dropFirst()) where left.text == right.text { note(right.offset) }
    }

    private mutating func note(_ offset: Int) {
        if duplicates.count < 100 { duplicates.append(offset) }
    }
}
