/// A short digest of a file, for things that have no identifier of their own.
///
/// The same bytes always give the same digest, so that reading a file twice adds nothing. FNV-1a with 64 bits; it keeps
/// apart, it does not protect.
enum ContentDigest {
    /// The digest in 16 hexadecimal digits.
    static func hexadecimal(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
