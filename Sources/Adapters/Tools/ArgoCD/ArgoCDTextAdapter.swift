public import Diagnostics
public import Evidence

/// Reads what `argocd app get`, `argocd app history` and `argocd app list` print.
public struct ArgoCDTextAdapter: Adapter {
    /// Texts of the command line of Argo CD.
    public let format = FormatDescription(
        id: "argocd-text", tool: "Argo CD",
        summary: LocalizedText(
            en: "texts of the Argo CD command line: app get, app history, app list",
            zh: "Argo CD 命令行输出：app get、app history、app list"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                'app get' shows the last operation only, 'app history' at most 10 successful roll-outs without the name of the application, \
                'app list' no roll-out at all; JSON or YAML holds more: 'argocd app get NAME -o yaml'
                """,
            zh: """
                app get 只显示最近一次操作；app history 最多 10 次成功部署且不含应用名称；app list 不含部署；JSON 或 YAML 内容更全：argocd app get NAME -o yaml
                """))

    /// Creates the adapter.
    public init() {}

    /// By the labels and headings that these texts start with.
    public func recognize(_ content: Content) -> Recognition? {
        guard let form = ArgoCDText.Form(content) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "labels or headings of 'argocd app \(form.rawValue)'", zh: "具有“argocd app \(form.rawValue)”的标签或表头"))
    }

    /// Reads the last operation, or the history.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let form = ArgoCDText.Form(content) else { return }
        var text = ArgoCDText(path: content.path)
        switch form {
        case .get: text.readOperation(content, into: &records)
        case .history: text.readHistory(content, into: &records)
        case .list: break
        }
        text.log.finish(to: &diagnostics)
        if form == .list || text.log.taken == 0 { diagnostics.append(Self.noRollOut(form, at: content.location())) }
    }

    private static func noRollOut(_ form: ArgoCDText.Form, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .note, id: "argocd.no-roll-out",
            LocalizedText(
                en: "this output of 'argocd app \(form.rawValue)' shows no roll-out with a time",
                zh: "该“argocd app \(form.rawValue)”输出中没有带时间的部署"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "export the applications: argocd app list -o yaml", zh: "请导出应用：argocd app list -o yaml")
            ])
    }
}
