/// Ties the service names that tools use to the services of subjects.
///
/// A name resolves if it is, letter for letter or in lower case, the identifier or an alias of a service, or the identifier of
/// a system; else if the patterns of exactly one service match it. A record without a service belongs to the only system there
/// is, if there is just one.
public struct SubjectResolver: Sendable {
    /// Where a name leads.
    public struct Target: Hashable, Sendable {
        /// The index of the subject.
        public var subject: Int32
        /// The canonical name of the service; none for the system as a whole.
        public var service: String?
    }

    /// What is known about a name.
    public enum Resolution: Hashable, Sendable {
        /// It leads to one service or system.
        case target(Target)
        /// Patterns of several services match it, so that it is tied to none of them.
        case ambiguous([Target])
        /// Nobody claims it.
        case unknown
    }

    private var exact: [String: Target] = [:]
    private var folded: [String: Target] = [:]
    private var patterns: [(pattern: NamePattern, target: Target)] = []
    private let fallback: Target?

    /// Creates a resolver.
    ///
    /// The first subject that claims a name keeps it; a name as it is written goes before the same name in lower case, and any
    /// name before a pattern.
    public init(subjects: [Subject]) {
        let systems = subjects.indices.filter { subjects[$0].kind == .system }
        fallback = systems.count == 1 ? systems.first.map { Target(subject: Int32($0), service: nil) } : nil
        for index in systems {
            for service in subjects[index].services {
                let target = Target(subject: Int32(index), service: service.id)
                for name in [service.id] + service.aliases { add(name, target) }
                patterns += service.patterns.map { (NamePattern($0), target) }
            }
        }
        for index in systems { add(subjects[index].id, Target(subject: Int32(index), service: nil)) }
    }

    /// Where a name leads, or none if no subject claims it or several do.
    public func resolve(_ name: String) -> Target? {
        if case .target(let target) = resolution(of: name) { target } else { nil }
    }

    /// Where a name leads, or why it leads nowhere.
    public func resolution(of name: String) -> Resolution {
        if let target = exact[name] ?? folded[name.lowercased()] { return .target(target) }
        var found: [Target] = []
        for (pattern, target) in patterns where !found.contains(target) && pattern.matches(name) {
            found.append(target)
        }
        guard let first = found.first else { return .unknown }
        return found.count == 1 ? .target(first) : .ambiguous(found)
    }

    /// Where a record without a service belongs.
    public var withoutService: Target? { fallback }

    /// Every name that resolves, as it is written, sorted, for suggestions.
    public var names: [String] { exact.keys.sorted() }

    /// The service or system that a name that resolves leads to: its canonical name, or the identifier of the system.
    func canonicalName(of name: String, among subjects: [Subject]) -> String? {
        resolve(name).map { $0.service ?? subjects[Int($0.subject)].id }
    }

    private mutating func add(_ name: String, _ target: Target) {
        if exact[name] == nil { exact[name] = target }
        if folded[name.lowercased()] == nil { folded[name.lowercased()] = target }
    }
}
