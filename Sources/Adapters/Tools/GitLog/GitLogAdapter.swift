public import Diagnostics
public import Evidence

/// Reads what `git log` prints: the usual forms, and tables whose first column is a commit.
public struct GitLogAdapter: Adapter {
    /// The default, full, fuller and one-line forms, and own formats with tabs.
    public let format = FormatDescription(
        id: "git-log", tool: "Git",
        summary: LocalizedText(
            en: "history that 'git log' prints: default, medium, full and fuller form, one line, or columns with tabs",
            zh: "git log 输出的历史：默认、medium、full、fuller、单行，或制表符分隔的列"),
        kinds: [.merges],
        limits: LocalizedText(
            en: """
                a merge is known by its subject: a pull or merge request into the main branch, or a squashed one that ends with its number; the \
                time is that of the commit, or of the author where nothing else is printed; approvals and the repository are not in the \
                history; tags say when a version was committed, not when it was rolled out, and give no records; a log is cut with -n or by date
                """,
            zh: """
                合入依据提交标题判断：合入主干的合并请求，或以编号结尾的压缩合入；时间取提交时间，未输出时取作者时间；历史中不含批准与代码库名称；\
                标签表示版本的提交时间而非部署时间，不产生记录；-n 或按日期输出的日志是不完整的
                """))

    /// Creates the adapter.
    public init() {}

    /// By lines that start with a commit, and a date or author beside it.
    public func recognize(_ content: Content) -> Recognition? {
        guard let form = GitLog.Form(content) else { return nil }
        switch form {
        case .blocks:
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "lines 'commit' with a digest, 'Author:' and 'Date:'", zh: "含“commit”与摘要、“Author:”、“Date:”的行"))
        case .columns:
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "columns with tabs, first a digest of 40 digits, and a date", zh: "制表符分隔，首列为 40 位摘要，并含日期"))
        case .oneLine:
            return Recognition(
                .likely,
                because: LocalizedText(
                    en: "lines that start with a digest and go on with a subject", zh: "各行以摘要开头，其后为标题"))
        }
    }

    /// Reads the merges; the other commits are counted.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let form = GitLog.Form(content) else { return }
        var log = GitLog(path: content.path)
        switch form {
        case .blocks: log.readBlocks(content, into: &records)
        case .columns: log.readColumns(content, into: &records)
        case .oneLine: log.readLines(content, into: &records)
        }
        log.finish(to: &diagnostics)
    }
}
