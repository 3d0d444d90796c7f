import Adapters
import Diagnostics
import Testing

@Suite struct YAMLTests {
    private func read(_ text: String) -> (documents: [Document], diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        let documents = Document.yaml(Array(text.utf8), path: "a.yaml", reporting: &diagnostics)
        return (documents, diagnostics)
    }

    private func summary(_ text: String) -> String? {
        let (documents, diagnostics) = read(text)
        return diagnostics.isEmpty ? documents.map(\.root.summary).joined(separator: " ") : diagnostics.first?.id
    }

    @Test(arguments: [
        ("a: ~", "null"), ("a:", "null"), ("a: null", "null"), ("a: Null", "null"), ("a: nil", "'nil'"),
        ("a: true", "true"), ("a: False", "False"), ("a: yes", "'yes'"), ("a: off", "'off'"), ("a: 'true'", "'true'"),
        ("a: 12", "12"), ("a: +12", "+12"), ("a: 0x1F", "0x1F"), ("a: 0o17", "0o17"), ("a: 1.5e3", "1.5e3"),
        ("a: .5", ".5"), ("a: .inf", ".inf"), ("a: -.INF", "-.INF"), ("a: .nan", ".nan"), ("a: 1_000", "'1_000'"),
        ("a: 12:30:45", "'12:30:45'"), ("a: 2024-01-02", "'2024-01-02'"), ("a: 1.2.3", "'1.2.3'"),
        ("a: \"12\"", "'12'"),
        ("a: !!str 12", "'12'"), ("a: !!int '12'", "12"), ("a: !!binary aGk=", "'aGk='"), ("a: !Ref x", "'x'"),
        ("a: 99.9%", "'99.9%'"), ("a: 5m", "'5m'"), ("a: |\n  x\n  y\n", "'x\ny\n'"), ("a: >-\n  x\n  y\n", "'x y'"),
        ("a: x\n  y", "'x y'"), ("a: \"\\u8ba2\\n\"", "'订\n'"), ("a: 'it''s'", "'it's'"),
        ("a: [1, b, {c: d}]", "[1,'b',{c:'d'}]"),
    ])
    func `scalars mean what the core schema of YAML 1_2 says`(text: String, value: String) {
        #expect(summary(text) == "{a:\(value)}")
    }

    @Test func `numbers in other bases have their value`() {
        let root = read("a: 0x1F\nb: 0o17\nc: 0644\nd: .inf\n").documents.first?.root
        #expect(root?["a"]?.int == 31)
        #expect(root?["b"]?.int == 15)
        #expect(root?["c"]?.int == 644)
        #expect(root?["c"]?.numberText == "0644")
        #expect(root?["d"]?.double == .infinity)
    }

    @Test func `keys are texts`() {
        #expect(summary("1: a\ntrue: b\n~: c\n") == "{1:'a',true:'b',~:'c'}")
        #expect(read("200: x").documents.first?.root["200"]?.string == "x")
    }

    @Test(arguments: [
        "a: 1\n---\nb: 2\n", "---\na: 1\n---\nb: 2\n...\n", "# x\n---\na: 1\n...\n---\nb: 2",
        "%YAML 1.1\n---\na: 1\n---\n\n---\nb: 2\n---\n",
        "--- {a: 1}\n--- {b: 2}\n", "a: 1\r\n---\r\nb: 2\r\n",
    ])
    func `documents are read in order, and empty ones are left out`(text: String) {
        #expect(summary(text) == "{a:1} {b:2}")
    }

    @Test func `places are those of the whole file`() {
        let documents = read("# note\n---\na: 1\n---\nb:\n  - c: 订单\n    d: x\n").documents
        #expect(documents.last?.root["b"]?[0]?["d"]?.line == 7)
        #expect(documents.last?.root["b"]?[0]?["d"]?.column == 8)
        #expect(documents.last?.root["b"]?[0]?["c"]?.pathDescription == "b[0].c")
    }

