import Diagnostics

/// Turns bytes into UTF-8, with the encoding found by what the bytes hold; nothing is decoded that is no text.
enum TextDecoding {
    /// What bytes are.
    enum Outcome {
        /// Text as UTF-8 without a byte order mark.
        case text([UInt8], TextEncoding)
        /// A container of other files.
        case archive(ArchiveKind)
        /// No text.
        case binary(BinaryKind)
    }

    /// Decodes bytes.
    ///
    /// What was assumed, replaced or left out is reported.
    static func decode(_ bytes: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]) -> Outcome {
        if let kind = MagicNumber.archive(bytes) { return .archive(kind) }
        if let kind = MagicNumber.binary(bytes) { return .binary(kind) }
        let outcome = decodeMarked(bytes) ?? decodeUnmarked(bytes, path: path, reporting: &diagnostics)
        if case .text(let text, let encoding) = outcome {
            report(encoding, of: text, path: path, to: &diagnostics)
        }
        return outcome
    }

    /// Decodes bytes that start with a byte order mark.
    private static func decodeMarked(_ bytes: [UInt8]) -> Outcome? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return utf8(Array(bytes.dropFirst(3)), basis: .byteOrderMark)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittleEndian = bytes[0] == 0xFF
            let text = UTF16Text.decode(bytes[2...], isLittleEndian: isLittleEndian)
            let name: TextEncoding.Name = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
            if text.controls * 20 > text.utf8.count { return .binary(.unknown) }
            return .text(text.utf8, TextEncoding(name, basis: .byteOrderMark, replacements: text.replacements))
        }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]),
            case .text(let text, let cut) = ChineseText.decode(Array(bytes.dropFirst(4)))
        {
            return .text(text, TextEncoding(.gb18030, basis: .byteOrderMark, replacements: min(cut, 1)))
        }
        return nil
    }

    private static func decodeUnmarked(
        _ bytes: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]
    ) -> Outcome {
        if bytes.has(0) {
            guard let order = UTF16Text.byteOrder(of: bytes) else { return .binary(.unknown) }
            let text = UTF16Text.decode(bytes[...], isLittleEndian: order == .utf16LittleEndian)
            guard text.controls == 0, text.replacements <= bytes.count % 2 else { return .binary(.unknown) }
            return .text(text.utf8, TextEncoding(order, basis: .content, replacements: text.replacements))
        }
        if UTF8Scan.firstFault(in: bytes) == nil || isDamagedUTF8(bytes) {
            return utf8(bytes, basis: .content)
        }
        let declared = DeclaredEncoding.find(in: bytes)
        if declared == .gb18030 || (declared == nil && ChineseText.isPlausible(bytes)) {
            switch ChineseText.decode(bytes) {
            case .text(let text, let cut):
                let basis: TextEncoding.Basis = declared == nil ? .content : .declaration
                return .text(text, TextEncoding(.gb18030, basis: basis, replacements: min(cut, 1)))
            case .unavailable:
                diagnostics.append(noConverter(path: path))
            case .invalid:
                break
            }
        }
        let controls = bytes.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B }
        if controls * 100 > bytes.count { return .binary(.unknown) }
        let basis: TextEncoding.Basis = declared == .windows1252 ? .declaration : .lastResort
        return .text(WesternText.decode(bytes), TextEncoding(.windows1252, basis: basis))
    }

    /// UTF-8 with broken sequences replaced; one that the end of the bytes cuts off is left out.
    private static func utf8(_ bytes: [UInt8], basis: TextEncoding.Basis) -> Outcome {
        guard UTF8Scan.firstFault(in: bytes) != nil else { return .text(bytes, TextEncoding(.utf8, basis: basis)) }
        let census = UTF8Scan.census(of: bytes)
        let kept = bytes[..<(census.cutAt ?? bytes.count)]
        let repaired =
            census.faults == 1 && census.cutAt != nil ? Array(kept) : Array(String(decoding: kept, as: UTF8.self).utf8)
        return .text(repaired, TextEncoding(.utf8, basis: basis, replacements: census.faults))
    }

    /// Whether bytes are UTF-8 with a few broken places, or cut in the middle of a character, rather than another encoding.
    ///
    /// Valid sequences of several bytes are rare in other encodings, so that four of them for each broken one are proof enough.
    private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        let census = UTF8Scan.census(of: bytes)
        if census.validSequences >= 4 * census.faults { return true }
        guard let cut = census.cutAt, census.faults == 1 else { return false }
        return census.validSequences > 0 || bytes.count - cut > 1
    }
}

// MARK: - Messages

extension TextDecoding {
    private static func report(
        _ encoding: TextEncoding, of text: [UInt8], path: String, to diagnostics: inout [Diagnostic]
    ) {
        let name = encoding.name.rawValue
        if encoding.basis == .lastResort {
            diagnostics.append(
                Diagnostic(
                    .warning, id: "text.encoding-guessed",
                    LocalizedText(
                        en: "the encoding is unknown; the text was read as '\(name)'",
                        zh: "编码未知，按“\(name)”读取"),
                    at: SourceLocation(path: path),
                    fixes: [LocalizedText(en: "export the file as UTF-8", zh: "请以 UTF-8 导出该文件")]))
        } else if encoding.name != .utf8 {
            diagnostics.append(
                Diagnostic(
                    .note, id: "text.encoding",
                    LocalizedText(en: "the text was read as '\(name)'", zh: "文本按“\(name)”读取"),
                    at: SourceLocation(path: path)))
        }
        guard encoding.replacements > 0 else { return }
        let count = encoding.replacements
        let place = firstReplacement(in: text)
        diagnostics.append(
            Diagnostic(
                .warning, id: "text.invalid-bytes",
                LocalizedText(
                    en:
                        "\(count) byte sequences are not valid '\(name)'; they were replaced by U+FFFD or, at the end, left out",
                    zh: "有 \(count) 处字节不是有效的“\(name)”，已替换为 U+FFFD，位于末尾的则略去"),
                at: SourceLocation(path: path, line: place.line, column: place.column),
                fixes: [
                    LocalizedText(
                        en: "check whether the file was cut or damaged on the way, and export it again",
                        zh: "请检查文件是否被截断或损坏，并重新导出")
                ]))
    }

    private static func noConverter(path: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "text.no-converter",
            LocalizedText(
                en: "the text looks like 'GB18030', but this machine has no converter for it",
                zh: "文本看似“GB18030”，但本机没有相应的转换器"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "install the gconv modules of glibc, or export the file as UTF-8",
                    zh: "请安装 glibc 的 gconv 模块，或以 UTF-8 导出该文件")
            ])
    }

    /// Where the first U+FFFD is, or the end of the text if there is none.
    private static func firstReplacement(in text: [UInt8]) -> (line: Int, column: Int) {
        var offset = text.count
        for index in text.indices.dropLast(2) where text[index] == 0xEF {
            guard text[index + 1] == 0xBF, text[index + 2] == 0xBD else { continue }
            offset = index
            break
        }
        return LineIndex(text).position(of: offset)
    }
}
