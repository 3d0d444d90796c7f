import Diagnostics
import Yams

/// What keeps a YAML document from being read, and where.
struct YAMLFault: Error, Hashable {
    /// What is wrong.
    var problem: Problem
    /// The offset in the source.
    var offset: Int

    /// What is wrong.
    enum Problem: Hashable {
        /// The text breaks the rules of YAML; in the words of libyaml.
        case syntax(String)
        /// The document is a template.
        case template
        /// A map has a key twice.
        case duplicateKey(String)
        /// A key is a list or a map.
        case complexKey
        /// A key is an alias.
        case aliasAsKey
        /// Resolved aliases make the document larger than this many values.
        case aliasBudget(Int)
        /// An alias has no anchor before it.
        case undefinedAlias(String)
        /// A plain text starts with `*`.
        case strayStar(String)
        /// Nested too deep, or memory ran out.
        case tooDeep
        /// The document has more bytes than this.
        case tooLarge(Int)
    }

    init(problem: Problem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }

    /// Takes over an error of Yams.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - part: The part of the source that was read.
    ///   - positions: Where lines and columns of the part are in the source.
    ///   - star: What stands for `*` in the text that Yams read, if it was replaced.
    init(_ error: YamlError, part: Range<Int>, positions: inout YAMLPositions, star: Unicode.Scalar?) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            self.init(problem: .syntax(problem), offset: positions.offset(line: mark.line, column: mark.column))
        case .composer(_, let problem, let mark, _):
            let isAlias = problem.contains("alias")
            self.init(
                problem: isAlias ? .undefinedAlias("") : .syntax(problem),
                offset: positions.offset(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = String(String.UnicodeScalarView((keys.first ?? "").unicodeScalars.map { $0 == star ? "*" : $0 }))
            self.init(
                problem: .duplicateKey(key),
                offset: positions.offset(line: context.mark.line, column: context.mark.column))
        case .memory:
            self.init(problem: .tooDeep, offset: part.lowerBound)
        case .reader(let problem, let offset, _, let text):
            let prefix = offset.map { text.prefix($0).utf8.count } ?? 0
            self.init(problem: .syntax(problem), offset: min(part.lowerBound + prefix, part.upperBound))
        default:
            self.init(problem: .syntax("\(error)"), offset: part.lowerBound)
        }
    }
}

// MARK: - Messages

extension YAMLFault {
    /// The diagnostic for the fault.
    func diagnostic(at location: SourceLocation) -> Diagnostic {
        Diagnostic(.error, id: id, summary, at: location, notes: [Self.leftOut], fixes: fixes)
    }

    private static let leftOut = LocalizedText(
        en: "this document is left out; other documents of the file are used", zh: "该文档被略去，文件中的其他文档照常使用")

    private var id: String {
        switch problem {
        case .syntax, .strayStar: "yaml.syntax"
        case .template: "yaml.template"
        case .duplicateKey: "yaml.duplicate-key"
        case .complexKey: "yaml.complex-key"
        case .aliasAsKey: "yaml.alias-as-key"
        case .aliasBudget: "yaml.alias-budget"
        case .undefinedAlias: "yaml.undefined-alias"
        case .tooDeep: "yaml.too-deep"
        case .tooLarge: "yaml.too-large"
        }
    }

    private var summary: LocalizedText {
        switch problem {
        case .syntax(let text):
            LocalizedText(en: "the YAML is broken: \(text)", zh: "YAML 语法错误：\(YAMLMessages.chinese(text))")
        case .template:
            LocalizedText(en: "this is a template, not YAML, at '{{'", zh: "这是模板而非 YAML，位于“{{”处")
        case .duplicateKey(let key):
            LocalizedText(en: "the key '\(key)' is there twice", zh: "键“\(key)”出现两次")
        case .complexKey:
            LocalizedText(en: "a key is a list or a map", zh: "键是列表或对象")
        case .aliasAsKey:
            LocalizedText(en: "a key is an alias", zh: "键是别名")
        case .aliasBudget(let count):
            LocalizedText(
                en: "aliases make the document larger than \(count) values", zh: "别名使文档超过 \(count) 个值")
        case .undefinedAlias(let name):
            LocalizedText(
                en: name.isEmpty ? "an alias has no anchor before it" : "the alias '*\(name)' has no anchor before it",
                zh: name.isEmpty ? "别名之前没有对应的锚点" : "别名“*\(name)”之前没有对应的锚点")
        case .strayStar(let text):
            LocalizedText(en: "a plain text starts with '*': '\(text)'", zh: "普通文本以“*”开头：“\(text)”")
        case .tooDeep:
            LocalizedText(en: "lists and maps are nested deeper than 1000", zh: "列表与对象的嵌套超过 1000 层")
        case .tooLarge(let limit):
            LocalizedText(
                en: "the document is larger than \(limit >> 20) MiB", zh: "文档超过 \(limit >> 20) MiB")
        }
    }

    private var fixes: [LocalizedText] {
        switch problem {
        case .template:
            [
                LocalizedText(
                    en: "render it first, for example with 'helm template', and add the result",
                    zh: "请先渲染，例如使用“helm template”，再添加渲染结果")
            ]
        case .duplicateKey: [LocalizedText(en: "remove one of them", zh: "请删除其中一个")]
        case .complexKey, .aliasAsKey: [LocalizedText(en: "write the key as a plain text", zh: "请把键写成普通文本")]
        case .aliasBudget, .undefinedAlias:
            [LocalizedText(en: "write the values out instead of aliases", zh: "请直接写出各值，不使用别名")]
        case .strayStar: [LocalizedText(en: "put the text in quotes", zh: "请给文本加引号")]
        case .tooLarge:
            [
                LocalizedText(
                    en: "export it as JSON, which has no such limit, or as several documents",
                    zh: "请导出为没有此限制的 JSON，或分成多个文档")
            ]
        case .syntax, .tooDeep: [LocalizedText(en: "correct the file at this place", zh: "请在此处修正文件")]
        }
    }
}
