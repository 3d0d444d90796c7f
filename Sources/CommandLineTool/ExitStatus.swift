internal import ArgumentParser

/// The exit codes of `assay`; documented in `assay --help` and in the README.
enum ExitStatus {
    /// A check did not pass.
    static let checkFailed = ExitCode(1)
    /// Done, but the input had errors.
    static let inputHadErrors = ExitCode(2)
    /// The command line is wrong (EX_USAGE).
    static let usage = ExitCode(64)
    /// The input cannot be read at all (EX_NOINPUT).
    static let noInput = ExitCode(66)
    /// The output cannot be written (EX_IOERR).
    static let outputFailed = ExitCode(74)
}
