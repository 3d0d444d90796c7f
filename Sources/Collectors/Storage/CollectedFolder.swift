internal import Foundation
internal import Store

/// The folder of one source below an evidence folder.
///
/// What is complete is never changed: a later collection of the same window lies beside it, so that the past can be assessed as
/// it was known. What is not complete is in folders that are hidden and are never read as evidence.
struct CollectedFolder {
    /// The evidence folder.
    let evidence: String
    /// The folder of the source below it.
    let folder: String

    private static let ledgerName = ".collected.json"
    private static let stateName = "state.json"
    /// An interrupted collection is taken up again for a day.
    private static let longestPause: Int64 = 86_400_000_000

    init(evidence: String, source: String) {
        self.evidence = evidence
        folder = "collected/" + source
    }

    private func full(_ path: String) -> String { evidence + "/" + path }

    // MARK: What is complete

    func ledger() -> Ledger {
        read(Ledger.self, folder + "/" + Self.ledgerName) ?? Ledger()
    }

    func save(_ ledger: Ledger) throws(CollectionFailure) {
        try write(ledger, to: folder + "/" + Self.ledgerName)
    }

    /// Whether all files of a set are there in their size.
    func isIntact(_ set: CommittedSet) -> Bool {
        set.files.allSatisfy { file in
            let attributes = try? FileManager.default.attributesOfItem(atPath: full(file.path))
            return (attributes?[.size] as? NSNumber)?.intValue == file.bytes
        }
    }

    /// A folder for a set that does not exist yet.
    func freeFolder(_ stream: String, _ label: String) -> String {
        let base = folder + "/" + stream + "/" + label
        var path = base
        var number = 2
        while FileManager.default.fileExists(atPath: full(path)) {
            path = base + "-\(number)"
            number += 1
        }
        return path
    }

    /// Gives files their place at once.
    func commit(_ files: [(name: String, bytes: [UInt8])], to target: String) throws(CollectionFailure) {
        let parts = target.split(separator: "/")
        let staging = parts.dropLast().joined(separator: "/") + "/.new-" + (parts.last ?? "")
        remove(staging)
        do {
            for file in files { try AtomicFile.write(file.bytes, to: full(staging + "/" + file.name)) }
            try AtomicFile.moveFolder(full(staging), to: full(target))
        } catch {
            throw CollectionFailure(.notWritable, words: target)
        }
    }

    // MARK: What is not complete

    func openFolder(_ stream: String, _ label: String) -> String {
        folder + "/" + stream + "/.open-" + label
    }

    /// The windows of a stream that were begun and can be taken up again.
    func openWindows(_ stream: String, _ fingerprint: String, now: Int64) -> [Range<Int64>] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: full(folder + "/" + stream))) ?? []
        return names.sorted().compactMap { name in
            guard name.hasPrefix(".open-"),
                let state = openSet(folder + "/" + stream + "/" + name, fingerprint, now: now), let start = state.start,
                let end = state.end, start < end
            else { return nil }
            return start..<end
        }
    }

    /// Takes away what was begun too long ago to be taken up again.
    func removeAbandoned(_ stream: String, now: Int64) {
        let parent = folder + "/" + stream
        let names = (try? FileManager.default.contentsOfDirectory(atPath: full(parent))) ?? []
        for name in names where name.hasPrefix(".open-") {
            let path = parent + "/" + name
            let started = read(OpenSet.self, path + "/" + Self.stateName)?.startedAt ?? now
            if now - started > Self.longestPause { remove(path) }
        }
    }

    /// The state of a set that was begun; none if it is too old, was about something else, or lost an answer.
    func openSet(_ path: String, _ fingerprint: String, now: Int64) -> OpenSet? {
        guard let state = read(OpenSet.self, path + "/" + Self.stateName), state.fingerprint == fingerprint,
            state.isResumable, (now - Self.longestPause...now).contains(state.startedAt),
            state.answers.allSatisfy({ answer in
                self.bytes(path + "/" + answer.file).map { ContentDigest.sha256($0) == answer.sha256 } ?? false
            })
        else { return nil }
        return state
    }

    func save(_ state: OpenSet, in path: String) throws(CollectionFailure) {
        try write(state, to: path + "/" + Self.stateName)
    }

    func write(_ bytes: [UInt8], to path: String) throws(CollectionFailure) {
        do {
            try AtomicFile.write(bytes, to: full(path))
        } catch {
            throw CollectionFailure(.notWritable, words: path)
        }
    }

    func bytes(_ path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: full(path)).map { [UInt8]($0) }
    }

    func remove(_ path: String) {
        try? FileManager.default.removeItem(atPath: full(path))
    }

    // MARK: JSON

    /// Values as JSON with sorted keys.
    static func json(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(value)).map { [UInt8]($0) } ?? []) + [UInt8(ascii: "\n")]
    }

    private func read<Value: Decodable>(_ type: Value.Type, _ path: String) -> Value? {
        bytes(path).flatMap { try? JSONDecoder().decode(type, from: Data($0)) }
    }

    private func write(_ value: some Encodable, to path: String) throws(CollectionFailure) {
        try write(Self.json(value), to: path)
    }
}
