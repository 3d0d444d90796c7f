import Diagnostics

/// What is said of lists of backups.
enum BackupMessages {
    /// That expired backups are not in the list, so that counts are lower bounds.
    static func onlyKept(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: id,
            LocalizedText(
                en: "the list holds only backups that are still kept; all counts are lower bounds",
                zh: "列表只含仍保留的备份；各项计数均为下限"),
            at: location)
    }

    /// That failed backups leave no entry, so that a share of successes says nothing.
    static func onlySuccesses(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: id,
            LocalizedText(
                en: """
                    the list holds only backups that were stored and are still kept; failed and expired ones are not in it, and \
                    counts are lower bounds
                    """,
                zh: "列表只含已存储且仍保留的备份；失败和过期的备份不在其中，各项计数均为下限"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "give the log of the backup jobs as well, so that failures are seen", zh: "请同时提供备份作业日志，以便看到失败情况"
                )
            ])
    }
}
