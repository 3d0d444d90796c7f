import Diagnostics
import Rubric

/// Puts a rubric together from its folder, one file after the other.
struct RubricAssembly {
    /// What was found so far.
    private(set) var diagnostics: [Diagnostic] = []
    private var trees: [String: YAMLNode] = [:]
    private let readsExamples: Bool
    private let nature: (String) -> PopulationNature

    /// Creates an empty assembly.
    ///
    /// - Parameters:
    ///   - readsExamples: Whether the examples of items are read.
    ///   - nature: What the records of a kind are in time.
    init(readsExamples: Bool, nature: @escaping (String) -> PopulationNature) {
        self.readsExamples = readsExamples
        self.nature = nature
    }

    mutating func report(_ found: [Diagnostic]) {
        diagnostics += found
    }

    /// The rubric; none where a file cannot be read at all.
    ///
    /// With an error among the diagnostics it is not to be used.
    mutating func document(of folder: RubricFolder) -> RubricDocument? {
        let nature = nature
        let header = folder.rubric.flatMap { file in read(file) { $0.rubric($1, nature: nature) } }
        var domains: [String: Domain] = [:]
        var paths: [Identifier<Domain>: String] = [:]
        for part in folder.domains {
            guard let domain = domain(of: part) else { continue }
            domains[part.name] = domain
            paths[domain.id] = part.domain?.path
        }
        guard let file = folder.rubric, var rubric = header?.rubric, let listed = header?.domains else { return nil }
        checkName(of: rubric, folder: folder, at: file.path)
        rubric.domains = ordered(domains, by: listed, folders: folder.domains)
        return RubricDocument(
            rubric: rubric, places: RubricPlaces(rubricPath: file.path, domainPaths: paths, trees: trees))
    }

    /// Reads one file; none where it is not YAML or not what it should be.
    private mutating func read<Value>(
        _ file: RubricFile, _ decode: (inout RubricReader, YAMLNode) -> Value?
    ) -> Value? {
        let (root, problems) = YAMLParser.parse(file.text, path: file.path)
        diagnostics += problems
        guard let root else { return nil }
        trees[file.path] = root
        var reader = RubricReader()
        reader.readsExamples = readsExamples
        let value = decode(&reader, root)
        diagnostics += reader.diagnostics
        return value
    }

    private mutating func domain(of folder: RubricFolder.DomainFolder) -> Domain? {
        let nature = nature
        let items = folder.items.compactMap { file -> Item? in
            guard let item = read(file, { $0.item($1, nature: nature) }) else { return nil }
            checkName(of: item, folder: folder.name)
            return item
        }
        guard let file = folder.domain else {
            diagnostics.append(.noDomainFile(folder.name, at: folder.items.first?.path ?? folder.name))
            return nil
        }
        guard var domain = read(file, { $0.domain($1) }) else { return nil }
        if domain.id.rawValue != folder.name {
            let place = trees[file.path]?.entry("id")?.value.location
            diagnostics.append(.fileName(id: domain.id.rawValue, name: folder.name, at: place, .error))
        }
        domain.items = items.sorted { $0.id < $1.id }
        return domain
    }

    private mutating func checkName(of item: Item, folder: String) {
        let path = item.location.path
        let place = trees[path]?.entry("id")?.value.location
        let name = String((RubricFolder.components(of: path).last ?? "").dropLast(".yaml".count))
        if name != item.id.rawValue {
            diagnostics.append(.fileName(id: item.id.rawValue, name: name, at: place, .error))
        }
        if !item.id.rawValue.hasPrefix("\(folder)-") {
            diagnostics.append(.wrongDomain(item.id.rawValue, domain: folder, at: place))
        }
    }

    private mutating func checkName(of rubric: Rubric, folder: RubricFolder, at path: String) {
        guard let name = folder.root.last, name != "..", name != rubric.id.rawValue else { return }
        let place = trees[path]?.entry("id")?.value.location
        diagnostics.append(.fileName(id: rubric.id.rawValue, name: name, at: place, .warning))
    }

    /// The domains in the order of `rubric.yaml`, which must name each folder once.
    private mutating func ordered(
        _ domains: [String: Domain], by listed: [RubricReader.Field], folders: [RubricFolder.DomainFolder]
    ) -> [Domain] {
        var seen: Set<String> = []
        var result: [Domain] = []
        for field in listed {
            guard case .scalar(let scalar) = field.node.content else { continue }
            let name = scalar.text
            guard seen.insert(name).inserted else {
                diagnostics.append(.domainTwice(name, at: field.location))
                continue
            }
            if let domain = domains[name] { result.append(domain) }
            if !folders.contains(where: { $0.name == name }) {
                let unlisted = folders.map(\.name).filter { folder in !listed.contains { $0.text == folder } }
                diagnostics.append(.noFolder(name, among: unlisted, at: field.location))
            }
        }
        for folder in folders where !seen.contains(folder.name) {
            let path = folder.domain?.path ?? folder.items.first?.path ?? folder.name
            diagnostics.append(.unlisted(folder.name, at: trees[path]?.location ?? SourceLocation(path: path)))
        }
        return result
    }
}

extension RubricReader.Field {
    fileprivate var text: String? {
        guard case .scalar(let scalar) = node.content else { return nil }
        return scalar.text
    }
}
