public import Diagnostics

/// What an adapter gets: the bytes of one file as UTF-8, and the shape that they were found to have.
///
/// The shape is decided by structure and never by the name of the file.
public struct Content: Sendable {
    /// The path of the file, for messages; it says nothing about the format.
    public let path: String
    /// The text as UTF-8 without a byte order mark; the bytes as they are for archives and binary files.
    public let bytes: [UInt8]
    /// The encoding of the file; none if it is empty or holds no text.
    public let encoding: TextEncoding?
    /// What kind of structure the text has.
    public let shape: Shape
    /// What was assumed, replaced or found broken while the bytes were read.
    ///
    /// Faults of records in tables and JSON lines are reported when these are iterated.
    public let diagnostics: [Diagnostic]

    /// Reads bytes and finds out their shape.
    ///
    /// - Parameters:
    ///   - path: The path for messages.
    ///   - bytes: The bytes of the file.
    ///   - limits: What is refused.
    public init(path: String, bytes: [UInt8], limits: ContentLimits = .standard) {
        var diagnostics: [Diagnostic] = []
        self.path = path
        if bytes.count > limits.maximumBytes {
            diagnostics.append(Self.tooLarge(bytes.count, limits, path: path))
            (self.bytes, encoding, shape) = ([], nil, .unread)
        } else {
            switch TextDecoding.decode(bytes, path: path, reporting: &diagnostics) {
            case .text(let text, let encoding):
                self.bytes = text
                let detector = ShapeDetector(bytes: text, path: path)
                shape = detector.shape(reporting: &diagnostics)
                if case .empty = shape { self.encoding = nil } else { self.encoding = encoding }
            case .archive(let kind):
                (self.bytes, encoding, shape) = (bytes, nil, .archive(kind))
            case .binary(let kind):
                (self.bytes, encoding, shape) = (bytes, nil, .binary(kind))
            }
        }
        self.diagnostics = diagnostics
    }

    /// Content with more to report, such as what was found while it was unpacked.
    public init(_ content: Content, adding diagnostics: [Diagnostic]) {
        (path, bytes, encoding, shape) = (content.path, content.bytes, content.encoding, content.shape)
        self.diagnostics = diagnostics + content.diagnostics
    }

    /// The structure of a file.
    public enum Shape: Sendable {
        /// Nothing, or white space only.
        case empty
        /// One JSON list or map; not complete if the text is cut or broken.
        case json(Document)
        /// JSON values one after the other.
        case jsonLines(JSONLines)
        /// The YAML documents that could be read. At least one is a map or a list of maps; none if all are broken.
        case yaml([Document])
        /// XML, not parsed yet.
        case xml(MarkupRoot)
        /// HTML, not parsed yet.
        case html(MarkupRoot)
        /// Delimited text with at least two columns.
        case table(DelimitedTable)
        /// Text with the headings, tables or fences of Markdown.
        case markdown
        /// Any other text.
        case text
        /// A container of other files.
        case archive(ArchiveKind)
        /// No text.
        case binary(BinaryKind)
        /// Larger than the limit; nothing was read.
        case unread
    }
}

/// What is refused before it takes time or memory.
public struct ContentLimits: Hashable, Sendable {
    /// The largest size of a file in bytes, below 4 GiB.
    public let maximumBytes: Int

    /// Creates limits; a size of 4 GiB or more is lowered to what offsets in 32 bits can reach.
    public init(maximumBytes: Int) {
        self.maximumBytes = min(maximumBytes, Int(UInt32.max) - 1)
    }

    /// Up to 2 GiB.
    public static let standard = ContentLimits(maximumBytes: 2 << 30 - 1)
}

// MARK: - Messages

extension Content {
    private static func tooLarge(_ size: Int, _ limits: ContentLimits, path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "content.too-large",
            LocalizedText(
                en: "the file has \(size) bytes; at most \(limits.maximumBytes) are read",
                zh: "文件有 \(size) 字节，最多读取 \(limits.maximumBytes) 字节"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "export a shorter period, or split the file", zh: "请导出较短的时段，或拆分该文件")
            ])
    }
}
