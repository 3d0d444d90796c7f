import Diagnostics

/// What is said about files of OSCAL.
enum OSCALMessages {
    static func declaration(_ name: String, at location: SourceLocation) -> Diagnostic {
        NothingProven.note(
            "oscal.declaration",
            LocalizedText(en: "'\(name)', a declaration and not a result", zh: "“\(name)”，属于声明而非结果"),
            instead: LocalizedText(
                en: "give the assessment results or the plan of action", zh: "请提供评估结果或整改计划（POA&M）"),
            at: location)
    }

    static func noTarget(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "oscal.no-target",
            LocalizedText(
                en: "the finding does not name its control objective; it is left out", zh: "该发现未注明控制目标；已略去"),
            at: location,
            fixes: [LocalizedText(en: "add 'target.target-id'", zh: "请补充“target.target-id”")])
    }

    static func unknownState(_ state: String?, _ rule: String, at location: SourceLocation) -> Diagnostic {
        let word = String((state ?? "").prefix(40))
        return Diagnostic(
            .warning, id: "oscal.unknown-state",
            LocalizedText(
                en: "the state '\(word)' of '\(rule.prefix(80))' is neither satisfied nor not-satisfied; it is missing",
                zh: "“\(rule.prefix(80))”的状态“\(word)”既非 satisfied 也非 not-satisfied；按缺失处理"),
            at: location)
    }

    static func noClosingTime(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "oscal.no-closing-time",
            LocalizedText(
                en: "the risk of the item is closed, but its log does not say when; the item counts as open",
                zh: "该条目的风险已关闭，但日志未说明时间；按未完成计"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "add an entry with 'status-change: closed' to the log of the risk",
                    zh: "请在风险日志中补充“status-change: closed”的记录")
            ])
    }

    static func emptyPlan(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "oscal.empty-plan",
            LocalizedText(en: "the plan of action has no items", zh: "整改计划没有条目"), at: location)
    }

    static func noFindings(_ results: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "oscal.no-findings",
            LocalizedText(
                en: "the \(results) results hold no findings about control objectives", zh: "\(results) 项结果中没有针对控制目标的发现"
            ),
            at: location,
            fixes: [
                LocalizedText(
                    en: "let the assessment tool write 'findings' with 'target.status'",
                    zh: "请让评估工具写入含“target.status”的“findings”")
            ])
    }
}
