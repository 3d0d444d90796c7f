import CLibXML2

/// Writes a document step by step, in UTF-8, in memory that does not grow with it.
///
/// Text is escaped. Characters that XML cannot carry, such as control characters, become U+FFFD. Elements are laid out with
/// an indentation of two blanks, except in elements that hold text next to elements.
/// ```swift
/// let writer = try XMLWriter { bytes in try file.write(bytes) }
/// try writer.startElement("report", attributes: [("version", "1")])
/// try writer.element("title", text: "Order Center")
/// try writer.endElement()
/// try writer.endDocument()
/// ```
/// The same calls give the same bytes. A call that cannot be carried out throws an `XMLFailure`, or the error of the sink.
@safe public final class XMLWriter {
    private let writer: xmlTextWriterPtr
    private let output: Output
    private var mixed: [Bool] = []
    private var hasStarted = false
    private var hasRoot = false

    /// Creates a writer that hands its bytes to a sink, in portions of some 32 KB.
    ///
    /// - Parameter sink: Takes the bytes in order. When it throws, so does the call that caused it, and no more bytes come.
    /// - Throws: `xml.too-large` if memory is short.
    public init(_ sink: @escaping ([UInt8]) throws -> Void) throws {
        output = Output(sink)
        let target = unsafe Unmanaged.passUnretained(output).toOpaque()
        guard Library.isReady,
            let buffer = unsafe xmlOutputBufferCreateIO(Output.write, nil, target, nil),
            let writer = unsafe xmlNewTextWriter(buffer)
        else { throw XMLFailure.outOfMemory("") }
        unsafe self.writer = unsafe writer
        unsafe xmlTextWriterSetIndent(writer, 1)
        unsafe xmlTextWriterSetIndentString(writer, "  ")
    }

    deinit {
        // Freeing writes out what is buffered; a document that was not ended must not reach the sink any more.
        output.close()
        unsafe xmlFreeTextWriter(writer)
    }

    /// Writes a document into memory.
    ///
    /// - Parameter body: Makes the calls; the document is ended after it.
    /// - Throws: What the body throws.
    /// - Returns: The bytes of the document.
    public static func bytes(_ body: (XMLWriter) throws -> Void) throws -> [UInt8] {
        let collected = Collected()
        let writer = try XMLWriter { collected.bytes += $0 }
        try body(writer)
        try writer.endDocument()
        return collected.bytes
    }

    /// Writes the XML declaration.
    ///
    /// It need not be called: the first element does so.
    public func startDocument() throws {
        guard !hasStarted else { return }
        hasStarted = true
        try check(unsafe xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil))
    }

    /// Begins an element.
    ///
    /// - Parameters:
    ///   - name: The name, with a prefix if it has one.
    ///   - attributes: Names and values in the order they are to be written, declarations of namespaces among them.
    ///   - isMixed: Whether white space in it matters, because text follows child elements. An element whose text comes first
    ///     is recognised without it.
    /// - Throws: `xml.invalid-name` for a name that XML does not allow or an attribute that is given twice.
    public func startElement(_ name: String, attributes: [(String, String)] = [], isMixed: Bool = false) throws {
        try startDocument()
        guard !(mixed.isEmpty && hasRoot) else { throw XMLFailure.secondRoot(name) }
        try Self.validate(name, attributes)
        hasRoot = true
        setIndent(!(mixed.last ?? false))
        try check(unsafe xmlTextWriterStartElement(writer, name))
        mixed.append(isMixed || mixed.last ?? false)
        for (name, value) in attributes {
            try check(unsafe xmlTextWriterStartAttribute(writer, name))
            try write(value)
            try check(unsafe xmlTextWriterEndAttribute(writer))
        }
    }

    /// Writes text into the current element.
    public func text(_ text: String) throws {
        guard !mixed.isEmpty else { throw XMLFailure.noOpenElement }
        guard !text.isEmpty else { return }
        mixed[mixed.count - 1] = true
        try write(text)
    }

    /// Ends the current element.
    public func endElement() throws {
        guard let wasMixed = mixed.popLast() else { throw XMLFailure.noOpenElement }
        setIndent(!(mixed.last ?? false))
        // An empty text tells libxml2 not to indent the end tag of an element whose white space matters.
        if wasMixed, !(mixed.last ?? false) { try check(unsafe xmlTextWriterWriteString(writer, "")) }
        try check(unsafe xmlTextWriterEndElement(writer))
    }

    /// Writes an element with nothing but text in it.
    public func element(_ name: String, attributes: [(String, String)] = [], text: String) throws {
        try startElement(name, attributes: attributes)
        try self.text(text)
        try endElement()
    }

    /// Writes a comment; two hyphens in a row, which a comment cannot hold, are parted by a blank.
    public func comment(_ text: String) throws {
        try startDocument()
        setIndent(!(mixed.last ?? false))
        try check(unsafe xmlTextWriterStartComment(writer))
        try write(Self.commentText(text))
        try check(unsafe xmlTextWriterEndComment(writer))
    }

    /// Ends all open elements and hands the last bytes to the sink.
    public func endDocument() throws {
        while !mixed.isEmpty { try endElement() }
        guard hasRoot else { throw XMLFailure.noOpenElement }
        try check(unsafe xmlTextWriterEndDocument(writer))
        try check(unsafe xmlTextWriterFlush(writer))
        try output.flush()
    }

    private func setIndent(_ isOn: Bool) {
        unsafe xmlTextWriterSetIndent(writer, isOn ? 1 : 0)
    }

    private func write(_ text: String) throws {
        try XMLCharacters.forEachPortion(of: text) { portion in
            try check(
                unsafe portion.withUnsafeBufferPointer { unsafe xmlTextWriterWriteString(writer, $0.baseAddress) })
        }
    }

    private func check(_ result: Int32) throws {
        try output.rethrow()
        if result < 0 { throw XMLFailure.notWritten }
    }
}
