internal import Diagnostics
internal import Evidence

/// Prints the names of services that belong to nobody.
struct UnresolvedPrinter {
    let terminal: Terminal

    private var language: Language { terminal.language }

    func print(_ unresolved: [UnresolvedService], _ format: OutputFormat) throws {
        if format == .json {
            return terminal.write(try JSONOutput.text(unresolved.map { ServiceJSON($0) }) + "\n")
        }
        guard !unresolved.isEmpty else {
            return terminal.print(LocalizedText(en: "every record belongs to a subject", zh: "所有记录均已归属"))
        }
        var table = TextTable([
            LocalizedText(en: "Service", zh: "服务")[language], LocalizedText(en: "Records", zh: "记录数")[language],
            LocalizedText(en: "Probably", zh: "可能是")[language], LocalizedText(en: "Kinds", zh: "记录类型")[language],
        ])
        for service in unresolved {
            table.add([
                service.name.isEmpty ? LocalizedText(en: "(names no service)", zh: "（未注明服务）")[language] : service.name,
                "\(service.count)", guess(service),
                service.records.map { "\($0.kind) \($0.count)" }.joined(separator: ", "),
            ])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
    }

    private func guess(_ service: UnresolvedService) -> String {
        guard service.claimants.isEmpty else {
            let list = service.claimants.joined(separator: ", ")
            return LocalizedText(en: "claimed by \(list)", zh: "多方匹配：\(list)")[language]
        }
        return service.suggestion ?? "–"
    }
}

/// A name that belongs to nobody as JSON.
private struct ServiceJSON: Encodable {
    var name: String
    var count: Int
    var records: [String: Int]
    var suggestion: String?
    var claimants: [String]

    init(_ service: UnresolvedService) {
        name = service.name
        count = service.count
        records = Dictionary(service.records.map { ($0.kind, $0.count) }) { $0 + $1 }
        suggestion = service.suggestion
        claimants = service.claimants
    }
}
