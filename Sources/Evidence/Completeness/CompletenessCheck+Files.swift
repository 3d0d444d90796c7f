internal import Diagnostics

extension CompletenessCheck {
    /// Files that were cut most likely: they say so, or hold exactly as many records as a page does.
    func cutFiles() -> [CompletenessFinding] {
        let stating = statingFiles()
        let stated = Set(stating.map(\.evidence))
        return RecordKind.all.flatMap { kind -> [CompletenessFinding] in
            let users = users(of: kind.id)
            return furtherPages(of: kind.id, stating, users: users)
                + pageSizes(of: kind, except: stated, users: users)
        }
    }

    /// The subjects with rows of a kind out of each piece of evidence.
    private func users(of kind: String) -> [UInt32: Set<Int32>] {
        var users: [UInt32: Set<Int32>] = [:]
        for table in tables(of: kind) {
            // Rows of one subject and one file mostly stand together.
            var last: (evidence: UInt32, subject: Int32)?
            for row in 0..<table.count {
                let (evidence, subject) = (table.evidence[row], table.subjects[row])
                if let last, last == (evidence, subject) { continue }
                last = (evidence, subject)
                users[evidence, default: []].insert(subject)
            }
        }
        return users
    }

    // MARK: Files that say so

    /// The last part of the identifier of a diagnostic by which readers say that a file is one page or a capped list.
    private static let statements: Set<String> = ["page", "limit", "truncated", "history", "partial", "cut", "capped"]

    /// The pieces of evidence whose readers said that there is more, with what they said, in the order of paths.
    private func statingFiles() -> [(evidence: UInt32, statement: Diagnostic)] {
        var statements: [String: Diagnostic] = [:]
        for diagnostic in diagnostics {
            guard let path = diagnostic.location?.path,
                let last = diagnostic.id.split(separator: ".").last, Self.statements.contains(String(last))
            else { continue }
            if let known = statements[path], (known.id, known.summary.en) <= (diagnostic.id, diagnostic.summary.en) {
                continue
            }
            statements[path] = diagnostic
        }
        return records.evidence.enumerated().compactMap { index, item in
            statements[item.path].map { (UInt32(index), $0) }
        }
    }

    private func furtherPages(
        of kind: String, _ stating: [(evidence: UInt32, statement: Diagnostic)], users: [UInt32: Set<Int32>]
    ) -> [CompletenessFinding] {
        let found = stating.filter { users[$0.evidence] != nil }
        guard let first = found.first else { return [] }
        let subjects = names(of: found.reduce(into: []) { $0.formUnion(users[$1.evidence] ?? []) })
        return [
            .furtherPages(
                found.count, of: kind, subjects: subjects, statement: first.statement.summary,
                found.prefix(parameters.examples).map {
                    CompletenessFinding.Example(
                        label: records.evidence[Int($0.evidence)].path, evidence: $0.evidence)
                })
        ]
    }

    // MARK: Files of a page's size

    /// Files that hold exactly as many records of a kind as a page of usual tools.
    ///
    /// Events are looked at from the smallest page on. Of state, whole lists are exported whose size is what it is, so that only
    /// large pages say anything, and that as a note.
    private func pageSizes(
        of kind: RecordKind, except stated: Set<UInt32>, users: [UInt32: Set<Int32>]
    ) -> [CompletenessFinding] {
        let isEvent = kind.timeColumn != nil
        var files: [Int: [UInt32]] = [:]
        for (index, item) in records.evidence.enumerated() {
            let evidence = UInt32(index)
            guard let count = item.records.first(where: { $0.kind == kind.id })?.count, users[evidence] != nil,
                !stated.contains(evidence), parameters.pageSizes.contains(count),
                isEvent || count >= parameters.largePage
            else { continue }
            files[count, default: []].append(evidence)
        }
        return files.sorted { $0.key < $1.key }.map { size, files in
            // Several files of one size are pages, whatever the size.
            let isSuspicious = isEvent && (size >= parameters.largePage || files.count > 1)
            return .pageSize(
                size, files.count, of: kind.id, isSuspicious ? .warning : .note,
                subjects: names(of: files.reduce(into: []) { $0.formUnion(users[$1] ?? []) }),
                files.prefix(parameters.examples).map {
                    CompletenessFinding.Example(label: records.evidence[Int($0)].path, evidence: $0)
                })
        }
    }
}

extension CompletenessFinding {
    fileprivate static func furtherPages(
        _ count: Int, of kind: String, subjects: [String], statement: LocalizedText, _ examples: [Example]
    ) -> CompletenessFinding {
        let first = examples.first?.label ?? ""
        return CompletenessFinding(
            .furtherPages, .warning, kind: kind, subjects: subjects, count: count,
            summary: LocalizedText(
                en: count == 1
                    ? "'\(first)' says itself that it does not hold all '\(kind)'"
                    : "\(count) files say themselves that they do not hold all '\(kind)', '\(first)' first",
                zh: count == 1
                    ? "“\(first)”自身表明其中的“\(kind)”并不完整" : "有 \(count) 个文件自身表明其中的“\(kind)”并不完整，首个为“\(first)”"),
            meaning: LocalizedText(
                en: "what is counted in it is a lower bound: \(statement.en)", zh: "由此得出的计数只是下限：\(statement.zh)"),
            advice: LocalizedText(
                en: "export all pages, or a longer history, and put them side by side into the folder",
                zh: "请导出全部分页或更长的历史，一并放入文件夹"),
            examples: examples)
    }

    fileprivate static func pageSize(
        _ size: Int, _ count: Int, of kind: String, _ severity: Diagnostic.Severity, subjects: [String],
        _ examples: [Example]
    ) -> CompletenessFinding {
        let first = examples.first?.label ?? ""
        return CompletenessFinding(
            .pageSize, severity, kind: kind, subjects: subjects, count: count,
            summary: LocalizedText(
                en: count == 1
                    ? "'\(first)' holds exactly \(size) '\(kind)', a usual page size"
                    : "\(count) files hold exactly \(size) '\(kind)' each, a usual page size, '\(first)' first",
                zh: count == 1
                    ? "“\(first)”恰有 \(size) 条“\(kind)”，正是常见的分页上限"
                    : "有 \(count) 个文件各恰有 \(size) 条“\(kind)”，正是常见的分页上限，首个为“\(first)”"),
            meaning: LocalizedText(
                en:
                    "an export that stops at a page limit loses what comes behind it, unless further pages are there; it may be chance",
                zh: "若导出止于分页上限而其余分页不在，其后的记录便已丢失；也可能只是巧合"),
            advice: LocalizedText(
                en: "compare with the number that the tool shows, and export the further pages if there are any",
                zh: "请与工具中显示的总数核对，如有后续分页请一并导出"),
            examples: examples)
    }
}
