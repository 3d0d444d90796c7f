/// Text in windows-1252, the superset of Latin-1 that Windows wrote; the last resort, for any bytes are valid in it.
enum WesternText {
    /// UTF-8 for windows-1252 bytes; the five unused codes become the control characters of Latin-1.
    static func decode(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case ..<0x80: output.append(byte)
            case 0x80...0x9F: output.appendUTF8(special[Int(byte) - 0x80])
            default: output.appendUTF8(UInt32(byte))
            }
        }
        return output
    }

    /// The code points of 80 to 9F, from the mapping that Unicode publishes for code page 1252.
    private static let special: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
