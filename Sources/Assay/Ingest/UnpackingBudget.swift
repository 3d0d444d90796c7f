internal import Archives

/// What may still be unpacked from one file of an evidence folder, archives inside of it included.
struct UnpackingBudget {
    /// How many bytes may still come out.
    var bytes: Int
    /// How many files may still come out.
    var entries: Int
    /// How many archives may still lie in one another.
    var depth = 5

    /// The budget of a file of some size.
    init(for size: Int, limits: ArchiveLimits = .standard) {
        bytes = limits.budget(for: size)
        entries = limits.maximumEntries
    }

    /// The limits that the next archive has.
    var limits: ArchiveLimits {
        ArchiveLimits(
            maximumBytes: bytes, maximumEntries: entries, maximumRatio: ArchiveLimits.standard.maximumRatio)
    }
}
