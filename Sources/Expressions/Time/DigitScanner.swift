/// Reads numbers of a fixed form from the bytes of a text.
struct DigitScanner {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Whether everything has been read.
    var isAtEnd: Bool { position == bytes.count }

    /// Reads one character if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
        position += 1
        return true
    }

    /// Reads exactly so many digits; none if there are fewer.
    mutating func number(digits count: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<count {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    /// Reads at least one digit after a point, keeping so many and passing over the others; none if there is no digit.
    mutating func fraction(digits count: Int) -> Int64? {
        guard var value = digit() else { return nil }
        var read = 1
        while let next = digit() {
            if read < count {
                value = value * 10 + next
                read += 1
            }
        }
        for _ in read..<max(read, count) { value *= 10 }
        return value
    }

    /// Reads any number of digits into a value, keeping the first so many of them.
    mutating func digits(into value: inout Int128, atMost limit: Int) -> (read: Int, kept: Int) {
        var read = 0
        var kept = 0
        while let next = digit() {
            read += 1
            guard kept < limit else { continue }
            value = value * 10 + Int128(next)
            kept += 1
        }
        return (read, kept)
    }

    /// Passes over zeros and gives how many there were.
    mutating func skipZeros() -> Int {
        var read = 0
        while take("0") { read += 1 }
        return read
    }

    private mutating func digit() -> Int64? {
        guard position < bytes.count, (0x30...0x39).contains(bytes[position]) else { return nil }
        defer { position += 1 }
        return Int64(bytes[position] - 0x30)
    }
}
