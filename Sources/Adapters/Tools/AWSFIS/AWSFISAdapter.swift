public import Diagnostics
public import Evidence

/// Reads AWS Fault Injection Service: templates become experiments, experiments become runs.
public struct AWSFISAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "aws-fis", tool: "AWS FIS",
            summary: LocalizedText(
                en:
                    "experiment templates and experiments as the API and the CLI give them, templates also in CloudFormation",
                zh: "API 与 CLI 输出的实验模板与实验，模板亦可来自 CloudFormation"),
            kinds: [.chaosExperiments, .chaosRuns],
            limits: LocalizedText(
                en: """
                    a template is a plan and gives no run; list-experiments shows neither times nor actions, so export \
                    each with get-experiment; the steady state is not in the service; a stop condition other than none \
                    counts as an abort condition; service, environment, hypothesis and approved-at come from tags with \
                    these names; FIS keeps experiments for 120 days
                    """,
                zh: """
                    模板只是计划，不产生执行记录；list-experiments 不含时间与动作，请以 get-experiment 逐个导出；服务不含稳态；\
                    除 none 以外的停止条件视为中止条件；service、environment、hypothesis、approved-at 取自同名标签；FIS 仅保留 120 天内的实验
                    """))
    }

    /// Recognises templates by stop conditions and actions of AWS, experiments by their template and state.
    public func recognize(_ content: Content) -> Recognition? {
        let maps = Self.maps(content, limit: 3)
        guard maps.contains(where: { !FISObject.all(in: $0).isEmpty }) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'experimentTemplateId' with 'state', or 'stopConditions' with actions of AWS FIS",
                zh: "含“experimentTemplateId”与“state”，或含“stopConditions”与 AWS FIS 动作"))
    }

    private static func maps(_ content: Content, limit: Int = .max) -> [Node] {
        guard let lines = content.jsonLines else { return content.objects }
        return lines.prefix(limit).flatMap(\.objects)
    }

    /// Reads experiments and runs.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var faults = FaultSummary()
        if let lines = content.jsonLines {
            lines.forEach(reporting: &diagnostics) { document in
                for map in document.objects { Self.read(map, &times, &faults, into: &records) }
            }
        } else {
            for map in content.objects { Self.read(map, &times, &faults, into: &records) }
        }
        diagnostics += faults.diagnostics
        times.finish(LocalizedText(en: "chaos runs", zh: "混沌实验执行"), to: &diagnostics)
    }

    private static func read(
        _ map: Node, _ times: inout TimeNotes, _ faults: inout FaultSummary, into records: inout RecordSink
    ) {
        for object in FISObject.all(in: map) {
            switch object.kind {
            case .template: records.append(object.definition(&times))
            case .templateSummary:
                records.append(object.definition(&times))
                faults.add("summary", summaryOnly(object))
            case .templateWithoutActions: faults.add("empty", withoutActions(object))
            case .experiment:
                let run = object.run(&times)
                if run.startedAt == nil { times.addMissing(line: run.line) }
                if object.isPreview { faults.add("preview", preview(object)) }
                records.append(run)
            }
        }
        if map["nextToken"]?.string != nil { faults.add("page", page(map)) }
    }
}

// MARK: - Messages

extension AWSFISAdapter {
    private static func summaryOnly(_ object: FISObject) -> Diagnostic {
        Diagnostic(
            .note, id: "aws-fis.summary",
            LocalizedText(
                en: "a list of templates shows neither actions nor stop conditions; what they inject is not known",
                zh: "模板列表不含动作与停止条件；无法得知注入的故障"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export each template: aws fis get-experiment-template --id ID",
                    zh: "请逐个导出模板：aws fis get-experiment-template --id ID")
            ])
    }

    private static func withoutActions(_ object: FISObject) -> Diagnostic {
        Diagnostic(
            .warning, id: "aws-fis.no-actions",
            LocalizedText(
                en: "this template has no actions and injects nothing; it is left out", zh: "该模板没有任何动作，不会注入故障；已略去"),
            at: object.node.location,
            fixes: [
                LocalizedText(
                    en: "export the template as the service keeps it: aws fis get-experiment-template --id ID",
                    zh: "请从服务导出完整模板：aws fis get-experiment-template --id ID")
            ])
    }

    private static func preview(_ object: FISObject) -> Diagnostic {
        Diagnostic(
            .note, id: "aws-fis.preview",
            LocalizedText(
                en: "this experiment only previewed its targets ('skip-all'); nothing was injected",
                zh: "该实验仅预览目标（skip-all）；未注入任何故障"),
            at: object.node.location)
    }

    private static func page(_ map: Node) -> Diagnostic {
        Diagnostic(
            .note, id: "aws-fis.page",
            LocalizedText(
                en: "'nextToken' says that the list goes on; what is counted here is a lower bound",
                zh: "“nextToken”表明列表未完；此处的计数为下限"),
            at: map.location,
            fixes: [
                LocalizedText(
                    en: "export all pages: do not use --no-paginate or --max-items",
                    zh: "请导出全部分页：不要使用 --no-paginate 或 --max-items")
            ])
    }
}
