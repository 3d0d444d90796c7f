internal import Diagnostics

/// Puts facts about a source into words; what is said of many windows is said once.
struct SourceMessages {
    private let source: SourceDeclaration
    private let redactor: Redactor
    private var failures: [(failure: CollectionFailure, gaps: [CollectionGap])] = []
    private var warnings: [String: (text: String, count: Int)] = [:]
    private var skew: Int64?
    private var empty: Set<String> = []

    init(_ source: SourceDeclaration, redactor: Redactor) {
        self.source = source
        self.redactor = redactor
    }

    /// The gap that a failure leaves.
    func gap(_ name: String, _ planned: PlannedSet, _ failure: CollectionFailure) -> CollectionGap {
        CollectionGap(
            source: name, kinds: planned.stream.kinds, period: planned.period,
            reason: LocalizedText(
                en: "'\(name)' could not be collected: \(failure.summary.en)",
                zh: "“\(name)”未能采集：\(failure.summary.zh)"))
    }

    mutating func add(_ failure: CollectionFailure, _ gap: CollectionGap) {
        if let index = failures.firstIndex(where: { $0.failure.reason == failure.reason }) {
            failures[index].gaps.append(gap)
        } else {
            failures.append((failure, [gap]))
        }
    }

    /// Notes that a query found nothing.
    mutating func addEmpty(_ name: String) {
        empty.insert(name)
    }

    mutating func add(_ remarks: [SetRun.Remark], of name: String) {
        for remark in remarks {
            switch remark {
            case .skew(let seconds): skew = skew ?? seconds
            case .warning(let text): warnings[name, default: (text, 0)].count += 1
            }
        }
    }

    /// What is to be said in the end.
    func diagnostics(_ outcome: SourceOutcome) -> [Diagnostic] {
        failures.map { failed($0.failure, $0.gaps) }
            + warnings.sorted { $0.key < $1.key }.map { warned($0.key, $0.value.text, $0.value.count) }
            + (empty.isEmpty ? [] : [found(nothingIn: empty.sorted())]) + (skew.map { [skewed($0)] } ?? [])
            + (outcome.redacted.kinds.isEmpty ? [] : [redacted(outcome.redacted)])
    }
}

// MARK: - Messages

extension SourceMessages {
    private func failed(_ failure: CollectionFailure, _ gaps: [CollectionGap]) -> Diagnostic {
        let names = Set(gaps.map(\.source)).sorted().joined(separator: ", ")
        let kinds = Set(gaps.flatMap(\.kinds)).sorted().joined(separator: ", ")
        var notes: [LocalizedText] = []
        if let request = failure.request.map(redactor.text) {
            notes.append(LocalizedText(en: "the request was \(request)", zh: "请求为 \(request)"))
        }
        if let words = failure.words.map(redactor.text) {
            notes.append(LocalizedText(en: "it said '\(words)'", zh: "返回信息为“\(words)”"))
        }
        if !names.isEmpty { notes.append(LocalizedText(en: "missing: \(names)", zh: "缺失：\(names)")) }
        if !kinds.isEmpty {
            notes.append(
                LocalizedText(
                    en: "nothing that needs \(kinds) can be demonstrated until it is collected",
                    zh: "补采之前，凡需要 \(kinds) 的内容均无法证明"))
        }
        let source = source.id
        return Diagnostic(
            .error, id: failure.id,
            LocalizedText(
                en: "source '\(source)': \(failure.summary.en)", zh: "采集源“\(source)”：\(failure.summary.zh)"),
            at: self.source.location, notes: notes, fixes: failure.fixes(self.source))
    }

    private func warned(_ name: String, _ text: String, _ count: Int) -> Diagnostic {
        let text = redactor.text(String(text.prefix(200)))
        return Diagnostic(
            .warning, id: "collect.partial-reply",
            LocalizedText(
                en: "'\(name)': the server warned \(count) times that an answer may be incomplete",
                zh: "“\(name)”：服务器 \(count) 次警告应答可能不完整"),
            at: source.location, notes: [LocalizedText(verbatim: text)],
            fixes: [
                LocalizedText(en: "collect again when all stores answer", zh: "请在所有存储可用时重新采集")
            ])
    }

    private func found(nothingIn names: [String]) -> Diagnostic {
        let list = names.joined(separator: ", ")
        return Diagnostic(
            .note, id: "collect.no-series",
            LocalizedText(
                en: "nothing was found by \(list), which shows nothing", zh: "\(list) 未查到任何序列，不能证明任何事实"),
            at: source.location,
            fixes: [
                LocalizedText(
                    en: "write a query for the metrics that you have, or take it out of 'queries'",
                    zh: "请按现有指标改写查询，或将其从 queries 中删除")
            ])
    }

    private func skewed(_ seconds: Int64) -> Diagnostic {
        let source = source.id
        let distance = abs(seconds)
        return Diagnostic(
            .warning, id: "collect.clock-skew",
            seconds > 0
                ? LocalizedText(
                    en: "source '\(source)': the clock here is \(distance) seconds ahead of the server's",
                    zh: "采集源“\(source)”：本机时钟比服务器快 \(distance) 秒")
                : LocalizedText(
                    en: "source '\(source)': the clock here is \(distance) seconds behind the server's",
                    zh: "采集源“\(source)”：本机时钟比服务器慢 \(distance) 秒"),
            at: self.source.location,
            notes: [
                LocalizedText(
                    en: "what was collected counts up to the time of the server only", zh: "采集结果只计到服务器时间为止")
            ],
            fixes: [LocalizedText(en: "set the clock by NTP", zh: "请用 NTP 校准时钟")])
    }

    private func redacted(_ count: RedactionCount) -> Diagnostic {
        let source = source.id
        return Diagnostic(
            .note, id: "collect.redacted",
            LocalizedText(
                en:
                    "source '\(source)': \(count.secrets) secrets were taken out and \(count.emails) e-mail addresses became pseudonyms",
                zh: "采集源“\(source)”：已去除 \(count.secrets) 处密钥类内容，\(count.emails) 处电子邮件地址已替换为化名"),
            at: self.source.location)
    }
}
