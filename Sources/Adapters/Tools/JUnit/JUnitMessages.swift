import Diagnostics

/// What is said about test reports.
enum JUnitMessages {
    static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "junit.empty",
            LocalizedText(
                en: "the report holds no test case; a run without tests shows nothing", zh: "报告中没有用例；没有用例的执行不说明任何问题"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "check which tests the tool selected, and export the report again", zh: "请检查工具选中了哪些测试，并重新导出报告")
            ])
    }

    static func repeated(_ count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "junit.flaky",
            LocalizedText(
                en: "\(count) test cases passed only when they were repeated; they count as passed",
                zh: "\(count) 个用例重试后才通过，计为通过"),
            at: location)
    }

    static func counted(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "junit.totals",
            LocalizedText(
                en: "suites without their test cases are counted by the totals in their attributes",
                zh: "未列出用例的测试套按其属性中的合计数计入"),
            at: location)
    }
}
