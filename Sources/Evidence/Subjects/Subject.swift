public import Diagnostics

/// What is assessed: a system with its services, or the department or organisation above it.
public struct Subject: Hashable, Sendable {
    /// The identifier, unique among all subjects.
    public var id: String
    /// The name.
    public var name: LocalizedText
    /// What it is.
    public var kind: Kind
    /// The subject it belongs to.
    public var parent: String?
    /// How critical it is: 1 is the most critical.
    public var tier: Int?
    /// The team or person that answers for it.
    public var owner: String?
    /// Free labels.
    public var tags: [String]
    /// The services of a system, with the names that tools use for them.
    public var services: [Service]

    /// Creates a subject.
    public init(
        id: String, name: LocalizedText, kind: Kind = .system, parent: String? = nil, tier: Int? = nil,
        owner: String? = nil, tags: [String] = [], services: [Service] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.parent = parent
        self.tier = tier
        self.owner = owner
        self.tags = tags
        self.services = services
    }

    /// What a subject is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A system: the unit that is assessed.
        case system
        /// A department or business line.
        case department
        /// The whole organisation.
        case organization
    }

    /// A service and its other names.
    public struct Service: Hashable, Sendable {
        /// The canonical name.
        public var id: String
        /// What tools call it.
        public var aliases: [String]
        /// Patterns of what tools call it, with `*` for any text and `?` for any character: `orders-*`.
        public var patterns: [String]
        /// How critical it is, if it differs from its system.
        public var tier: Int?

        /// Creates a service.
        public init(id: String, aliases: [String] = [], patterns: [String] = [], tier: Int? = nil) {
            self.id = id
            self.aliases = aliases
            self.patterns = patterns
            self.tier = tier
        }
    }
}
