internal import Archives
public import Diagnostics
public import Evidence

/// Knows mind maps of XMind, from which nothing can be taken.
public struct XMindAdapter: Adapter {
    /// Mind maps of XMind 8 and of the versions since 2020.
    public let format = FormatDescription(
        id: "xmind", tool: "XMind",
        summary: LocalizedText(en: "mind maps of XMind, which prove nothing", zh: "XMind 思维导图，不能证明任何事"),
        kinds: [],
        limits: LocalizedText(
            en: "a mind map holds thoughts without times and results; no records are taken from it",
            zh: "思维导图只有想法，没有时间和结果；不从中取得记录"))

    /// Creates the adapter.
    public init() {}

    /// By the content in the archive: XML with the namespace of XMind, or JSON with a root topic.
    public func recognize(_ content: Content) -> Recognition? {
        guard case .archive(.zip) = content.shape, let archive = try? ZipArchive(content.bytes) else { return nil }
        let xml = String(decoding: archive.prefix(of: "content.xml", count: 4096), as: UTF8.self)
        if xml.contains("urn:xmind:xmap:xmlns:content") {
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "an archive with 'content.xml' in the namespace of XMind", zh: "压缩包，content.xml 使用 XMind 命名空间"))
        }
        let json = String(decoding: archive.prefix(of: "content.json", count: 65_536), as: UTF8.self)
        guard json.hasPrefix("["), json.contains("\"rootTopic\""), json.contains("\"title\"") else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "an archive with 'content.json' with a 'rootTopic'", zh: "压缩包，content.json 含 rootTopic"))
    }

    /// Says why nothing is taken.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        diagnostics.append(
            Diagnostic(
                .note, id: "xmind.mind-map",
                LocalizedText(
                    en:
                        "a mind map shows what somebody thought of, not what is in place or was done; nothing is taken from it",
                    zh: "思维导图只表明有人想到了什么，不说明已具备或已做了什么；未从中取得任何内容"),
                at: content.location(),
                fixes: [
                    LocalizedText(
                        en:
                            "hand in what came out of it: action items from the tracker, test results, a plan with its approval",
                        zh: "请提交由此产生的成果：跟踪工具中的改进措施、测试结果或经批准的方案")
                ]))
    }
}