    @Test func `aliases and merge keys are resolved`() {
        #expect(summary("a: &x {p: 1, q: [2]}\nb: *x\nc: [*x]\n") == "{a:{p:1,q:[2]},b:{p:1,q:[2]},c:[{p:1,q:[2]}]}")
        #expect(summary("a: &x {p: 1, q: 2}\nb:\n  q: 3\n  <<: *x\n") == "{a:{p:1,q:2},b:{q:3,p:1}}")
        #expect(summary("a: &x {p: 1}\nb: &y {p: 2, r: 3}\nc: {<<: [*x, *y]}") == "{a:{p:1},b:{p:2,r:3},c:{p:1,r:3}}")
        #expect(summary("a: &x 1\nb: &x 2\nc: *x") == "{a:1,b:2,c:2}")
        #expect(
            summary("a: &x 1\nb: \"*x\"\nc: 2 * 3 & 4\nd: |\n  *x & y\n") == "{a:1,b:'*x',c:'2 * 3 & 4',d:'*x & y\n'}")
    }

    @Test(arguments: [
        ("a: *x", "yaml.undefined-alias"), ("a: &y 1\nb: *x", "yaml.undefined-alias"),
        ("a: &x [*x]", "yaml.undefined-alias"),
        ("a: &x 1\n*x : 2", "yaml.alias-as-key"), ("a: &x [1]\n? *x\n: 2", "yaml.alias-as-key"),
        ("a: &x 1\nb: *.txt", "yaml.syntax"), ("a: 1\na: 2", "yaml.duplicate-key"), ("? [a]\n: 1", "yaml.complex-key"),
        ("a: b: c", "yaml.syntax"), ("a: [1", "yaml.syntax"), ("a: \"x", "yaml.syntax"), ("a:\n\t- b", "yaml.syntax"),
        ("a: @x", "yaml.syntax"), ("- a\nb: c", "yaml.syntax"), ("a: \u{1}", "yaml.syntax"),
        ("name: {{ .Values.name }}", "yaml.template"), ("{{- if .Values.x }}\na: 1\n{{- end }}", "yaml.template"),
        ("a: 1\n{% if x %}\nb: 2", "yaml.template"),
    ])
    func `what cannot be read is named`(text: String, id: String) {
        #expect(read(text).diagnostics.map(\.id) == [id])
        #expect(read(text).documents.isEmpty)
    }

    @Test func `a forgotten quote in an alert text is no template`() {
        let text = "groups:\n- rules:\n  - summary: {{ $labels.instance }} is down\n"
        #expect(read(text).diagnostics.map(\.id) == ["yaml.syntax"])
    }

    @Test func `a fault is located, in both languages, and does not lose other documents`() {
        let (documents, diagnostics) = read("a: 1\n---\nb: c: d\n---\ne: 2\n")
        #expect(documents.map(\.root.summary) == ["{a:1}", "{e:2}"])
        #expect(diagnostics.first?.location == SourceLocation(path: "a.yaml", line: 3, column: 5))
        #expect(diagnostics.first?.summary.en == "the YAML is broken: mapping values are not allowed in this context")
        #expect(diagnostics.first?.summary.zh == "YAML 语法错误：此处不允许出现映射值（“:”）")
    }

    @Test func `a repeated key is named and located`() {
        let diagnostic = read("x:\n  a*b: 1\n  c: &d 3\n  a*b: 2\n").diagnostics.first
        #expect(diagnostic?.summary.en == "the key 'a*b' is there twice")
        #expect(diagnostic?.location?.line == 2)
    }
}

@Suite struct YAMLAttackTests {
    private func ids(_ text: String) -> [String] {
        Content(text).diagnostics.map(\.id)
    }

    @Test(.timeLimit(.minutes(15))) func `a billion laughs stop at the budget`() {
        let levels = (1..<12).map { level in
            "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
        }
        #expect(ids("a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + levels.joined()) == ["yaml.alias-budget"])
    }

