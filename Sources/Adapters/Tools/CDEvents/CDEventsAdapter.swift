public import Diagnostics
public import Evidence

/// Reads CDEvents: single events, lists and streams, with or without the envelope of CloudEvents.
public struct CDEventsAdapter: Adapter {
    /// Events in the vocabulary of the Continuous Delivery Foundation.
    public let format = FormatDescription(
        id: "cdevents", tool: "CDEvents",
        summary: LocalizedText(
            en: "CDEvents of services, pipeline runs, incidents, test suites, changes and tickets",
            zh: "CDEvents：服务、流水线运行、事件、测试集、变更与工单"),
        kinds: [.defects, .deployments, .incidents, .merges, .testRuns],
        limits: LocalizedText(
            en: """
                the event of a service tells when a roll-out was done, which is taken as its start and its end; a rollback counts as a roll-out \
                that was rolled back; a pipeline run counts only if its name speaks of deploying; events of one incident, run or test suite are \
                put together by the id of their subject, within one file; of tickets only those of type bug are taken
                """,
            zh: """
                服务事件表示部署完成的时间，同时作为开始和结束时间；回滚事件计为一次已回退的部署；流水线运行仅在名称表明是部署时采用；\
                同一文件内，同一事件、运行或测试集的多条消息按主体 id 合并；工单只采用缺陷类型
                """))

    /// Creates the adapter.
    public init() {}

    /// By the type of the event and its subject.
    public func recognize(_ content: Content) -> Recognition? {
        guard CDEvent.first(in: content) != nil else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "events with a type 'dev.cdevents.…' and a 'subject'", zh: "事件类型为“dev.cdevents.…”且含“subject”"))
    }

    /// Reads the events, and puts those of one subject together.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = CDEventsRun(path: content.path)
        CDEvent.forEach(in: content, reporting: &diagnostics) { run.take($0) }
        run.finish(into: &records)
        run.log.finish(to: &diagnostics)
    }
}
