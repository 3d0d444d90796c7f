internal import Adapters
internal import Collectors
internal import Diagnostics
internal import Evidence

/// Reads the declarations of sources in `assay.yaml`; a faulty one is reported and left out.
struct SourceReader {
    private let zone: TimeZoneOffset
    private(set) var diagnostics: [Diagnostic] = []
    private var names: Set<String> = []

    private static let commonKeys = [
        "id", "kind", "url", "token", "user", "token_header", "headers", "since", "period", "timeout", "time_limit",
        "attempts", "size_limit",
    ]

    private static let ownKeys = [
        "prometheus": ["queries", "lists"], "github": ["repositories", "lists"], "gitlab": ["projects"],
        "jira": ["query", "cloud"], "servicenow": ["tables"], "kubernetes": ["namespaces"], "argocd": ["projects"],
        "http": ["endpoints"],
    ]

    private static let usualAddresses = [
        "github": "https://api.github.com", "gitlab": "https://gitlab.com", "pagerduty": "https://api.pagerduty.com",
        "kubernetes": "https://kubernetes.default.svc",
    ]

    private static let podToken = "/var/run/secrets/kubernetes.io/serviceaccount/token"

    init(zone: TimeZoneOffset) {
        self.zone = zone
    }

    /// Reads one source.
    mutating func source(_ node: Node) -> SourceDeclaration? {
        let kind = node["kind"]?.string ?? ""
        var reader = MapReader(node, keys: Self.commonKeys + (Self.ownKeys[kind] ?? []))
        let found = source(&reader, kind: kind)
        diagnostics += reader.diagnostics
        return reader.diagnostics.containsErrors ? nil : found
    }

    private mutating func source(_ reader: inout MapReader, kind: String) -> SourceDeclaration? {
        let node = reader.node
        guard let id = reader.requiredText("id"), reader.requiredText("kind") != nil else { return nil }
        if !SourceRule.isName(id) { reader.report(.sourceName(id, at: node.location)) }
        if !names.insert(id).inserted { reader.report(.sourceTwice(id, at: node.location)) }
        guard SourceOptions.kinds.contains(kind) else {
            reader.report(.unknownValue(kind, of: "kind", among: SourceOptions.kinds, at: node.location))
            return nil
        }
        let isInPod = kind == "kubernetes" && reader.child("url") == nil
        guard let url = reader.text("url") ?? Self.usualAddresses[kind] else {
            reader.report(.missingKey("url", at: node.location))
            return nil
        }
        if !SourceRule.isAddress(url) {
            reader.report(.sourceAddress(at: reader.child("url")?.location ?? node.location))
        }
        if SourceRule.holdsSecret(url) {
            reader.report(.secretInConfiguration("url", at: reader.child("url")?.location ?? node.location))
        }
        var options = SourceOptionsReader(kind: kind, url: url)
        guard let own = options.options(&reader) else {
            diagnostics += options.diagnostics
            return nil
        }
        diagnostics += options.diagnostics
        var source = SourceDeclaration(id: id, url: url, options: own, location: node.location)
        source.token = secret("token", &reader) ?? (isInPod ? .file(Self.podToken) : nil)
        source.user = secret("user", &reader, mayBePlain: true)
        source.tokenHeader = reader.text("token_header")
        source.headers = headers(&reader)
        source.since = reader.time("since", zone: zone)
        source.period = reader.duration("period") ?? source.period
        source.limits.timeout = reader.duration("timeout") ?? source.limits.timeout
        source.limits.total = reader.duration("time_limit") ?? source.limits.total
        source.limits.attempts = reader.integer("attempts", in: 1...20) ?? source.limits.attempts
        source.limits.maximumBytes = reader.size("size_limit") ?? source.limits.maximumBytes
        return options.diagnostics.containsErrors ? nil : source
    }

    /// A secret is named by its place; one that is written down here is refused without being repeated.
    private func secret(_ key: String, _ reader: inout MapReader, mayBePlain: Bool = false) -> SecretReference? {
        guard let child = reader.child(key) else { return nil }
        if mayBePlain, let text = child.string { return .plain(text) }
        if let name = child["env"]?.string, !name.isEmpty, child.count == 1 { return .environment(name) }
        if let path = child["file"]?.string, !path.isEmpty, child.count == 1 { return .file(path) }
        reader.report(.secretInConfiguration(key, at: child.location))
        return nil
    }

    private func headers(_ reader: inout MapReader) -> [SourceDeclaration.Header] {
        guard let child = reader.child("headers") else { return [] }
        var inner = MapReader(child, keys: child.entries.map(\.key))
        var headers: [SourceDeclaration.Header] = []
        for (name, value) in child.entries {
            if !SourceRule.isHeaderName(name) { inner.report(.headerName(name, at: value.location)) }
            if let found = secret(name, &inner, mayBePlain: !SourceRule.isSecretHeader(name)) {
                headers.append(SourceDeclaration.Header(name: name, value: found))
            }
        }
        for diagnostic in inner.diagnostics { reader.report(diagnostic) }
        return headers
    }

    /// Reads what is taken out of answers.
    mutating func redaction(_ node: Node) -> RedactionOptions {
        var reader = MapReader(node, keys: ["emails", "keys", "patterns"])
        var options = RedactionOptions()
        if let emails = reader.flag("emails") { options.emails = emails }
        options.keys = reader.texts("keys")
        options.patterns = reader.texts("patterns")
        for pattern in options.patterns where !RedactionOptions.isUsable(pattern) {
            reader.report(.redactionPattern(at: node.location))
        }
        diagnostics += reader.diagnostics
        return options
    }
}

extension Diagnostic {
    fileprivate static func sourceName(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.name",
            LocalizedText(
                en: "'\(id)' cannot name a source, for it is no name of a folder", zh: "“\(id)”不能作为采集源名称，因其不能作为文件夹名"),
            at: location,
            fixes: [LocalizedText(en: "use letters, digits, '-', '_' and '.'", zh: "请只用字母、数字、-、_ 与 .")])
    }

    fileprivate static func sourceTwice(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.duplicate",
            LocalizedText(en: "a second source is called '\(id)'", zh: "另有一个采集源也叫“\(id)”"), at: location,
            fixes: [LocalizedText(en: "rename one of them", zh: "请为其中一个改名")])
    }

    fileprivate static func sourceAddress(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.address",
            LocalizedText(en: "'url' is no address of http or https", zh: "url 不是有效的 http 或 https 地址"), at: location,
            fixes: [LocalizedText(en: "write it as https://host/path", zh: "请写成 https://主机/路径")])
    }

    fileprivate static func secretInConfiguration(_ key: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.secret",
            LocalizedText(
                en: "'\(key)' must say where the secret is, not hold it", zh: "“\(key)”应说明凭据所在位置，不应直接写入凭据"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "write {env: NAME} or {file: path}; a secret that stood here should be replaced",
                    zh: "请写成 {env: 变量名} 或 {file: 路径}；已写入此处的凭据应予更换")
            ])
    }

    fileprivate static func headerName(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.header",
            LocalizedText(en: "'\(name)' cannot name a header", zh: "“\(name)”不能作为请求头名称"), at: location)
    }

    fileprivate static func redactionPattern(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "sources.redaction-pattern",
            LocalizedText(en: "a pattern is no regular expression", zh: "有一个 pattern 不是有效的正则表达式"), at: location)
    }
}
