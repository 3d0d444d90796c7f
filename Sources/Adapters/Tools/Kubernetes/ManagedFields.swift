/// What Kubernetes itself notes about the changes of an object.
enum ManagedFields {
    /// When the object was last changed, by the entries of `managedFields`; none if they were not exported.
    ///
    /// - Parameters:
    ///   - object: The object.
    ///   - times: Reads the times.
    /// - Returns: Microseconds since 1970.
    static func lastChange(of object: Node, _ times: inout TimeNotes) -> Int64? {
        var last: Int64?
        for entry in object[path: "metadata", "managedFields"]?.itemsOrNone ?? [] {
            guard let time = times.time(entry["time"]) else { continue }
            last = max(time, last ?? time)
        }
        return last
    }
}
