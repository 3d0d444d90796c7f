/// The encoding that XML (`encoding="…"`) and HTML (`charset=…`) declare in their first kilobyte.
enum DeclaredEncoding {
    /// The encoding that a text declares, if it is one that can be read.
    static func find(in bytes: [UInt8]) -> TextEncoding.Name? {
        let head = bytes.prefix(1024).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        guard text.drop(while: \.isWhitespace).first == "<" else { return nil }
        for mark in ["encoding=", "charset="] {
            guard let range = text.firstRange(of: mark) else { continue }
            let name = text[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix {
                $0.isLetter || $0.isNumber || $0 == "-"
            }
            return names[String(name)]
        }
        return nil
    }

    private static let names: [String: TextEncoding.Name] = [
        "gbk": .gb18030, "gb2312": .gb18030, "gb18030": .gb18030, "cp936": .gb18030,
        "iso-8859-1": .windows1252, "latin1": .windows1252, "windows-1252": .windows1252, "us-ascii": .windows1252,
    ]
}
