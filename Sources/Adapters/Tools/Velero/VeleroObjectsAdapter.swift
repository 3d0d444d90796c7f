public import Diagnostics
public import Evidence

/// Reads backups and restores of Velero.
public struct VeleroObjectsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "velero-objects", tool: "Velero",
            summary: LocalizedText(
                en: "backups and restores of Velero, exported from the cluster as YAML or JSON",
                zh: "从集群导出的 Velero 备份与恢复对象（YAML 或 JSON）"),
            kinds: [.backups, .restores],
            limits: LocalizedText(
                en: """
                    only objects with a status were carried out; a schedule is no backup, a backup is no restore test; expired backups are \
                    deleted and missing; the data set is the label 'dataset', else the only namespace that is included, else the schedule; \
                    whether restored data was checked is not recorded
                    """,
                zh: """
                    只有带 status 的对象才是已执行的；计划不等于备份，备份不等于恢复测试；过期备份已被删除，不在其中；\
                    数据集取标签 dataset，否则取唯一包含的命名空间，再否则取备份计划；不含恢复数据是否经过核验
                    """))
    }

    /// Recognises objects of the group `velero.io`.
    public func recognize(_ content: Content) -> Recognition? {
        let objects = ManifestObject.all(in: content.objects)
        guard let confidence = ManifestObject.confidence(of: .velero, in: objects) else { return nil }
        return Recognition(
            confidence,
            because: LocalizedText(
                en: "'apiVersion' is of the group velero.io, with 'kind'", zh: "“apiVersion”属于 velero.io 组，且含“kind”"))
    }

    /// Reads the backups and restores that were carried out.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var reader = VeleroReader(path: content.path)
        for object in ManifestObject.all(in: content.objects) where object.family == .velero {
            reader.read(object, into: &records)
        }
        reader.finish(reporting: &diagnostics)
    }
}
