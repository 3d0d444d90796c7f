import Diagnostics
import Yams

/// Reads a YAML stream with Yams and turns each document into a tape.
///
/// libyaml refuses nesting beyond 1000. Aliases never reach it: each `*` is replaced by a character that the source does not
/// have, so that what was an alias arrives as a plain scalar and is resolved here, with a budget. An alias that Yams resolved
/// could make it hash or free a tree that is exponentially large or arbitrarily deep.
struct YAMLReader {
    private let bytes: [UInt8]
    private let path: String
    private let lines: LineIndex
    private let lineShift: Int

    init(bytes: [UInt8], path: String, lines: LineIndex? = nil, lineShift: Int = 0) {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        self.bytes = hasMark ? Array(bytes.dropFirst(3)) : bytes
        self.path = path
        self.lines = hasMark ? LineIndex(self.bytes) : lines ?? LineIndex(bytes)
        self.lineShift = lineShift
    }

    /// Reads all documents; a broken one is reported and left out, one without content is left out.
    func read(reporting diagnostics: inout [Diagnostic]) -> [Document] {
        if let offset = UTF8Scan.firstFault(in: bytes) {
            diagnostics.append(notUTF8(at: location(of: offset)))
            return []
        }
        var documents: [Document] = []
        var faults = 0
        for part in YAMLSplitter(bytes).parts() {
            do throws(YAMLFault) {
                documents += try read(part)
            } catch {
                faults += 1
                if faults <= Self.maximumReports {
                    diagnostics.append(error.diagnostic(at: location(of: error.offset)))
                }
            }
        }
        if faults > Self.maximumReports { diagnostics.append(moreFaults(faults - Self.maximumReports)) }
        return documents
    }

    private static let maximumReports = 20
    /// The largest document in bytes.
    ///
    /// Yams takes 30 to 90 times as much memory, so that this stays below 3 GB.
    private static let maximumSize = 32 << 20

    private func read(_ part: Range<Int>) throws(YAMLFault) -> [Document] {
        guard part.count <= Self.maximumSize else {
            throw YAMLFault(problem: .tooLarge(Self.maximumSize), offset: part.lowerBound)
        }
        let source = bytes[part]
        let hasAnchors = source.contains(UInt8(ascii: "&"))
        let star: Unicode.Scalar? = hasAnchors && source.contains(UInt8(ascii: "*")) ? unusedCharacter(in: source) : nil
        let text = String(decoding: star.map { Self.replaceStars(in: source, by: $0) } ?? source, as: UTF8.self)
        var documents: [Document] = []
        var converter = YAMLConverter(
            positions: YAMLPositions(bytes, in: part), star: star, budget: Self.nodeBudget(for: part.count))
        do {
            let parser = try Parser(yaml: text, resolver: .basic, constructor: .default, encoding: .utf8)
            while let root = try parser.nextRoot() {
                let tree = try converter.convert(root)
                guard let first = tree.tape.first, first.kind != .null else { continue }
                let storage = DocumentStorage(
                    path: path, tape: tree.tape, text: tree.text, positions: tree.positions, lines: lines,
                    lineShift: lineShift, hasDuplicateKeys: false)
                documents.append(Document(storage: storage, isComplete: true))
            }
        } catch let fault as YAMLFault {
            throw fault.problem == .complexKey ? YAMLTemplate.fault(in: bytes, part) ?? fault : fault
        } catch let error as YamlError {
            throw YAMLTemplate.fault(in: bytes, part)
                ?? YAMLFault(error, part: part, positions: &converter.positions, star: star)
        } catch {
            throw YAMLFault(problem: .syntax("\(error)"), offset: part.lowerBound)
        }
        return documents
    }

    /// How many values a document may have: what it could have without aliases, and a million that aliases may add.
    private static func nodeBudget(for size: Int) -> Int {
        size + 1_000_000
    }

    private static func replaceStars(in source: ArraySlice<UInt8>, by character: Unicode.Scalar) -> ArraySlice<UInt8> {
        var output: [UInt8] = []
        output.reserveCapacity(source.count + 256)
        for byte in source {
            if byte == UInt8(ascii: "*") { output.appendUTF8(character.value) } else { output.append(byte) }
        }
        return output[...]
    }

    /// A character of the private use area that the source does not have.
    private func unusedCharacter(in source: ArraySlice<UInt8>) -> Unicode.Scalar {
        var isUsed = Set<UInt16>()
        for index in source.indices.dropLast(2) where source[index] == 0xEE {
            isUsed.insert(UInt16(source[index + 1]) << 8 | UInt16(source[index + 2]))
        }
        for codePoint in UInt16(0xE000)...0xEFFF {
            let middle = 0x80 | codePoint >> 6 & 0x3F
            let last = 0x80 | codePoint & 0x3F
            if !isUsed.contains(middle << 8 | last), let scalar = Unicode.Scalar(codePoint) { return scalar }
        }
        return "\u{F8FF}"
    }

    private func location(of offset: Int) -> SourceLocation {
        let place = lines.position(of: offset)
        return SourceLocation(path: path, line: place.line + lineShift, column: place.column)
    }

    private func moreFaults(_ count: Int) -> Diagnostic {
        Diagnostic(
            .error, id: "yaml.more-faults",
            LocalizedText(en: "\(count) more documents are broken and were left out", zh: "另有 \(count) 个文档已损坏，均被略去"),
            at: SourceLocation(path: path), fixes: [LocalizedText(en: "correct the file", zh: "请修正文件")])
    }

    private func notUTF8(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "yaml.not-utf-8", LocalizedText(en: "the bytes are not valid UTF-8", zh: "字节不是有效的 UTF-8"),
            at: location, fixes: [LocalizedText(en: "export the file as UTF-8", zh: "请以 UTF-8 导出该文件")])
    }
}
