import Diagnostics

extension Diagnostic {
    /// A domain folder without its description.
    static func noDomainFile(_ name: String, at path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.missing-file",
            LocalizedText(en: "the folder '\(name)' has no 'domain.yaml'", zh: "文件夹“\(name)”中没有“domain.yaml”"),
            at: SourceLocation(path: path, line: 1),
            fixes: [
                LocalizedText(
                    en: "add 'domain.yaml' with 'id', 'name', 'purpose' and 'weight'",
                    zh: "请补充“domain.yaml”，写明“id”“name”“purpose”“weight”")
            ])
    }

    /// A thing whose file or folder has another name.
    static func fileName(id: String, name: String, at location: SourceLocation?, _ severity: Severity) -> Diagnostic {
        Diagnostic(
            severity, id: "rubric.file-name",
            LocalizedText(en: "'\(id)' is in a file or folder named '\(name)'", zh: "“\(id)”所在的文件或文件夹名为“\(name)”"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "rename the file or folder to '\(id)', or write 'id: \(name)'",
                    zh: "请将文件或文件夹改名为“\(id)”，或写“id: \(name)”")
            ])
    }

    /// An item in the folder of another domain.
    static func wrongDomain(_ id: String, domain: String, at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.wrong-domain",
            LocalizedText(
                en: "item '\(id)' is in the folder of domain '\(domain)'", zh: "评估项“\(id)”位于能力域“\(domain)”的文件夹中"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "move the file, or begin the identifier with '\(domain)-'",
                    zh: "请移动文件，或让标识以“\(domain)-”开头")
            ])
    }

    /// A domain that is listed more than once.
    static func domainTwice(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.duplicate-id",
            LocalizedText(en: "domain '\(name)' is listed twice", zh: "能力域“\(name)”被重复列出"), at: location,
            fixes: [LocalizedText(en: "list it once", zh: "请只列出一次")])
    }

    /// A listed domain without a folder.
    static func noFolder(_ name: String, among folders: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.missing-domain",
            LocalizedText(en: "domain '\(name)' has no folder", zh: "能力域“\(name)”没有对应的文件夹"), at: location,
            fixes: Spelling.fix(for: name, among: folders) + [
                LocalizedText(
                    en: "add '\(name)/domain.yaml' or take the domain off the list",
                    zh: "请补充“\(name)/domain.yaml”，或从列表中删除该能力域")
            ])
    }

    /// A folder of a domain that is not listed.
    static func unlisted(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unlisted-domain",
            LocalizedText(
                en: "domain '\(name)' is not in the list 'domains' of 'rubric.yaml'",
                zh: "能力域“\(name)”未列入“rubric.yaml”的“domains”"),
            at: location,
            fixes: [LocalizedText(en: "add '\(name)' to the list", zh: "请将“\(name)”加入列表")])
    }
}
