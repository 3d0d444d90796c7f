internal import Adapters
internal import Diagnostics
internal import Resources

/// The mappings inside the binary: exports of tools whose tables need no code.
enum ShippedMappings {
    /// The mappings, in the order of their names.
    ///
    /// Each is tested with the product, so that faults are not expected; one that has any is left out.
    ///
    /// - Parameter zone: What `zone: local` stands for.
    /// - Returns: The mappings.
    static func all(zone: TimeZoneOffset) -> [MappingAdapter] {
        EmbeddedFile.files(below: "mappings").filter { $0.path.hasSuffix(".yaml") }.compactMap { file in
            var faults: [Diagnostic] = []
            return MappingAdapter(
                Content(path: file.path, bytes: Array(file.text.utf8)),
                localZone: ZoneRule(secondsFromUTC: zone.seconds), reporting: &faults)
        }
    }
}
