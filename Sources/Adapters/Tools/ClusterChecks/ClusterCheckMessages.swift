import Diagnostics

/// What is said about results of cluster checks.
enum ClusterCheckMessages {
    static func noTime(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "cluster-check.no-time",
            LocalizedText(
                en: "\(tool) does not say when it checked; its results have no time and do not count as fresh",
                zh: "\(tool) 未注明检查时间；其结果没有时间，不视为近期结果"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "read the file with a mapping that gives the time of the check", zh: "请用映射文件读取，并在其中给出检查时间")
            ])
    }

    static func noResults(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "cluster-check.no-results",
            LocalizedText(en: "the file holds no result of a check", zh: "文件中没有任何检查结果"), at: location)
    }

    static func oldOutput(_ tool: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "cluster-check.old-output",
            LocalizedText(
                en: "this output of an old version of \(tool) is not read", zh: "不支持读取 \(tool) 旧版本的这种输出"), at: location,
            fixes: [LocalizedText(en: "export with a current version", zh: "请用当前版本导出")])
    }
}
