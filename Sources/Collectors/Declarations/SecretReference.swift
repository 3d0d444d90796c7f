/// Where a value is found that may be secret; the secret itself is never in a configuration.
public enum SecretReference: Hashable, Sendable {
    /// A value that is no secret and stands in the configuration, such as the name of a tenant.
    case plain(String)
    /// The value of an environment variable.
    case environment(String)
    /// The content of a file, without the line end.
    case file(String)
}
