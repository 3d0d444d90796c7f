package import Diagnostics
internal import XML

/// Holds a document back until it is complete and checked against its schema.
///
/// A document above the limit is let through piece by piece without a check, so that memory stays bounded: the check needs
/// the whole of it. What it is made of is the same as in smaller ones.
package final class ValidationGate {
    private let schema: [UInt8]
    private let limit: Int
    private let sink: (ArraySlice<UInt8>) throws -> Void
    private var held: [UInt8] = []
    private var isOpen = false

    /// 64 MiB: more than the assessment of a system with thousands of criteria takes.
    static let defaultLimit = 64 << 20

    /// Creates a gate with a schema, a limit in bytes, and where the document goes.
    package init(schema: [UInt8], limit: Int, sink: @escaping (ArraySlice<UInt8>) throws -> Void) {
        self.schema = schema
        self.limit = limit
        self.sink = sink
    }

    /// Takes the next bytes of the document.
    package func take(_ bytes: [UInt8]) throws {
        if isOpen { return try sink(bytes[...]) }
        held += bytes
        guard held.count > limit else { return }
        isOpen = true
        try sink(held[...])
        held = []
    }

    /// Checks the document and hands it over.
    package func finish() throws {
        guard !isOpen else { return }
        let faults = XMLSchema.validate(document: held, schema: schema, named: "assessment.xml")
        guard faults.isEmpty else { throw InvalidReport(faults: faults) }
        try sink(held[...])
    }
}

/// A report that its own schema does not accept: a fault of the report or of a schema that took its place.
package struct InvalidReport: Error, Hashable, CustomStringConvertible {
    /// What is wrong.
    package var faults: [Diagnostic]

    /// The faults in English, one below the other.
    package var description: String {
        faults.map { $0.formatted(in: .english) }.joined(separator: "\n")
    }
}
