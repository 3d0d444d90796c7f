internal import Diagnostics

extension TableDraft {
    /// How many unresolved names are reported one by one; the rest are counted.
    private static let unresolvedLimit = 100

    /// Ties rows to subjects and writes the canonical name of the service.
    ///
    /// - Parameters:
    ///   - resolver: Where names lead.
    ///   - names: Receives the names that lead nowhere, with how many rows carry them.
    mutating func resolveSubjects(with resolver: SubjectResolver, suggesting names: inout UnresolvedNames) {
        guard let index = kind.index(of: RecordKind.serviceColumn.name),
            case .text(var codes, let dictionary) = columns[index]
        else { return }
        var canonical = TextDictionary()
        let targets = dictionary.texts.map { $0.isEmpty ? resolver.withoutService : resolver.resolve($0) }
        let canonicalCodes = zip(targets, dictionary.texts).map { target, text in
            canonical.insert(target == nil ? text : target?.service ?? "")
        }
        var unresolved: [Int: Unresolved] = [:]
        for row in rows {
            let code = Int(codes[row])
            if let target = targets[code] {
                subjects[row] = target.subject
            } else {
                unresolved[code, default: Unresolved(name: dictionary.texts[code], row: row)].count += 1
            }
        }
        let tied = subjects
        if !unresolved.isEmpty {
            strangers = onePerKey(rows.filter { tied[$0] < 0 })
            for row in strangers { unresolved[Int(codes[row])]?.distinct += 1 }
        }
        for row in codes.indices { codes[row] = canonicalCodes[Int(codes[row])] }
        columns[index] = .text(codes, canonical)
        report(unresolved.values.sorted { $0.name < $1.name }, in: &names)
        keep(.unresolvedService) { tied[$0] >= 0 }
    }

    /// A name that belongs to no subject, how many rows have it, and the first of them.
    private struct Unresolved {
        var name: String
        var row: Int
        var count = 0
        /// How many rows there are of it without those that are in two collections.
        var distinct = 0
    }

    /// Reports names in their order; if there are very many, only those with the most rows, and how many more there are.
    private mutating func report(_ unresolved: [Unresolved], in names: inout UnresolvedNames) {
        let byCount = unresolved.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
        let reported = Set(byCount.prefix(Self.unresolvedLimit).map(\.name))
        for found in unresolved {
            let service = names.add(found.name, found.distinct, of: kind.id)
            if reported.contains(found.name) { diagnostics.append(diagnostic(for: found, service)) }
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

    private func diagnostic(for found: Unresolved, _ service: UnresolvedService) -> Diagnostic {
        if !service.claimants.isEmpty { return ambiguous(found, service) }
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
        let near = service.suggestion.map {
            [LocalizedText(en: "did you mean '\($0)'?", zh: "是否想写“\($0)”?")]
        }
        return Diagnostic(
            .warning, id: "evidence.unresolved-service", what, at: location(of: found.row),
            fixes: (near ?? []) + [add])
    }

    private func ambiguous(_ found: Unresolved, _ service: UnresolvedService) -> Diagnostic {
        let list = service.claimants.joined(separator: ", ")
        return Diagnostic(
            .warning, id: "evidence.ambiguous-service",
            LocalizedText(
                en:
                    "patterns of several services match '\(found.name)', so that it is tied to none; \(found.count) rows of '\(kind.id)' are left out",
                zh: "多个服务的 patterns 都匹配“\(found.name)”，因此不归属任何一个，“\(kind.id)”的 \(found.count) 行被排除"),
            at: location(of: found.row),
            notes: [LocalizedText(en: "it matches \(list)", zh: "匹配到：\(list)")],
            fixes: [
                LocalizedText(
                    en: "add the name to the aliases of the service that it belongs to, which go before patterns",
                    zh: "请将该名称写入所属服务的 aliases，它优先于 patterns")
            ])
    }
}
