/// The keys that a mapping of a rubric file has: the one table for the reader, and for the JSON Schemas by a test.
package struct ObjectShape: Hashable, Sendable {
    /// What it is, in English and for messages: `indicator`.
    package var name: String
    /// The keys that must be there, in the order they are usually written.
    package var required: [String]
    /// The keys that may be there.
    package var optional: [String]

    init(_ name: String, required: [String], optional: [String] = []) {
        self.name = name
        self.required = required
        self.optional = optional
    }

    /// All keys.
    package var keys: [String] { required + optional }
}
