import Glibc

/// Text in GB 18030, the Chinese national standard that holds GBK and GB 2312.
enum ChineseText {
    /// What decoding gave.
    enum Outcome {
        /// UTF-8, and how many bytes at the end are half a character that was cut off.
        case text([UInt8], cutBytes: Int)
        /// Some bytes mean nothing in this encoding.
        case invalid
        /// The C library has no converter for it on this machine.
        case unavailable
    }

    /// Whether bytes look like Chinese text rather than like Western text that happens to be valid in GBK.
    ///
    /// In Chinese text nearly all pairs have two high bytes and most of them are among the 3755 common characters of GB 2312; in
    /// Western text an accented letter stands between ASCII letters, which gives pairs with a low second byte.
    static func isPlausible(_ bytes: [UInt8]) -> Bool {
        var census = Census()
        var position = 0
        while position < bytes.count {
            let lead = bytes[position]
            guard lead >= 0x80 else {
                position += 1
                continue
            }
            guard position + 1 < bytes.count else { break }
            position += census.count(lead: lead, trail: bytes[position + 1])
            if census.isInvalid { return false }
            if census.sequences >= 100_000 { break }
        }
        guard census.sequences > 0 else { return false }
        let usual = census.common + census.rare + census.symbols + census.fourBytes
        guard usual * 10 >= census.sequences * 7 else { return false }
        return census.sequences < 8 || (census.common + census.symbols) * 10 >= census.sequences * 4
    }

    /// Decodes strictly.
    static func decode(_ bytes: [UInt8]) -> Outcome {
        guard let converter = unsafe iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            return .unavailable
        }
        defer { _ = unsafe iconv_close(converter) }
        var input = bytes
        var failed = false
        var remaining = input.count
        let capacity = input.count + input.count / 2 + 16
        let output = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            unsafe input.withUnsafeMutableBytes { source in
                var from = unsafe source.bindMemory(to: CChar.self).baseAddress
                var room = capacity
                unsafe UnsafeMutableRawBufferPointer(buffer).withMemoryRebound(to: CChar.self) { target in
                    var to = target.baseAddress
                    let result = unsafe iconv(converter, &from, &remaining, &to, &room)
                    failed = result == -1 && errno != EINVAL
                }
                initialized = capacity - room
            }
        }
        return failed || remaining > 3 ? .invalid : .text(output, cutBytes: remaining)
    }

    /// What kinds of multi-byte sequences were seen.
    private struct Census {
        var common = 0
        var rare = 0
        var symbols = 0
        var fourBytes = 0
        var others = 0
        var isInvalid = false

        var sequences: Int { common + rare + symbols + fourBytes + others }

        /// Counts one sequence and gives its length.
        mutating func count(lead: UInt8, trail: UInt8) -> Int {
            switch (lead, trail) {
            case (0x81...0xFE, 0x30...0x39):
                fourBytes += 1
                return 4
            case (0xB0...0xD7, 0xA1...0xFE): common += 1
            case (0xD8...0xF7, 0xA1...0xFE): rare += 1
            case (0xA1...0xA9, 0xA1...0xFE): symbols += 1
            case (0x81...0xFE, 0x40...0x7E), (0x81...0xFE, 0x80...0xFE): others += 1
            default: isInvalid = true
            }
            return 2
        }
    }
}
