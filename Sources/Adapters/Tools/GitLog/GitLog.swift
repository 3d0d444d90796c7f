import Diagnostics
import Evidence

/// The commits that `git log` prints.
struct GitLog {
    private var log: DeliveryLog
    private var commits = 0
    private var merges = 0
    private var reverts = 0
    private var tags = 0
    private let path: String

    init(path: String) {
        self.path = path
        log = DeliveryLog(tool: "git-log", path: path)
    }

    /// One commit.
    struct Commit {
        var line: Int
        var digest: String
        var decoration = ""
        var subject = ""
        /// Microseconds since 1970.
        var time: Int64?
        /// The first line of the body that names a merge request of GitLab.
        var reference: String?
    }

    /// How the commits are printed.
    enum Form {
        case blocks
        case columns
        case oneLine

        /// The form; none if the text is something else.
        init?(_ content: Content) {
            guard content.encoding != nil, content.json == nil, content.markup == nil else { return nil }
            let lines = content.lines.prefix(200).filter { !$0.isBlank }
            guard let first = lines.first else { return nil }
            if GitLog.header(first) != nil {
                let labels = lines.prefix(8)
                let hasAuthor = labels.contains { $0.bytes.starts(with: "Author:".utf8) }
                let hasDate = lines.prefix(12).contains { line in
                    GitLog.dateLabels.contains { line.bytes.starts(with: $0.utf8) }
                }
                if hasAuthor && (hasDate || lines.count < 4) || hasDate {
                    self = .blocks
                    return
                }
            }
            let digests = lines.prefix(40)
            let columns = digests.count { line in
                let cells = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false)
                return cells.count >= 3 && GitLog.isDigest(cells[0], lengths: 40...40)
                    && cells.dropFirst().contains { TimestampParser(zone: .utc).parse(utf8: $0).microseconds != nil }
            }
            if columns > 0, GitLog.isDigest(first.bytes.prefix { $0 != 0x09 }, lengths: 40...40) {
                self = .columns
                return
            }
            let short = digests.count { line in
                let word = line.bytes.prefix { $0 != 0x20 }
                return GitLog.isDigest(word, lengths: 7...40) && word.count < line.bytes.count
                    && word.contains { $0 &- 0x30 < 10 }
            }
            guard short == digests.count, digests.count >= 3 else { return nil }
            self = .oneLine
        }
    }

    fileprivate static let dateLabels = ["Date:", "AuthorDate:", "CommitDate:"]

    fileprivate static func isDigest(_ text: ArraySlice<UInt8>, lengths: ClosedRange<Int>) -> Bool {
        lengths.contains(text.count) && text.allSatisfy { $0 &- 0x30 < 10 || (0x61...0x66).contains($0) }
    }

    /// The digest and the decoration in a line `commit 0123… (HEAD -> main, tag: v1)`.
    fileprivate static func header(_ line: TextLine) -> (digest: String, decoration: String)? {
        guard line.bytes.starts(with: "commit ".utf8) else { return nil }
        let rest = line.bytes.dropFirst(7)
        let digest = rest.prefix { $0 != 0x20 }
        guard isDigest(digest, lengths: 7...64) else { return nil }
        return (String(decoding: digest, as: UTF8.self), String(decoding: rest.dropFirst(digest.count), as: UTF8.self))
    }
}

// MARK: - Reading

