import Evidence

/// A resource of the platform on its way into the table of resources.
struct Resource {
    /// Where it stands.
    var line: Int
    var id: String
    var service: String?
    /// A word of the column `layer`.
    var layer: String?
    var kind: String?
    var managedByCode: Bool?
    /// Microseconds since 1970.
    var driftDetectedAt: Int64?
    var zone: String?
    var region: String?
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ resource: Resource) {
        withTable(.resources) { table, evidence in
            table.beginRow(evidence: evidence, position: resource.line)
            table.set("id", text: resource.id)
            table.set("service", text: resource.service)
            table.set("layer", text: resource.layer)
            table.set("kind", text: resource.kind)
            table.set("managed_by_code", flag: resource.managedByCode)
            table.set("drift_detected_at", time: resource.driftDetectedAt)
            table.set("zone", text: resource.zone)
            table.set("region", text: resource.region)
        }
    }
}
