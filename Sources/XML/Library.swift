import CLibXML2

/// What has to be set up in libxml2 once, and around every call that may report an error.
enum Library {
    /// Sets up libxml2 once for the whole process: no document can make it open a file or a connection.
    static let isReady: Bool = {
        xmlInitParser()
        unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
        return true
    }()

    /// The tables of schema types are made on first use and not guarded by libxml2, so they are made here once.
    static let hasSchemaTypes: Bool = {
        let schema = Array(#"<schema xmlns="http://www.w3.org/2001/XMLSchema"/>"#.utf8)
        return isReady
            && quietly {
                unsafe schema.withUnsafeBytes { bytes in
                    let characters = unsafe bytes.bindMemory(to: CChar.self).baseAddress
                    let parser = unsafe xmlSchemaNewMemParserCtxt(characters, Int32(bytes.count))
                    defer { unsafe xmlSchemaFreeParserCtxt(parser) }
                    let parsed = unsafe xmlSchemaParse(parser)
                    defer { unsafe xmlSchemaFree(parsed) }
                    return unsafe parsed != nil
                }
            }
    }()

    /// Runs calls into libxml2 with the error handlers of this thread silenced, and puts the former ones back.
    ///
    /// Handlers of a context get most errors. A few, of character conversion above all, only go to the handlers of the
    /// thread, and those print to the standard error stream unless they are replaced.
    static func quietly<Result>(_ body: () -> Result) -> Result {
        let structured = unsafe __xmlStructuredError().pointee
        let structuredContext = unsafe __xmlStructuredErrorContext().pointee
        let generic = unsafe __xmlGenericError().pointee
        let genericContext = unsafe __xmlGenericErrorContext().pointee
        defer {
            unsafe __xmlStructuredError().pointee = structured
            unsafe __xmlStructuredErrorContext().pointee = structuredContext
            unsafe __xmlGenericError().pointee = generic
            unsafe __xmlGenericErrorContext().pointee = genericContext
        }
        unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
        unsafe xmlSetGenericErrorFunc(nil, silence)
        return body()
    }

    /// A message of libxml2 in one line, cut if it is very long.
    static func text(of message: UnsafePointer<CChar>) -> String {
        let text = unsafe String(cString: message)
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > Limits.messageCharacters ? line.prefix(Limits.messageCharacters) + "…" : line
    }

    /// Takes a message with a variable number of arguments and looks at none of them.
    ///
    /// Swift cannot write a variadic C function. One with the same leading parameters that ignores the rest is called in
    /// the same way on the platforms this is built for.
    private static var silence: xmlGenericErrorFunc {
        let ignore: @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Void = { _, _ in }
        return unsafe unsafeBitCast(ignore, to: xmlGenericErrorFunc.self)
    }
}
