internal import Collectors
internal import Diagnostics
internal import Foundation
internal import Store

/// Brings what was collected into the manifest of an evidence folder.
struct CollectedManifest {
    private let path: String
    private let folder: String
    private let before: EvidenceManifest
    private let collector: String

    /// Reads the manifest of a folder.
    ///
    /// - Throws: If there is one that cannot be read: nobody knows what would be lost by writing it anew.
    init(folder: String, zone: TimeZoneOffset, collector: String) throws(FileFailure) {
        self.folder = folder
        self.collector = collector
        path = folder + "/" + EvidenceManifest.fileName
        guard FileManager.default.fileExists(atPath: path) else {
            before = EvidenceManifest()
            return
        }
        var found: [Diagnostic] = []
        guard let bytes = EvidenceFolder.bytes(of: path, reporting: &found) else {
            throw .unreadableManifest(path, found)
        }
        before = EvidenceManifest.read(bytes, path: path, zone: zone, reporting: &found)
        if !before.isComplete { throw .unreadableManifest(path, found) }
    }

    /// Writes the manifest, if anything in it is new.
    ///
    /// - Parameters:
    ///   - outcomes: What came of the sources.
    ///   - now: The time in microseconds UTC, at which gaps were noticed.
    /// - Throws: If it cannot be written.
    func write(_ outcomes: [SourceOutcome], now: Int64) throws(FileFailure) {
        var entries = Dictionary(before.entries.map { ($0.path, $0) }) { first, _ in first }
        for outcome in outcomes {
            for set in outcome.sets {
                for file in set.files { entries[file.path] = entry(file, of: set, in: outcome) }
            }
        }
        let lost = entries.values.filter { isReplaced($0, by: outcomes) }.map(\.path)
        for path in lost { entries[path] = nil }
        let after = EvidenceManifest(entries: Array(entries.values), gaps: gaps(outcomes, now: now))
        guard !outcomes.isEmpty, after.yaml() != before.yaml() || !FileManager.default.fileExists(atPath: path) else {
            return
        }
        do {
            try AtomicFile.write(Array(after.yaml().utf8), to: path)
        } catch {
            throw .cannotWrite(path)
        }
    }

    private func entry(_ file: CollectedFile, of set: CommittedSet, in outcome: SourceOutcome) -> EvidenceManifest.Entry
    {
        EvidenceManifest.Entry(
            path: file.path, digest: file.sha256, tool: before.entry(for: file.path)?.tool,
            source: set.source, collector: collector,
            collectedAt: set.collectedAt, period: set.period, records: set.kinds, items: file.items,
            mapping: before.entry(for: file.path)?.mapping, location: SourceLocation(path: path))
    }

    /// Whether a file is gone whose whole window was collected again.
    ///
    /// How things were at a time that is over cannot be collected again.
    private func isReplaced(_ entry: EvidenceManifest.Entry, by outcomes: [SourceOutcome]) -> Bool {
        guard let period = entry.period, entry.path.hasPrefix("collected/"), !isThere(entry.path) else { return false }
        var start = period.lowerBound
        let sets = outcomes.flatMap { outcome in
            outcome.sets.filter { set in
                let stream = outcome.id + "/" + set.stream
                return entry.source == stream || entry.source?.hasPrefix(stream + "/") == true
            }
        }
        let others = sets.filter { set in set.files.allSatisfy { isThere($0.path) } }.compactMap(\.period)
        for other in others.sorted(by: { $0.lowerBound < $1.lowerBound }) where other.lowerBound <= start {
            start = max(start, other.upperBound)
        }
        return start >= period.upperBound
    }

    private func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + path)
    }

    /// The gaps that are left, and those that are new; a gap that was filled is gone.
    private func gaps(_ outcomes: [SourceOutcome], now: Int64) -> [EvidenceManifest.Gap] {
        let complete = outcomes.flatMap(\.complete)
        let new = outcomes.flatMap(\.gaps)
        let left = before.gaps.filter { gap in
            !complete.contains { $0.source == gap.source && $0.covers(gap.period) }
                && !new.contains { $0.source == gap.source && $0.covers(gap.period) }
        }
        return left
            + new.map { gap in
                let known = before.gaps.first { $0.source == gap.source && $0.period == gap.period }
                return EvidenceManifest.Gap(
                    source: gap.source, records: gap.kinds, period: gap.period, noticedAt: known?.noticedAt ?? now,
                    reason: gap.reason, location: SourceLocation(path: path))
            }
    }
}

extension SourceOutcome.Completion {
    /// Whether a window lies within this one; how things are replaces how they were.
    fileprivate func covers(_ other: Range<Int64>?) -> Bool { Windows.covers(period, other) }
}

extension CollectionGap {
    fileprivate func covers(_ other: Range<Int64>?) -> Bool { Windows.covers(period, other) }
}

private enum Windows {
    static func covers(_ period: Range<Int64>?, _ other: Range<Int64>?) -> Bool {
        guard let period else { return other == nil }
        guard let other else { return false }
        return period.lowerBound <= other.lowerBound && other.upperBound <= period.upperBound
    }
}

extension FileFailure {
    fileprivate static func unreadableManifest(_ path: String, _ found: [Diagnostic]) -> FileFailure {
        FileFailure(
            .input,
            Diagnostic(
                .error, id: "collect.manifest",
                LocalizedText(
                    en: "has faults, so that nothing is collected: writing it anew would lose what it says",
                    zh: "存在错误，因此不进行采集：重写会丢失其中的信息"),
                at: SourceLocation(path: path),
                notes: found.prefix(3).map { fault in
                    let place = fault.location.map { "\($0): " } ?? ""
                    return LocalizedText(en: place + fault.summary.en, zh: place + fault.summary.zh)
                },
                fixes: [LocalizedText(en: "correct it", zh: "请先修正")]))
    }
}
