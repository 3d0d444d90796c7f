internal import Diagnostics

extension TableDraft {
    /// How many unresolved names are reported one by one; the rest are counted.
    private static let unresolvedLimit = 100

    /// Ties rows to subjects and writes the canonical name of the service.
    mutating func resolveSubjects(with resolver: SubjectResolver) {
        guard let index = kind.index(of: RecordKind.serviceColumn.name),
            case .text(var codes, let dictionary) = columns[index]
        else { return }
        var canonical = TextDictionary()
        let targets = dictionary.texts.map { $0.isEmpty ? resolver.withoutService : resolver.resolve($0) }
        let canonicalCodes = zip(targets, dictionary.texts).map { target, text in
            canonical.insert(target == nil ? text : target?.service ?? "")
        }
        var unresolved: [Int: (count: Int, row: Int)] = [:]
        for row in rows {
            let code = Int(codes[row])
            if let target = targets[code] {
                subjects[row] = target.subject
            } else {
                unresolved[code, default: (0, row)].count += 1
            }
        }
        for row in codes.indices { codes[row] = canonicalCodes[Int(codes[row])] }
        columns[index] = .text(codes, canonical)
        report(
            unresolved.map { Unresolved(name: dictionary.texts[$0.key], count: $0.value.count, row: $0.value.row) },
            names: resolver.names)
        let subjects = subjects
        keep(.unresolvedService) { subjects[$0] >= 0 }
    }

    /// A name that belongs to no subject, how many rows have it, and the first of them.
    private struct Unresolved {
        var name: String
        var count: Int
        var row: Int
    }

    /// Reports names in their order; if there are very many, only those with the most rows, and how many more there are.
    private mutating func report(_ unresolved: [Unresolved], names: [String]) {
        let byCount = unresolved.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        for found in byCount.prefix(Self.unresolvedLimit).sorted(by: { $0.name < $1.name }) {
            diagnostics.append(diagnostic(for: found, names: names))
        }
        let others = byCount.dropFirst(Self.unresolvedLimit)
        guard let first = others.first else { return }
        let rows = others.reduce(0) { $0 + $1.count }
        diagnostics.append(
            Diagnostic(
                .warning, id: "evidence.unresolved-services",
                LocalizedText(
                    en: "\(others.count) more services belong to no subject; \(rows) rows of '\(kind.id)' are left out",
                    zh: "另有 \(others.count) 个服务不属于任何评估对象，“\(kind.id)”的 \(rows) 行被排除"),
                at: location(of: first.row),
                fixes: [
                    LocalizedText(
                        en: "check which column is read as the service", zh: "请检查哪一列被读作服务")
                ]))
    }

    private func diagnostic(for found: Unresolved, names: [String]) -> Diagnostic {
        let what =
            found.name.isEmpty
            ? LocalizedText(
                en: "\(found.count) rows of '\(kind.id)' name no service, and there is more than one system",
                zh: "“\(kind.id)”中有 \(found.count) 行未注明服务，而系统不止一个")
            : LocalizedText(
                en:
                    "the service '\(found.name)' belongs to no subject; \(found.count) rows of '\(kind.id)' are left out",
                zh: "服务“\(found.name)”不属于任何评估对象，“\(kind.id)”的 \(found.count) 行被排除")
        let add = LocalizedText(
            en: "add the name to the aliases of its service in assay.yaml", zh: "请在 assay.yaml 中将该名称加入对应服务的 aliases")
        return Diagnostic(
            .warning, id: "evidence.unresolved-service", what, at: location(of: found.row),
            fixes: (found.name.isEmpty ? [] : Spelling.fix(for: found.name, among: names)) + [add])
    }
}
