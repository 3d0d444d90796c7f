import CLibXML2
public import Diagnostics

/// Checks documents against W3C XML schemas.
public enum XMLSchema {
    /// What is wrong with a document, measured against a schema; empty if the document is valid.
    ///
    /// Faults have the id `xml.schema` and the line they are on; the first 100 are given. A document that cannot be read is
    /// reported as `XMLStream` does. The schema has to be complete: parts that it imports from elsewhere are not loaded, and
    /// neither is what the document names as its schema.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - schema: The schema.
    ///   - path: The path of the document in diagnostics.
    /// - Returns: The faults in the order they were found.
    public static func validate(document: [UInt8], schema: [UInt8], named path: String) -> [Diagnostic] {
        guard Library.hasSchemaTypes else { return [XMLFailure.outOfMemory(path).diagnostic] }
        // The validator has parsers of its own, without our limits; both texts are read with these limits first.
        for (bytes, path) in [(schema, schemaPath), (document, path)] {
            if let failure = firstFailure(bytes, path) { return [failure.diagnostic] }
        }
        let validator = SchemaValidator(path: path)
        Library.quietly { validator.run(document: document, schema: schema) }
        return validator.diagnostics
    }

    static let schemaPath = "schema"

    private static func firstFailure(_ bytes: [UInt8], _ path: String) -> XMLFailure? {
        let stream = XMLStream(bytes, named: path)
        do {
            while try stream.next() != nil {}
            return nil
        } catch {
            return error
        }
    }
}
