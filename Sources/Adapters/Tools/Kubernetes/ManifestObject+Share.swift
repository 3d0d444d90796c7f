extension ManifestObject {
    /// How sure an adapter of delivery objects can be of a file that may also hold workloads.
    ///
    /// Exports of a delivery tool often hold the workloads that it rolled out: the objects of the tool count then, unless there are
    /// fewer of them than of others that some adapter reads.
    static func share(of family: Family, in objects: [ManifestObject]) -> Recognition.Confidence? {
        let own = objects.count { $0.family == family }
        guard own > 0 else { return nil }
        let others = objects.count { $0.family != family && $0.family != .other }
        return own >= others ? .certain : .possible
    }
}
