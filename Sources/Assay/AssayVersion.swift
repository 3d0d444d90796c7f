/// The version of Assay, by semantic versioning.
public enum AssayVersion {
    /// The version of this build.
    public static let current = "0.1.0"
}
