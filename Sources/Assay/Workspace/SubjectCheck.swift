internal import Diagnostics
internal import Evidence

/// Finds subjects that cannot be told apart, and names that cannot stand in the path of a report.
struct SubjectCheck {
    private let subjects: [(subject: Subject, location: SourceLocation)]

    init(_ subjects: [(subject: Subject, location: SourceLocation)]) {
        self.subjects = subjects
    }

    func diagnostics() -> [Diagnostic] {
        unusableNames() + duplicates() + unknownParents() + sharedNames()
    }

    /// Reports are files with the identifier of their subject as name.
    private func unusableNames() -> [Diagnostic] {
        subjects.filter { entry in
            let id = entry.subject.id
            return id.hasPrefix(".") || id.utf8.count > 200
                || id.unicodeScalars.contains { "/\\".unicodeScalars.contains($0) || $0.value <= 32 || $0.value == 127 }
        }.map { .unusableName($0.subject.id, at: $0.location) }
    }

    private func duplicates() -> [Diagnostic] {
        var seen: Set<String> = []
        return subjects.filter { !seen.insert($0.subject.id).inserted }
            .map { .duplicateSubject($0.subject.id, at: $0.location) }
    }

    private func unknownParents() -> [Diagnostic] {
        let ids = subjects.map(\.subject.id)
        return subjects.compactMap { entry in
            guard let parent = entry.subject.parent, !ids.contains(parent) || parent == entry.subject.id else {
                return nil
            }
            return .unknownParent(parent, among: ids.filter { $0 != entry.subject.id }, at: entry.location)
        }
    }

    /// A name that two systems claim would give the records of one to the other.
    private func sharedNames() -> [Diagnostic] {
        var owners: [String: String] = [:]
        var found: [Diagnostic] = []
        for (subject, location) in subjects where subject.kind == .system {
            let names = [subject.id] + subject.services.flatMap { [$0.id] + $0.aliases }
            for name in names {
                let owner = owners[name.lowercased(), default: subject.id]
                owners[name.lowercased()] = owner
                if owner != subject.id { found.append(.sharedName(name, owner, subject.id, at: location)) }
            }
        }
        return found
    }
}

extension Diagnostic {
    fileprivate static func unusableName(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.subject-id",
            LocalizedText(en: "'\(id)' cannot be the name of a file", zh: "“\(id)”不能用作文件名"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "use letters, digits, '-', '_' and '.' only, and put other text into 'name'",
                    zh: "请只用字母、数字、“-”“_”“.”，其余文字请写入 name")
            ])
    }

    fileprivate static func duplicateSubject(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.duplicate-subject",
            LocalizedText(en: "two subjects are called '\(id)'", zh: "有两个评估对象都叫“\(id)”"),
            at: location, fixes: [LocalizedText(en: "rename one of them", zh: "请为其中一个改名")])
    }

    fileprivate static func unknownParent(
        _ name: String, among names: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.unknown-parent",
            LocalizedText(en: "there is no subject '\(name)' to be the parent", zh: "上级评估对象“\(name)”不存在"),
            at: location,
            fixes: Spelling.fix(for: name, among: names) + [
                LocalizedText(en: "add it under 'subjects', or take 'parent' out", zh: "请在 subjects 中补充它，或删除 parent")
            ])
    }

    fileprivate static func sharedName(
        _ name: String, _ first: String, _ second: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "configuration.shared-service",
            LocalizedText(
                en: "both '\(first)' and '\(second)' claim the service '\(name)'",
                zh: "“\(first)”和“\(second)”都声明了服务“\(name)”"),
            at: location,
            fixes: [LocalizedText(en: "let each name belong to one subject", zh: "请让每个名称只属于一个评估对象")])
    }
}
