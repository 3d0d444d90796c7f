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

    private var targets: [String: Target] = [:]
    private let fallback: Target?

    /// Creates a resolver.
    ///
    /// The first subject that claims a name keeps it.
    public init(subjects: [Subject]) {
        var systems: [Int32] = []
        for (index, subject) in subjects.enumerated() where subject.kind == .system {
            systems.append(Int32(index))
            for service in subject.services {
                for name in [service.id] + service.aliases {
                    Self.add(name, Target(subject: Int32(index), service: service.id), to: &targets)
                }
            }
        }
        for index in systems {
            Self.add(subjects[Int(index)].id, Target(subject: index, service: nil), to: &targets)
        }
        fallback = systems.count == 1 ? systems.first.map { Target(subject: $0, service: nil) } : nil
    }

    /// Where a name leads, or none if no subject claims it.
    public func resolve(_ name: String) -> Target? {
        targets[name] ?? targets[name.lowercased()]
    }

    /// Where a record without a service belongs.
    public var withoutService: Target? { fallback }

    /// Every name that resolves, sorted, for suggestions.
    public var names: [String] { targets.keys.sorted() }

    private static func add(_ name: String, _ target: Target, to targets: inout [String: Target]) {
        for form in [name, name.lowercased()] where targets[form] == nil {
            targets[form] = target
        }
    }
}
