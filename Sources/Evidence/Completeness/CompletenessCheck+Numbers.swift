internal import Diagnostics

extension CompletenessCheck {
    /// Kinds whose numbers other things share by design, so that a gap says nothing: pull requests share them with issues,
    /// deployments and pipeline runs with those of everybody else.
    private static let sharedNumbers: Set<String> = ["merges", "deployments", "test_runs"]

    /// Numbers that are missing within a sequence of identifiers, for each kind of event.
    ///
    /// Identifiers with the same text before a running number are a series. It is cut into sequences where more than
    /// ``CompletenessParameters/longestJump`` numbers in a row are missing. A sequence is one of this export if it has at least
    /// ``CompletenessParameters/sequenceLength`` numbers and two of three are there; then the others are missing. Records that
    /// belong to no subject, happen after the as-of date or have no time are in the evidence, so that their numbers are there.
    func missingNumbers() -> [CompletenessFinding] {
        RecordKind.all.filter { $0.timeColumn != nil && !Self.sharedNumbers.contains($0.id) }.flatMap { kind in
            series(of: kind.id).sorted { $0.key < $1.key }.flatMap { prefix, members in
                sequences(in: members).compactMap { finding(of: $0, prefix: prefix, kind: kind.id) }
            }
        }
    }

    /// A number of a series with the row that has it.
    private struct Member {
        var number: Int64
        /// How many digits it is written with.
        var width: Int
        var subject: Int32 = -1
        var evidence: UInt32 = 0
        var position: UInt32 = 0
        /// Whether it is in a table; else it is only known to be in the evidence.
        var isPlaced = false
    }

    /// The numbers of each series, by what stands before them.
    private func series(of kind: String) -> [String: [Member]] {
        var series: [String: [Member]] = [:]
        for table in tables(of: kind) {
            guard case .text(let codes, let dictionary)? = table.values(of: "id") else { continue }
            for row in 0..<table.count {
                guard let identifier = dictionary.text(of: codes[row]).flatMap(NumberedIdentifier.init) else {
                    continue
                }
                series[identifier.prefix, default: []].append(
                    Member(
                        number: identifier.number, width: identifier.width, subject: table.subjects[row],
                        evidence: table.evidence[row], position: table.positions[row], isPlaced: true))
            }
        }
        for text in records.latentIdentifiers[kind] ?? [] {
            // What happens later does not make a sequence longer; it only fills a gap.
            guard let identifier = NumberedIdentifier(text), series[identifier.prefix] != nil else { continue }
            series[identifier.prefix]?.append(Member(number: identifier.number, width: identifier.width))
        }
        return series
    }

    /// The parts of a series in which numbers follow each other, each from its first to its last row of a table.
    private func sequences(in members: [Member]) -> [[Member]] {
        let sorted = members.sorted { ($0.number, $0.isPlaced ? 0 : 1) < ($1.number, $1.isPlaced ? 0 : 1) }
        var sequences: [[Member]] = []
        var last: Int64?
        for member in sorted where member.number != last {
            if let last, member.number - last <= Int64(parameters.longestJump) + 1 {
                sequences[sequences.count - 1].append(member)
            } else {
                sequences.append([member])
            }
            last = member.number
        }
        return sequences.compactMap { sequence in
            guard let first = sequence.firstIndex(where: \.isPlaced), let last = sequence.lastIndex(where: \.isPlaced)
            else { return nil }
            return Array(sequence[first...last])
        }
    }

    private func finding(of sequence: [Member], prefix: String, kind: String) -> CompletenessFinding? {
        guard let first = sequence.first, let last = sequence.last, sequence.count >= parameters.sequenceLength else {
            return nil
        }
        let range = Int(last.number - first.number) + 1
        let missing = range - sequence.count
        guard missing > 0, sequence.count * 3 >= range * parameters.presentOfThree else { return nil }
        func identifier(_ number: Int64, like member: Member) -> String {
            NumberedIdentifier(prefix: prefix, number: number, width: member.width).text
        }
        var examples: [CompletenessFinding.Example] = []
        for (before, after) in zip(sequence, sequence.dropFirst()) {
            var number = before.number + 1
            while number < after.number, examples.count < parameters.examples {
                examples.append(
                    CompletenessFinding.Example(
                        label: identifier(number, like: before), evidence: before.isPlaced ? before.evidence : nil,
                        position: before.isPlaced ? before.position : nil))
                number += 1
            }
        }
        let isSuspicious = missing == 1 || missing * 100 <= range * parameters.suspiciousPercent
        return .missingNumbers(
            missing, of: range, isSuspicious ? .warning : .note, kind: kind,
            subjects: names(of: Set(sequence.map(\.subject))), from: identifier(first.number, like: first),
            to: identifier(last.number, like: last), examples)
    }
}

extension CompletenessFinding {
    fileprivate static func missingNumbers(
        _ count: Int, of range: Int, _ severity: Diagnostic.Severity, kind: String, subjects: [String],
        from first: String,
        to last: String, _ examples: [Example]
    ) -> CompletenessFinding {
        let list = examples.map(\.label).joined(separator: ", ") + (count > examples.count ? ", …" : "")
        return CompletenessFinding(
            .missingNumbers, severity, kind: kind, subjects: subjects, count: count,
            summary: LocalizedText(
                en:
                    "of \(range) numbers from '\(first)' to '\(last)' of '\(kind)', \(count) \(count == 1 ? "is" : "are") missing: \(list)",
                zh: "“\(kind)”编号 \(first) 至 \(last) 共 \(range) 个，其中缺 \(count) 个：\(list)"),
            meaning: LocalizedText(
                en:
                    "the tool numbers its records one after another, so that these were given out; tickets of other teams or subjects, and tickets that were cancelled or merged, may explain it; so may records that were taken out",
                zh: "工具按顺序编号，这些编号曾被使用；可能属于其他团队或评估对象，也可能是作废或合并的工单，但也可能是记录被删去"),
            advice: LocalizedText(
                en:
                    "look the numbers up in the tool: what belongs here is exported again, for the others note whose they are",
                zh: "请在工具中查询这些编号：属于本对象的重新导出，其余注明归属"),
            examples: examples)
    }
}
