import Diagnostics
import Rubric

/// A former identifier belongs to one item only, and to none that exists.
struct AliasCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        var owners: [Identifier<Item>: Identifier<Item>] = [:]
        for item in subject.rubric.items { owners[item.id] = item.id }
        var found: [Diagnostic] = []
        for item in subject.rubric.items {
            for (index, alias) in item.aliases.enumerated() {
                guard let owner = owners[alias] else {
                    owners[alias] = item.id
                    continue
                }
                found.append(
                    .clash(alias.rawValue, owner.rawValue, at: subject.places.item(item, "aliases", .index(index))))
            }
        }
        return found
    }
}

extension Diagnostic {
    fileprivate static func clash(_ alias: String, _ owner: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.alias-clash",
            LocalizedText(
                en: "the former identifier '\(alias)' already stands for '\(owner)'", zh: "曾用标识“\(alias)”已指向“\(owner)”"),
            at: location, fixes: [LocalizedText(en: "delete the alias", zh: "请删除该曾用标识")])
    }
}