extension GitLog {
    /// Reads the forms with a line `commit …` and labels.
    mutating func readBlocks(_ content: Content, into records: inout RecordSink) {
        var current: Commit?
        var committed: Int64?
        for line in content.lines {
            if let (digest, decoration) = Self.header(line) {
                if let committed { current?.time = committed }
                take(current, into: &records)
                current = Commit(line: line.number, digest: digest, decoration: decoration)
                committed = nil
                continue
            }
            guard current != nil else { continue }
            if line.bytes.starts(with: "    ".utf8) {
                let text = CellText.trim(line.bytes)
                if current?.subject.isEmpty ?? false {
                    current?.subject = String(decoding: text, as: UTF8.self)
                } else if current?.reference == nil, text.starts(with: "See merge request ".utf8) {
                    current?.reference = String(decoding: text.dropFirst(18), as: UTF8.self)
                }
                continue
            }
            for label in Self.dateLabels where line.bytes.starts(with: label.utf8) {
                let value = CellText.trim(line.bytes.dropFirst(label.utf8.count))
                let time = log.time(utf8: value, label, line: line.number)
                if label == "CommitDate:" { committed = time } else { current?.time = time }
            }
        }
        if let committed { current?.time = committed }
        take(current, into: &records)
    }

    /// Reads columns with tabs: the digest first, the subject last, and a date between them; the last date counts.
    mutating func readColumns(_ content: Content, into records: inout RecordSink) {
        var dateColumn: Int?
        for line in content.lines {
            let cells = line.bytes.split(separator: 0x09, omittingEmptySubsequences: false)
            // Lines between the commits, such as those of --numstat, are no commits.
            guard cells.count >= 3, Self.isDigest(cells[0], lengths: 40...40) else { continue }
            if dateColumn == nil {
                dateColumn = cells.indices.dropFirst().last { index in
                    TimestampParser(zone: .utc).parse(utf8: cells[index]).microseconds != nil
                }
            }
            var commit = Commit(line: line.number, digest: String(decoding: cells[0], as: UTF8.self))
            if let dateColumn, cells.indices.contains(dateColumn) {
                commit.time = log.time(utf8: cells[dateColumn], "date", line: line.number)
            }
            commit.subject = String(decoding: cells[cells.count - 1], as: UTF8.self)
            commit.decoration =
                cells.dropFirst().dropLast().lazy.map { String(decoding: $0, as: UTF8.self) }
                .first { $0.contains("tag: ") } ?? ""
            take(commit, into: &records)
        }
    }

    /// Reads lines with a digest and a subject; they have no times.
    mutating func readLines(_ content: Content, into records: inout RecordSink) {
        for line in content.lines where !line.isBlank {
            let digest = line.bytes.prefix { $0 != 0x20 }
            guard Self.isDigest(digest, lengths: 7...40) else { continue }
            var commit = Commit(line: line.number, digest: String(decoding: digest, as: UTF8.self))
            var rest = CellText.trim(line.bytes.dropFirst(digest.count))
            if rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")) {
                commit.decoration = String(decoding: rest[...end], as: UTF8.self)
                if commit.decoration.contains("tag: ") || commit.decoration.contains("->")
                    || commit.decoration.contains("origin/")
                {
                    rest = CellText.trim(rest[(end + 1)...])
                }
            }
            commit.subject = String(decoding: rest, as: UTF8.self)
            take(commit, into: &records)
        }
    }

    private mutating func take(_ commit: Commit?, into records: inout RecordSink) {
        guard let commit else { return }
        commits += 1
        if commit.subject.hasPrefix("Revert \"") { reverts += 1 }
        tags += commit.decoration.split(separator: "tag: ", omittingEmptySubsequences: false).count - 1
        guard let number = MergeSubject(commit.subject, reference: commit.reference)?.id else { return }
        merges += 1
        var row = Merge(line: commit.line)
        row.id = number.isEmpty ? commit.digest : number
        row.mergedAt = commit.time
        records.append(row)
    }

    /// Says what was counted.
    func finish(to diagnostics: inout [Diagnostic]) {
        log.finish(to: &diagnostics)
        let location = SourceLocation(path: path)
        diagnostics.append(
            Diagnostic(
                .note, id: "git-log.commits",
                LocalizedText(
                    en:
                        "of \(commits) commits \(merges) merge a request into the main branch, \(reverts) are reverts; there are \(tags) tags",
                    zh: "\(commits) 次提交中 \(merges) 次为合入主干，\(reverts) 次为还原；共有 \(tags) 个标签"),
                at: location))
    }
}
