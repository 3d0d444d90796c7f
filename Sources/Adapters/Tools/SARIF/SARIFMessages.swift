import Diagnostics

/// What is said about SARIF files.
enum SARIFMessages {
    static func noRuns(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "sarif.no-runs",
            LocalizedText(en: "the file holds no run; nothing was analysed", zh: "文件中没有任何运行记录，未做任何分析"), at: location,
            fixes: [LocalizedText(en: "run the tool and export again", zh: "请运行工具后重新导出")])
    }

    static func oldVersion(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "sarif.old-version",
            LocalizedText(en: "version 1 of SARIF is not read", zh: "不支持读取 SARIF 第 1 版"), at: location,
            fixes: [LocalizedText(en: "export version 2.1.0", zh: "请导出 2.1.0 版")])
    }

    static func noTool(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sarif.no-tool",
            LocalizedText(en: "the run does not name its tool; it is left out", zh: "该运行未注明工具；已略去"), at: location,
            fixes: [LocalizedText(en: "add 'tool.driver.name'", zh: "请补充“tool.driver.name”")])
    }

    static func noRule(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "sarif.no-rule",
            LocalizedText(en: "the result does not name its rule; it is left out", zh: "该结果未注明规则；已略去"), at: location)
    }

    static func failed(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "sarif.failed",
            LocalizedText(
                en:
                    "'\(tool.prefix(60))' says that it did not succeed; rules without findings are taken as not checked",
                zh: "“\(tool.prefix(60))”报告执行未成功；没有问题的规则按未检查处理"),
            at: location,
            fixes: [LocalizedText(en: "repair the run of the tool and export again", zh: "请修复工具的运行后重新导出")])
    }

    static func noResults(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "sarif.no-results",
            LocalizedText(
                en: "the run of '\(tool.prefix(60))' has no list of results; its rules are taken as not checked",
                zh: "“\(tool.prefix(60))”的运行没有结果列表；其规则按未检查处理"),
            at: location)
    }

    static func noRules(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "sarif.no-rules",
            LocalizedText(
                en: "'\(tool.prefix(60))' found nothing and does not list the rules that it checked",
                zh: "“\(tool.prefix(60))”未发现问题，也未列出所检查的规则"),
            at: location,
            fixes: [
                LocalizedText(en: "let the tool write its rules into the file", zh: "请让工具将其规则写入文件")
            ])
    }

    static func noTime(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "sarif.no-time",
            LocalizedText(
                en: "the run of '\(tool.prefix(60))' does not say when it was; its results have no time",
                zh: "“\(tool.prefix(60))”的运行未注明时间；其结果没有检查时间"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "let the tool write 'invocations' with 'endTimeUtc'", zh: "请让工具写入含“endTimeUtc”的“invocations”")
            ])
    }
}