    @Test(.timeLimit(.minutes(15))) func `an exploding alias as a key is refused at once`() {
        let levels = (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
        #expect(ids("a0: &a0 [x]\n" + levels.joined() + "? *a29 : 1\n") == ["yaml.alias-budget"])
        let few = levels.prefix(8).joined()
        #expect(ids("a0: &a0 [x]\n" + few + "? *a8\n: 1\n") == ["yaml.alias-as-key"])
        var diagnostics: [Diagnostic] = []
        let text = "a0: &a0 [x]\n" + few + "{[*a8]: 1}: 2\n"
        #expect(Document.yaml(Array(text.utf8), path: "a", reporting: &diagnostics).isEmpty)
        #expect(diagnostics.map(\.id) == ["yaml.complex-key"])
    }

    @Test(.timeLimit(.minutes(15))) func `a chain of aliases of any length neither overflows the stack nor takes long`()
    {
        let chain = (1..<60_000).map { "k\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(ids("k0: &a0 [x]\n" + chain) == ["yaml.alias-budget"])
    }

    @Test(.timeLimit(.minutes(15)), arguments: ["[", "{", "- ", "? ", "a: [", "{a: "])
    func `endless nesting is refused`(piece: String) {
        let text = "x: 1\ny:\n  " + String(repeating: piece, count: 20_000)
        var diagnostics: [Diagnostic] = []
        #expect(Document.yaml(Array(text.utf8), path: "a", reporting: &diagnostics).isEmpty)
        #expect(diagnostics.count == 1)
    }

    @Test(.timeLimit(.minutes(15))) func `a list of a million items on one line is read`() throws {
        let text = "a: [" + String(repeating: "1, ", count: 300_000) + "2]\n"
        let node = try #require(Content(text).documents.first?.root["a"])
        #expect(node.count == 300_001)
        #expect(node[300_000]?.column == 900_005)
    }
}

@Suite struct YAMLLimitTests {
    @Test func `a document that would take too much memory is refused, and the others are read`() {
        let text =
            "a: 1\n---\nb:\n"
            + String(repeating: "  - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n", count: 600_000)
        var diagnostics: [Diagnostic] = []
        #expect(Document.yaml(Array(text.utf8), path: "a", reporting: &diagnostics).map(\.root.summary) == ["{a:1}"])
        #expect(diagnostics.map(\.id) == ["yaml.too-large"])
        #expect(diagnostics.first?.summary.en == "the document is larger than 32 MiB")
    }

    @Test func `many broken documents are summed up`() {
        var diagnostics: [Diagnostic] = []
        let text = String(repeating: "---\na: [\n", count: 100) + "---\nb: 1\n"
        #expect(Document.yaml(Array(text.utf8), path: "a", reporting: &diagnostics).count == 1)
        #expect(diagnostics.count == 21)
        #expect(diagnostics.last?.summary.en == "80 more documents are broken and were left out")
    }
}

@Suite struct YAMLSampleTests {
    /// The numbers of documents that are not empty are those that another parser finds.
    @Test(arguments: [
        ("prometheus/rules_large.yml", 1),
        ("kubernetes/ks-deployment-poddisruptionbudget-v1-different-namespace.yaml", 4),
        ("flux/get-status_objects.yaml", 4), ("openslo/sdk-v1alpha-slos.yaml", 1), ("velero/nginx-with-pv.yaml", 4),
        ("sloth/generated-home-wifi.yml", 1), ("zabbix/7.0-template_linux_pressure.yaml", 1), ("pyrra/nginx.yaml", 2),
        ("prometheus/awesome-kubernetes-kubestate-exporter.yml", 1),
        ("opentelemetry/boutique-otel-collector-k8s.yaml", 3),
    ])
    func `a sample has as many documents as another parser finds`(name: String, count: Int) {
        guard let content = FormatSamples.content(name) else { return }
        #expect(content.documents.count == count)
        #expect(content.diagnostics.isEmpty)
    }

    @Test func `ten thousand rules are all there`() {
        guard let content = FormatSamples.content("prometheus/rules_large.yml") else { return }
        let groups = content.objects.first?["groups"]
        #expect(groups?.items.reduce(0) { $0 + ($1["rules"]?.count ?? 0) } == 10_002)
    }
}
