/// A file in an archive.
public struct ArchiveEntry: Hashable, Sendable {
    /// The path in the archive, with `/` between its parts.
    public var path: String
    /// The size of the content as the archive says it; what comes out may differ.
    public var size: Int
    /// Where the content stands in the archive.
    var content: Range<Int>
    /// How it is compressed, by the numbers of ZIP; 0 if it is not.
    var method = 0
    /// Whether a password is needed.
    var isEncrypted = false
    /// The checksum that the archive notes.
    var checksum: UInt32?

    /// Turns the bytes of a name into a path.
    ///
    /// Names are UTF-8 today. Older ones are in the code page of some machine that nothing tells: each byte of those that is no ASCII
    /// stands as its number, so that different names stay different.
    static func path(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text.replacing("\\", with: "/") }
        return bytes.reduce(into: "") { text, byte in
            if byte < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + String(byte, radix: 16, uppercase: true)
            }
        }.replacing("\\", with: "/")
    }
}
