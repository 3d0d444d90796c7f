import Diagnostics

/// An Argo workflow whose templates hold resources of Litmus as text.
struct LitmusWorkflow {
    let name: String?
    let namespace: String?
    /// Whether it runs on a schedule; none if that is not known.
    let scheduled: Bool?
    /// Whether the workflow carries what happened when it ran.
    let hasRun: Bool

    private static let kinds: Set<String> = [
        "Workflow", "CronWorkflow", "WorkflowTemplate", "ClusterWorkflowTemplate",
    ]

    /// Takes an Argo workflow; none if the object is another one.
    private init?(_ object: ManifestObject) {
        guard object.group == "argoproj.io", Self.kinds.contains(object.kind) else { return nil }
        name = object.name ?? object.node[path: "metadata", "generateName"]?.string
        namespace = object.namespace
        scheduled = object.kind == "CronWorkflow" ? true : nil
        hasRun = object.kind == "Workflow" && object.node[path: "status", "nodes"]?.kind == .map
    }

    /// The texts of a workflow that hold resources of Litmus.
    private static func texts(of object: ManifestObject) -> [Node] {
        let spec = object.spec?["workflowSpec"] ?? object.spec
        return (spec?["templates"]?.itemsOrNone ?? []).flatMap { template in
            (template[path: "inputs", "artifacts"]?.itemsOrNone ?? []).compactMap { artifact -> Node? in
                guard let data = artifact[path: "raw", "data"], let text = data.utf8, hasLitmus(text) else {
                    return nil
                }
                return data
            }
        }
    }

    private static func hasLitmus(_ text: ArraySlice<UInt8>) -> Bool {
        String(decoding: text.prefix(4096), as: UTF8.self).contains("litmuschaos.io/")
    }

    /// Whether an object is a workflow that holds resources of Litmus.
    static func holdsLitmus(_ object: ManifestObject) -> Bool {
        LitmusWorkflow(object) != nil && !texts(of: object).isEmpty
    }

    /// The resources of Litmus that a workflow holds; a text that cannot be read is reported.
    static func objects(
        in object: ManifestObject, reporting diagnostics: inout [Diagnostic]
    ) -> [LitmusObject] {
        guard let workflow = LitmusWorkflow(object) else { return [] }
        return texts(of: object).flatMap { text in
            Document.embedded(in: text, reporting: &diagnostics).flatMap(\.objects).compactMap { node in
                guard let embedded = ManifestObject(node), embedded.family == .litmus else { return nil }
                return LitmusObject(node: node, kind: embedded.kind, workflow: workflow)
            }
        }
    }
}
