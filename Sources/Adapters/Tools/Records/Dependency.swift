import Evidence

/// A call of a service to another one that a tool has seen, on its way into the table of dependencies.
struct Dependency: Hashable {
    /// Where it was first met.
    var line: Int
    /// The service that calls.
    var service: String
    /// The service or party that is called.
    var target: String
}

extension RecordSink {
    /// Adds a row, which counts as one source of the dependency.
    mutating func append(_ dependency: Dependency) {
        withTable(.dependencies) { table, evidence in
            table.beginRow(evidence: evidence, position: dependency.line)
            table.set(table.column("service"), text: dependency.service)
            table.set(table.column("target"), text: dependency.target)
            table.set(table.column("sources"), integer: 1)
        }
    }
}
