public import Diagnostics
public import Evidence

/// Recognises templates of the data generator of SkyWalking, which prove nothing.
public struct SkyWalkingSegmentTemplateAdapter: Adapter {
    /// Templates that invented segments are made from.
    public let format = FormatDescription(
        id: "skywalking-segment-template", tool: "SkyWalking",
        summary: LocalizedText(
            en: "templates of the data generator of SkyWalking, recognised so that they count for nothing",
            zh: "SkyWalking 数据生成器模板，识别后不计入任何证据"),
        kinds: [],
        limits: LocalizedText(en: "a template is invented data and gives no record", zh: "模板是虚构数据，不产生记录"))

    /// Creates the adapter.
    public init() {}

    /// By fields of a segment that say how to invent them.
    public func recognize(_ content: Content) -> Recognition? {
        guard let root = content.json?.root, root["traceId"]?["type"] != nil || root["serviceName"]?["type"] != nil,
            let segments = root["segments"], segments["type"] != nil, segments["item"] != nil
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'segments' with 'type' and 'item', beside generated names", zh: "“segments”含“type”与“item”，并有生成规则"))
    }

    /// Says what the file is.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            Diagnostic(
                .warning, id: "skywalking.segment-template",
                LocalizedText(
                    en: "this is a template for invented segments; it proves nothing", zh: "这是用于虚构链路段的模板，不构成任何证据"),
                at: content.location(),
                fixes: [
                    LocalizedText(
                        en: "export recorded traces of the query interface", zh: "请导出查询接口中实际记录的链路")
                ]))
    }
}
