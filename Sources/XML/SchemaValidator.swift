import CLibXML2
import Diagnostics

/// Runs the schema validator of libxml2 once and collects what it reports.
final class SchemaValidator {
    private let path: String
    private var reportPath: String
    private var leftOut = 0
    private var faults: [Diagnostic] = []

    init(path: String) {
        self.path = path
        reportPath = path
    }

    /// The faults, and a note if there were more than are kept.
    var diagnostics: [Diagnostic] {
        guard leftOut > 0 else { return faults }
        let note = LocalizedText(en: "\(leftOut) more faults are left out", zh: "另有 \(leftOut) 处错误未列出")
        return faults + [Diagnostic(.note, id: "xml.schema", note, at: SourceLocation(path: path))]
    }

    func run(document: [UInt8], schema: [UInt8]) {
        unsafe schema.withUnsafeBytes { schemaBytes in
            let characters = unsafe schemaBytes.bindMemory(to: CChar.self).baseAddress
            let parser = unsafe xmlSchemaNewMemParserCtxt(characters, Int32(clamping: schemaBytes.count))
            defer { unsafe xmlSchemaFreeParserCtxt(parser) }
            unsafe xmlSchemaSetParserStructuredErrors(parser, Self.report, this)
            reportPath = XMLSchema.schemaPath
            let parsed = unsafe xmlSchemaParse(parser)
            defer { unsafe xmlSchemaFree(parsed) }
            reportPath = path
            guard unsafe parsed != nil else { return failIfSilent() }
            unsafe document.withUnsafeBytes { unsafe validate($0, against: parsed) }
        }
    }

    private func validate(_ document: UnsafeRawBufferPointer, against schema: xmlSchemaPtr?) {
        let validator = unsafe xmlSchemaNewValidCtxt(schema)
        defer { unsafe xmlSchemaFreeValidCtxt(validator) }
        unsafe xmlSchemaSetValidStructuredErrors(validator, Self.report, this)
        let characters = unsafe document.bindMemory(to: CChar.self).baseAddress
        let input = unsafe xmlParserInputBufferCreateMem(
            characters, Int32(clamping: document.count), XML_CHAR_ENCODING_NONE)
        // The validator frees the input.
        let result = unsafe xmlSchemaValidateStream(validator, input, XML_CHAR_ENCODING_NONE, nil, nil)
        if result != 0 { failIfSilent() }
    }

    private var this: UnsafeMutableRawPointer {
        unsafe Unmanaged.passUnretained(self).toOpaque()
    }

    private static let report: xmlStructuredErrorFunc = { this, error in
        guard let this = unsafe this, let error = unsafe error else { return }
        let validator = unsafe Unmanaged<SchemaValidator>.fromOpaque(this).takeUnretainedValue()
        unsafe validator.add(error.pointee)
    }

    private func add(_ error: xmlError) {
        guard faults.count < Limits.schemaFaults else {
            leftOut += 1
            return
        }
        let message = unsafe error.message.map { unsafe Library.text(of: $0) } ?? ""
        let line = unsafe error.line > 0 ? Int(error.line) : nil
        let isWarning = unsafe error.level == XML_ERR_WARNING
        faults.append(
            Diagnostic(
                isWarning ? .warning : .error, id: "xml.schema",
                LocalizedText(en: "against the schema: \(message)", zh: "不符合模式：\(message)"),
                at: SourceLocation(path: reportPath, line: line)))
    }

    /// A document that failed without a report must not pass as valid.
    private func failIfSilent() {
        guard faults.isEmpty else { return }
        faults.append(
            Diagnostic(
                .error, id: "xml.schema",
                LocalizedText(en: "the document could not be checked against the schema", zh: "无法依据模式校验该文档"),
                at: SourceLocation(path: path)))
    }
}
