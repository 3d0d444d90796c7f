internal import Archives
internal import Diagnostics

extension Diagnostic {
    /// Why an archive, or a file in it, could not be read as a whole.
    static func archive(_ path: String, _ fault: ArchiveFault) -> Diagnostic {
        let (id, text, fix) = words(for: fault)
        return Diagnostic(.error, id: id, text, at: SourceLocation(path: path), fixes: [fix])
    }

    static func archiveTooDeep(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "archive.too-deep",
            LocalizedText(
                en: "lies in too many archives inside of one another and is not read", zh: "归档嵌套层数过多，不予读取"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "unpack it into the folder", zh: "请解压到文件夹中")])
    }

    private static func words(for fault: ArchiveFault) -> (id: String, text: LocalizedText, fix: LocalizedText) {
        let exportAgain = LocalizedText(
            en: "copy or export it again, and check that it is whole", zh: "请重新复制或导出，并确认文件完整")
        let unpack = LocalizedText(en: "unpack what is needed into the folder", zh: "请将所需内容解压到文件夹中")
        switch fault {
        case .truncated:
            return (
                "archive.truncated",
                LocalizedText(en: "the archive ends too early; what comes before is used", zh: "归档提前结束，仅采用此前的内容"),
                exportAgain
            )
        case .damaged:
            return (
                "archive.damaged",
                LocalizedText(en: "the archive is damaged from here on", zh: "归档自此处起已损坏"), exportAgain
            )
        case .tooLarge(let limit):
            return (
                "archive.too-large",
                LocalizedText(
                    en: "more comes out of the archive than is taken: \(limit) bytes were left to read",
                    zh: "归档解压后超出限制：剩余可读取 \(limit) 字节"), unpack
            )
        case .tooManyEntries(let limit):
            return (
                "archive.too-many-files",
                LocalizedText(
                    en: "there are more files in the archive than are taken: \(limit)",
                    zh: "归档内的文件数超过上限 \(limit)"), unpack
            )
        case .encrypted:
            return (
                "archive.encrypted", LocalizedText(en: "a password protects it", zh: "受密码保护"),
                LocalizedText(en: "unpack it, or export it without a password", zh: "请解压，或在导出时不设密码")
            )
        case .unsupportedMethod:
            return (
                "archive.unsupported",
                LocalizedText(en: "archives of this kind are not opened", zh: "不支持打开此类归档"), unpack
            )
        }
    }
}
