public import Diagnostics
public import Evidence

/// Recognises what the command line of Flux prints, and says what to export instead.
public struct FluxTextAdapter: Adapter {
    /// Texts of `flux get`, `trace`, `tree`, `logs`, `events`, `check`, `reconcile` and the like.
    public let format = FormatDescription(
        id: "flux-text", tool: "Flux",
        summary: LocalizedText(
            en: "texts of the Flux command line: get, trace, tree, logs, events, reconcile, diff",
            zh: "Flux 命令行输出：get、trace、tree、logs、events、reconcile、diff"),
        kinds: [.deployments],
        limits: LocalizedText(
            en: """
                these texts tell the present state without the times of roll-outs, so that they give no records; export the objects with \
                their status
                """,
            zh: "这些输出只反映当前状态，不含部署时间，因此不产生记录；请导出带状态的对象"))

    /// Creates the adapter.
    public init() {}

    /// By headings, labels, tree lines or marks that only Flux prints.
    public func recognize(_ content: Content) -> Recognition? {
        guard let form = FluxText(content) else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(en: "form of 'flux \(form.rawValue)'", zh: "“flux \(form.rawValue)”的输出形式"))
    }

    /// Says what the text is and what to export instead.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard let form = FluxText(content) else { return }
        diagnostics.append(
            Diagnostic(
                .note, id: "flux.no-times",
                LocalizedText(
                    en:
                        "this output of 'flux \(form.rawValue)' does not tell when something was rolled out; it gives no records",
                    zh: "该“flux \(form.rawValue)”输出不含部署时间，不产生记录"),
                at: content.location(),
                fixes: [
                    LocalizedText(
                        en: "export the objects: kubectl get kustomizations,helmreleases -A -o yaml",
                        zh: "请导出对象：kubectl get kustomizations,helmreleases -A -o yaml")
                ]))
    }
}
