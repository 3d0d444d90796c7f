import Foundation

/// A file that takes what a program prints, so that no amount of it can block the program; gone afterwards.
final class ScratchFile: Sendable {
    private let url: URL

    /// Makes the file.
    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "assay-output-\(UUID().uuidString)")
        try Data().write(to: url)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// Opens the file to write at its end.
    func open() -> FileHandle? { try? FileHandle(forWritingTo: url) }

    /// What is in it by now.
    var text: String { String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self) }
}
