/// Collects, kind by kind, the names of services that lead to no subject.
struct UnresolvedNames {
    private let subjects: [Subject]
    private let resolver: SubjectResolver
    private let suggestion: NameSuggestion
    private var found: [String: UnresolvedService] = [:]

    /// How many names get a suggestion: each is compared with every name that is known.
    private static let suggestionLimit = 200

    init(subjects: [Subject], resolver: SubjectResolver) {
        self.subjects = subjects
        self.resolver = resolver
        suggestion = NameSuggestion(names: resolver.names)
    }

    /// The names, sorted.
    var all: [UnresolvedService] {
        found.values.sorted { $0.name < $1.name }
    }

    /// Counts the rows of a kind that carry a name, and gives what is known about the name.
    ///
    /// Kinds come in the order of their names.
    @discardableResult mutating func add(_ name: String, _ count: Int, of kind: String) -> UnresolvedService {
        var service = found[name] ?? describe(name)
        service.records.append(EvidenceItem.RecordCount(kind: kind, count: count))
        found[name] = service
        return service
    }

    private func describe(_ name: String) -> UnresolvedService {
        var service = UnresolvedService(name: name, records: [])
        guard !name.isEmpty else { return service }
        if case .ambiguous(let targets) = resolver.resolution(of: name) {
            service.claimants = targets.map { target in
                let subject = subjects[Int(target.subject)].id
                return target.service.map { "\(subject)/\($0)" } ?? subject
            }
            service.candidates = Set(targets.map { subjects[Int($0.subject)].id }).sorted()
        } else if found.count < Self.suggestionLimit {
            service.suggestion = suggestion.nearest(to: name).flatMap {
                resolver.canonicalName(of: $0, among: subjects)
            }
        }
        return service
    }
}
