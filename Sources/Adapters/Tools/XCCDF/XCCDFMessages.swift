import Diagnostics

/// What is said about files of XCCDF.
enum XCCDFMessages {
    static func benchmark(_ root: String, at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "xccdf.no-results",
            LocalizedText(
                en: "a '\(root.prefix(40))' without test results", zh: "不含检查结果的“\(root.prefix(40))”"),
            instead: LocalizedText(
                en: "export the results of an evaluation: oscap xccdf eval --results results.xml",
                zh: "请导出评估结果：oscap xccdf eval --results results.xml"),
            at: location)
    }

    static func notSelected(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "xccdf.not-selected",
            LocalizedText(
                en: "\(count) rules that the profile does not select are not taken", zh: "\(count) 条未被配置文件选中的规则未采用"),
            at: location)
    }

    static func noRule(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "xccdf.no-rule",
            LocalizedText(en: "the result does not name its rule; it is left out", zh: "该结果未注明规则；已略去"), at: location)
    }

    static func unknownResult(_ result: String?, _ rule: String, at location: SourceLocation) -> Diagnostic {
        let word = String((result ?? "").prefix(40))
        return Diagnostic(
            .warning, id: "xccdf.unknown-result",
            LocalizedText(
                en: "'\(word)' is no result of the rule '\(rule.prefix(80))'; it is left out",
                zh: "“\(word)”不是规则“\(rule.prefix(80))”的有效结果；已略去"),
            at: location)
    }

    static func incomplete(_ rows: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "xccdf.incomplete",
            LocalizedText(
                en: "only the \(rows) results before the fault are used; further rules are not known",
                zh: "仅采用出错前的 \(rows) 条结果，其余规则情况不明"),
            at: location,
            fixes: [LocalizedText(en: "export the results again", zh: "请重新导出结果")])
    }
}
