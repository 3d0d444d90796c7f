/// A canonical Huffman code of DEFLATE: how many codes of each length there are, and their symbols in order.
struct HuffmanTable: Sendable {
    static let maximumLength = 15

    /// How many codes have a length; the index is the length.
    let counts: [UInt16]
    /// The symbols in the order of their codes.
    let symbols: [UInt16]

    /// Makes a code of the lengths of the codes of all symbols; 0 means that a symbol has none.
    ///
    /// None if there are more codes than the lengths allow. Fewer are allowed: one distance code alone is used by encoders.
    init?(_ lengths: ArraySlice<UInt8>) {
        var counts = [UInt16](repeating: 0, count: Self.maximumLength + 1)
        for length in lengths {
            guard length <= Self.maximumLength else { return nil }
            counts[Int(length)] += 1
        }
        counts[0] = 0
        var left = 1
        for length in 1...Self.maximumLength {
            left = left << 1 - Int(counts[length])
            if left < 0 { return nil }
        }
        var offsets = [Int](repeating: 0, count: Self.maximumLength + 2)
        for length in 1...Self.maximumLength { offsets[length + 1] = offsets[length] + Int(counts[length]) }
        var symbols = [UInt16](repeating: 0, count: offsets[Self.maximumLength + 1])
        for (symbol, length) in lengths.enumerated() where length > 0 {
            symbols[offsets[Int(length)]] = UInt16(symbol)
            offsets[Int(length)] += 1
        }
        self.counts = counts
        self.symbols = symbols
    }

    private init(unchecked lengths: [UInt8]) {
        if let table = HuffmanTable(lengths[...]) {
            self = table
        } else {
            (counts, symbols) = ([UInt16](repeating: 0, count: Self.maximumLength + 1), [])
        }
    }

    /// The code of literals and lengths in blocks without tables.
    static let fixedLengths = HuffmanTable(
        unchecked: [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
            + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
    /// The code of distances in blocks without tables.
    static let fixedDistances = HuffmanTable(unchecked: [UInt8](repeating: 5, count: 30))
}
