public import Diagnostics

/// A source of evidence as `assay.yaml` declares it: where it is, what proves who asks, and what is asked for.
public struct SourceDeclaration: Hashable, Sendable {
    /// The name, by which its files are found in the evidence folder.
    public var id: String
    /// The address that all requests start with.
    public var url: String
    /// What is asked for.
    public var options: SourceOptions
    /// The user, where a token alone is not enough.
    public var user: SecretReference?
    /// Where the token or the password is found.
    public var token: SecretReference?
    /// The header that takes the token as it is; none for the one that is usual with the tool.
    public var tokenHeader: String?
    /// Further headers, such as a tenant.
    public var headers: [Header]
    /// The start of what is collected, in microseconds UTC; none for `period` before the end.
    public var since: Int64?
    /// How far back is collected where no start is given, in microseconds.
    public var period: Int64
    /// How long and how much.
    public var limits: SourceLimits
    /// Where the declaration stands.
    public var location: SourceLocation

    /// A further header of all requests.
    public struct Header: Hashable, Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: SecretReference

        /// Creates a header.
        public init(name: String, value: SecretReference) {
            self.name = name
            self.value = value
        }
    }

    /// 90 days.
    public static let usualPeriod: Int64 = 90 * 86_400_000_000

    /// Creates a declaration.
    public init(
        id: String, url: String, options: SourceOptions, user: SecretReference? = nil, token: SecretReference? = nil,
        tokenHeader: String? = nil, headers: [Header] = [], since: Int64? = nil, period: Int64 = Self.usualPeriod,
        limits: SourceLimits = SourceLimits(), location: SourceLocation
    ) {
        self.id = id
        self.url = url
        self.options = options
        self.user = user
        self.token = token
        self.tokenHeader = tokenHeader
        self.headers = headers
        self.since = since
        self.period = period
        self.limits = limits
        self.location = location
    }
}

/// How long and how much a source may take.
public struct SourceLimits: Hashable, Sendable {
    /// The longest time without an answer, in microseconds.
    public var timeout: Int64
    /// The longest time for the whole source, waiting included, in microseconds.
    public var total: Int64
    /// How often a request is sent at most.
    public var attempts: Int
    /// The largest answer in bytes.
    public var maximumBytes: Int

    /// Creates limits: 30 seconds, 30 minutes, 5 attempts and 64 MiB unless said otherwise.
    public init(
        timeout: Int64 = 30_000_000, total: Int64 = 1_800_000_000, attempts: Int = 5, maximumBytes: Int = 64 << 20
    ) {
        self.timeout = timeout
        self.total = total
        self.attempts = attempts
        self.maximumBytes = maximumBytes
    }
}
