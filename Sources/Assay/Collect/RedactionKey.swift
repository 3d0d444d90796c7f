internal import Diagnostics
internal import Foundation
internal import Store

/// The key by which secrets and addresses get names that stay the same within a workspace and say nothing outside of it.
enum RedactionKey {
    private static let path = ".assay/redaction.key"

    /// Reads the key of a workspace, or makes one that only the owner may read.
    ///
    /// - Parameter root: The folder of the workspace.
    /// - Returns: The key.
    /// - Throws: If there is none and it cannot be written.
    static func ofWorkspace(_ root: String) throws(FileFailure) -> [UInt8] {
        let file = root + "/" + path
        if let text = FileManager.default.contents(atPath: file).map({ String(decoding: $0, as: UTF8.self) }) {
            let key = bytes(text.trimmingCharacters(in: .whitespacesAndNewlines))
            guard key.count >= KeyedDigest.keyLength else { throw .brokenKey(file) }
            return key
        }
        var generator = SystemRandomNumberGenerator()
        let key = (0..<KeyedDigest.keyLength).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text = key.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\n"
        do {
            // The key is nobody's evidence and must not be committed.
            try AtomicFile.write(Array("*\n".utf8), to: root + "/.assay/.gitignore")
            try AtomicFile.write(Array(text.utf8), to: file, isPrivate: true)
        } catch {
            throw .cannotWrite(error.path)
        }
        return key
    }

    private static func bytes(_ digits: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(digits)
        while rest.count >= 2, let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}

extension FileFailure {
    fileprivate static func brokenKey(_ path: String) -> FileFailure {
        FileFailure(
            .input,
            Diagnostic(
                .error, id: "collect.key",
                LocalizedText(en: "is no key of 32 bytes in hexadecimal", zh: "不是 32 字节的十六进制密钥"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en:
                            "put the key of the workspace back; if it is removed, pseudonyms will be others from now on",
                        zh: "请恢复工作区原有的密钥；若删除，此后的化名将与以前不同")
                ]))
    }
}
