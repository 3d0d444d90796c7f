/// The encoding that bytes were read in, and how it was found.
public struct TextEncoding: Hashable, Sendable {
    /// Which encoding.
    public var name: Name
    /// How it was found.
    public var basis: Basis
    /// How many broken sequences were replaced by U+FFFD or, at the end, left out.
    public var replacements: Int

    /// Creates a description of an encoding.
    public init(_ name: Name, basis: Basis, replacements: Int = 0) {
        self.name = name
        self.basis = basis
        self.replacements = replacements
    }

    /// An encoding that can be read; the raw value is its IANA name.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        /// UTF-8, which holds plain ASCII too.
        case utf8 = "UTF-8"
        /// UTF-16 with the low byte first.
        case utf16LittleEndian = "UTF-16LE"
        /// UTF-16 with the high byte first.
        case utf16BigEndian = "UTF-16BE"
        /// GB 18030, which holds GBK and GB 2312 too.
        case gb18030 = "GB18030"
        /// Western European of Windows, which holds the printable part of Latin-1 too.
        case windows1252 = "windows-1252"
    }

    /// How an encoding was found.
    public enum Basis: Hashable, Sendable {
        /// The bytes start with a byte order mark.
        case byteOrderMark
        /// The bytes are valid and plausible in it.
        case content
        /// XML or HTML declares it, and the bytes are valid in it.
        case declaration
        /// Nothing else fits; every byte has some meaning in it, so that this proves nothing.
        case lastResort
    }
}
