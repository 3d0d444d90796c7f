public import Diagnostics

/// An operation on files that failed as a whole: nothing of its result can be used.
public struct FileFailure: Error, Hashable, CustomStringConvertible {
    /// Which side failed.
    public var side: Side
    /// What happened and what to do about it, in both languages.
    public var diagnostic: Diagnostic

    /// Creates a failure.
    public init(_ side: Side, _ diagnostic: Diagnostic) {
        self.side = side
        self.diagnostic = diagnostic
    }

    /// Which side of an operation failed.
    public enum Side: Hashable, Sendable {
        /// What was to be read cannot be read.
        case input
        /// What was to be written cannot be written.
        case output
    }

    /// The diagnostic in English.
    public var description: String { diagnostic.formatted(in: .english) }
}

extension FileFailure {
    /// A file or folder that cannot be written.
    static func cannotWrite(_ path: String) -> FileFailure {
        FileFailure(
            .output,
            Diagnostic(
                .error, id: "output.not-writable", LocalizedText(en: "cannot be written", zh: "无法写入"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "check that the folder can be written and has room", zh: "请检查文件夹是否可写、空间是否充足")
                ]))
    }

    /// A file that is there already and is the user's own.
    static func alreadyThere(_ path: String) -> FileFailure {
        FileFailure(
            .output,
            Diagnostic(
                .error, id: "output.already-there",
                LocalizedText(en: "is already there and is not overwritten", zh: "已经存在，不予覆盖"),
                at: SourceLocation(path: path),
                fixes: [LocalizedText(en: "name another folder", zh: "请指定其他文件夹")]))
    }
}
