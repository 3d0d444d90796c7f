/// Ties the service names that tools use to the services of subjects.
///
/// A name resolves if it is, letter for letter or in lower case, the identifier or an alias of a service, or the identifier of
/// a system. A record without a service belongs to the only system there is, if there is just one.
public struct SubjectResolver: Sendable {
    /// Where a name leads.
    public struct Target: Hashable, Sendable {
        /// The index of the subject.
        public var subject: Int32
        /// The canonical name of the service; none for the system as a whole.
        public var service: String?
    }

    private var exact: [String: Target] = [:]
    private var folded: [String: Target] = [:]
    private let fallback: Target?

    /// Creates a resolver.
    ///
    /// The first subject that claims a name keeps it; a name as it is written goes before the same name in lower case.
    public init(subjects: [Subject]) {
        let systems = subjects.indices.filter { subjects[$0].kind == .system }
        fallback = systems.count == 1 ? systems.first.map { Target(subject: Int32($0), service: nil) } : nil
        for index in systems {
            for service in subjects[index].services {
                for name in [service.id] + service.aliases {
                    add(name, Target(subject: Int32(index), service: service.id))
                }
            }
        }
        for index in systems { add(subjects[index].id, Target(subject: Int32(index), service: nil)) }
    }

    /// Where a name leads, or none if no subject claims it.
    public func resolve(_ name: String) -> Target? {
        exact[name] ?? folded[name.lowercased()]
    }

    /// Where a record without a service belongs.
    public var withoutService: Target? { fallback }

    /// Every name that resolves, as it is written, sorted, for suggestions.
    public var names: [String] { exact.keys.sorted() }

    private mutating func add(_ name: String, _ target: Target) {
        if exact[name] == nil { exact[name] = target }
        if folded[name.lowercased()] == nil { folded[name.lowercased()] = target }
    }
}
