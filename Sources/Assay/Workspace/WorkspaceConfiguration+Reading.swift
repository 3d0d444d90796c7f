internal import Adapters
public import Diagnostics
internal import Evidence

extension WorkspaceConfiguration {
    /// Reads a configuration; none if anything in it is wrong.
    ///
    /// - Parameters:
    ///   - bytes: The content of `assay.yaml`.
    ///   - path: Its path, for messages.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The configuration.
    public static func read(
        _ bytes: [UInt8], path: String, reporting diagnostics: inout [Diagnostic]
    ) -> WorkspaceConfiguration? {
        var found: [Diagnostic] = []
        let documents = Document.yaml(bytes, path: path, reporting: &found)
        var configuration: WorkspaceConfiguration?
        if let root = documents.first?.root {
            configuration = decode(root, &found)
        } else if !found.containsErrors {
            found.append(.notAMap(at: SourceLocation(path: path, line: 1)))
        }
        diagnostics += found
        return found.containsErrors ? nil : configuration
    }

    private static func decode(_ root: Node, _ diagnostics: inout [Diagnostic]) -> WorkspaceConfiguration {
        var reader = MapReader(
            root,
            keys: [
                "assay", "rubric", "time_zone", "subjects", "evidence", "mappings", "attestations", "sources",
                "redaction",
            ])
        var configuration = WorkspaceConfiguration()
        if root.kind == .map, root["assay"]?.int != 1 {
            reader.report(.formatVersion(at: root["assay"]?.location ?? root.location))
        }
        if let rubric = reader.text("rubric") { configuration.rubric = rubric }
        if let zone = reader.child("time_zone"), let text = reader.text("time_zone") {
            if let offset = TimeZoneOffset(text) {
                configuration.zone = offset
            } else {
                reader.report(.zone(text, at: zone.location))
            }
        }
        if reader.child("evidence") != nil { configuration.evidence = reader.texts("evidence") }
        configuration.mappings = reader.texts("mappings")
        configuration.attestations = reader.texts("attestations")
        var sources = SourceReader(zone: configuration.zone)
        configuration.sources = reader.items("sources").compactMap { sources.source($0) }
        if let node = reader.child("redaction") { configuration.redaction = sources.redaction(node) }
        diagnostics += sources.diagnostics
        let subjects = reader.items("subjects").compactMap { node in
            subject(node, &diagnostics).map { (subject: $0, location: node.location) }
        }
        configuration.subjects = subjects.map(\.subject)
        diagnostics +=
            reader.diagnostics + SubjectCheck(subjects).diagnostics() + PatternCheck(subjects).diagnostics()
        return configuration
    }

    private static func subject(_ node: Node, _ diagnostics: inout [Diagnostic]) -> Subject? {
        var reader = MapReader(
            node, keys: ["id", "name", "kind", "parent", "tier", "owner", "tags", "services"])
        defer { diagnostics += reader.diagnostics }
        guard let id = reader.requiredText("id") else { return nil }
        var subject = Subject(id: id, name: reader.localizedText("name") ?? LocalizedText(verbatim: id))
        if let kind = reader.child("kind"), let text = reader.text("kind") {
            if let value = Subject.Kind(rawValue: text) {
                subject.kind = value
            } else {
                reader.report(
                    .unknownValue(text, of: "kind", among: Subject.Kind.allCases.map(\.rawValue), at: kind.location))
            }
        }
        subject.parent = reader.text("parent")
        subject.tier = reader.integer("tier", in: 1...9)
        subject.owner = reader.text("owner")
        subject.tags = reader.texts("tags")
        for service in reader.items("services") {
            if let name = service.string {
                subject.services.append(Subject.Service(id: name))
                continue
            }
            var inner = MapReader(service, keys: ["id", "aliases", "patterns", "tier"])
            if let id = inner.requiredText("id") {
                subject.services.append(
                    Subject.Service(
                        id: id, aliases: inner.texts("aliases"), patterns: inner.texts("patterns"),
                        tier: inner.integer("tier", in: 1...9)))
            }
            diagnostics += inner.diagnostics
        }
        return subject
    }
}

extension Diagnostic {
    fileprivate static func formatVersion(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.version",
            LocalizedText(en: "this is no configuration of a version that is known", zh: "不是可识别版本的配置文件"), at: location,
            fixes: [LocalizedText(en: "start the file with 'assay: 1'", zh: "请在文件开头写上 assay: 1")])
    }

    fileprivate static func zone(_ text: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.time-zone",
            LocalizedText(
                en: "'\(text)' is no fixed distance from UTC", zh: "“\(text)”不是固定的 UTC 偏移"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "write a distance such as '+08:00'; zones with summer time are ambiguous here",
                    zh: "请写成 +08:00 形式的偏移；实行夏令时的时区在此会有歧义")
            ])
    }
}
