/// Undoes the compression of DEFLATE (RFC 1951), as ZIP files hold it.
///
/// It stops at a limit, so that a small file cannot fill the memory, and gives a fault instead of wrong bytes where the data are broken.
package struct Inflate {
    /// Why data could not be read.
    package enum Fault: Error, Hashable {
        /// The data end too early.
        case truncated
        /// The data are not DEFLATE.
        case broken
        /// The output would exceed the limit.
        case tooLarge
    }

    private let input: ArraySlice<UInt8>
    private var position: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []
    private let limit: Int

    private init(_ input: ArraySlice<UInt8>, limit: Int) {
        self.input = input
        self.limit = limit
        position = input.startIndex
    }

    /// The bytes that compressed data stand for.
    ///
    /// - Parameters:
    ///   - input: The compressed data; what follows their last block is ignored.
    ///   - limit: How many bytes the output may have.
    ///   - expected: How many bytes it is said to have, to reserve memory; up to the limit.
    /// - Throws: What is wrong with the data.
    /// - Returns: The bytes.
    package static func decompress(
        _ input: ArraySlice<UInt8>, limit: Int, expecting expected: Int = 0
    ) throws(Fault) -> [UInt8] {
        var inflate = Inflate(input, limit: limit)
        // No more than input of this size can hold; a false claim costs nothing.
        inflate.output.reserveCapacity(min(expected, limit, input.count * 8))
        try inflate.run()
        return inflate.output
    }

    /// The first bytes that compressed data stand for; fewer than asked for if the data end or are broken before.
    package static func prefix(of input: ArraySlice<UInt8>, count: Int) -> [UInt8] {
        var inflate = Inflate(input, limit: count)
        _ = try? inflate.run()
        return inflate.output
    }

    private mutating func run() throws(Fault) {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try decode(HuffmanTable.fixedLengths, HuffmanTable.fixedDistances)
            case 2:
                let (lengths, distances) = try readTables()
                try decode(lengths, distances)
            default: throw .broken
            }
        }
    }

    // MARK: - Bits

    private mutating func fill(_ count: Int) throws(Fault) {
        while bitCount < count {
            guard position < input.endIndex else { throw .truncated }
            bits |= UInt32(input[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
    }

    private mutating func take(_ count: Int) throws(Fault) -> Int {
        guard count > 0 else { return 0 }
        try fill(count)
        let value = bits & ((1 << UInt32(count)) - 1)
        bits >>= UInt32(count)
        bitCount -= count
        return Int(value)
    }

    private mutating func symbol(_ table: HuffmanTable) throws(Fault) -> Int {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...HuffmanTable.maximumLength {
            code |= try take(1)
            let count = Int(table.counts[length])
            if code - first < count { return Int(table.symbols[index + code - first]) }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw .broken
    }

    // MARK: - Blocks

    private mutating func copyStored() throws(Fault) {
        (bits, bitCount) = (0, 0)
        guard position + 4 <= input.endIndex else { throw .truncated }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        let complement = Int(input[position + 2]) | Int(input[position + 3]) << 8
        guard length == ~complement & 0xFFFF else { throw .broken }
        position += 4
        guard position + length <= input.endIndex else { throw .truncated }
        let room = limit - output.count
        output += input[position..<position + min(length, room)]
        guard length <= room else { throw .tooLarge }
        position += length
    }

    private mutating func readTables() throws(Fault) -> (HuffmanTable, HuffmanTable) {
        let lengthCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let codeCount = try take(4) + 4
        guard lengthCount <= 286, distanceCount <= 30 else { throw .broken }
        var lengths = [UInt8](repeating: 0, count: 19)
        for index in 0..<codeCount { lengths[Self.codeOrder[index]] = UInt8(try take(3)) }
        guard let codes = HuffmanTable(lengths[...]) else { throw .broken }
        lengths = []
        while lengths.count < lengthCount + distanceCount {
            let symbol = try symbol(codes)
            switch symbol {
            case 0...15: lengths.append(UInt8(symbol))
            case 16:
                guard let last = lengths.last else { throw .broken }
                lengths += repeatElement(last, count: try take(2) + 3)
            case 17: lengths += repeatElement(0, count: try take(3) + 3)
            default: lengths += repeatElement(0, count: try take(7) + 11)
            }
        }
        guard lengths.count == lengthCount + distanceCount, lengths[256] > 0,
            let literals = HuffmanTable(lengths[..<lengthCount]), let distances = HuffmanTable(lengths[lengthCount...])
        else { throw .broken }
        return (literals, distances)
    }

    private mutating func decode(_ literals: HuffmanTable, _ distances: HuffmanTable) throws(Fault) {
        while true {
            let symbol = try symbol(literals)
            if symbol < 256 {
                guard output.count < limit else { throw .tooLarge }
                output.append(UInt8(symbol))
                continue
            }
            if symbol == 256 { return }
            guard symbol <= 285 else { throw .broken }
            let length = Self.lengthBase[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
            let code = try self.symbol(distances)
            guard code < 30 else { throw .broken }
            let distance = Self.distanceBase[code] + (try take(code < 4 ? 0 : code / 2 - 1))
            guard distance <= output.count else { throw .broken }
            guard output.count + length <= limit else { throw .tooLarge }
            let start = output.count - distance
            for offset in 0..<length { output.append(output[start + offset]) }
        }
    }

    private static let codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let lengthBase = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258,
    ]
    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let distanceBase = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145,
        8193, 12289, 16385, 24577,
    ]
}
