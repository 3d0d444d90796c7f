import Adapters
import Diagnostics
import Testing

@Suite struct ContentShapeTests {
    @Test(arguments: [
        ("", "empty"), (" \n\t\n", "empty"), ("{}", "json"), ("[]", "json"), ("\n [1, 2]", "json"),
        ("{\"a\": 1", "json"), ("{\"a\": x}", "json"),
        ("{", "json"), ("[", "json"), ("[{\"a\":1},{\"a\" 2}]", "json"), ("[1, 2, 3, x]", "json"),
        ("{\"a\":1}{\"a\":2}", "jsonLines"), ("{\"a\":1} {\"a\" x", "text"), ("[1] [2] started\n", "text"),
        ("{\"a\":1} started\n", "text"),
        ("{}\n{}", "jsonLines"), ("{\"a\":1}\n{\"a\":2}\n", "jsonLines"),
        ("{a: 1}", "yaml"), ("{'a': 1}", "yaml"), ("a: 1\nb: 2\n", "yaml"), ("---\n- a: 1\n- a: 2\n", "yaml"),
        ("\"groups\":\n- \"name\": \"a\"\n", "yaml"), ("'a b' : 1\n\"c\": 2\n", "yaml"),
        ("\"id\",\"note: all\"\n\"1\",\"2\"\n", "table"), ("\"Well\", he said: no.\n", "text"),
        ("# comment\napiVersion: v1\nkind: List\nitems: []\n", "yaml"),
        ("- a\n- b\n", "text"), ("hello", "text"), ("12", "text"), ("true", "text"), ("\"quoted\"", "text"),
        ("Hello, world\n", "text"),
        ("apiVersion: v1\nmetadata:\n  name: x: y\n", "yaml"), ("{{- if .Values.a }}\nkind: x\n{{- end }}\n", "yaml"),
        ("[2024-01-02 10:00:00] INFO start\n[2024-01-02 10:00:01] INFO end\n", "text"),
        ("[section]\nkey=value\n", "text"), ("[[tables]]\nx = 1\n", "text"),
        ("<?xml version=\"1.0\"?><a/>", "xml"), ("\n  <testsuites/>", "xml"), ("<root", "xml"),
        ("<!DOCTYPE html><html></html>", "html"), ("<HTML></HTML>", "html"),
        ("<p align=center>x</p>\n\n# Title\n\n## Part\n", "markdown"), ("< 5 items", "text"), ("a < b", "text"),
        ("<?xml version=\"1.0\"", "xml"),
        ("a,b\n1,2\n", "table"), ("a;b;c\n1;2;3\n", "table"), ("a\tb\n1\t2\n", "table"), ("name\n1\n2\n", "text"),
        ("id,name\n", "table"),
        ("Yesterday, all went well.\nToday, nothing did.\n", "text"), ("| a | b |\n|---|---|\n| 1 | 2 |\n", "text"),
        ("# Incident\n\nIt was bad.\n\n## Timeline\n\n- 10:00 start\n", "markdown"),
        ("---\ntitle: x\n---\n# Incident\n\n## Timeline\n\ntext\n", "markdown"),
        ("# HELP up x\n# TYPE up gauge\nup{a=\"1\",b=\"2\"} 1\nup{a=\"2\",b=\"3\"} 0\n", "text"),
        ("# added by hand\nkey=value\nother=2\n", "text"),
        ("2024/01/02 10:00:00 INFO a.B: Started\n2024/01/02 10:00:01 INFO a.B: Done\n", "text"),
        ("Name:         x\nNamespace:    y\nStatus:\n  Phase:   ok\nStatus:\n  Phase:   no\n", "text"),
        ("INF [20140611-21:34:01.224] stats: {\"a\":1}\nINF [20140611-21:35:01.224] stats: {\"a\":2}\n", "text"),
        ("id,note\n1,key: value\n2,other: value\n", "table"),
    ])
    func `the shape is found by structure`(text: String, shape: String) {
        #expect(Content(text).shapeName == shape)
    }

    @Test func `the name of a file makes no difference`() {
        for path in ["a.json", "a.csv", "a.xml", "a"] {
            #expect(Content("a: 1\nb: 2\n", path: path).shapeName == "yaml")
        }
    }

    @Test func `broken JSON is reported as such and stays JSON`() {
        let content = Content("{\"a\": [1, 2,], \"b\": 3}")
        #expect(content.diagnostics.map(\.id) == ["json.syntax"])
        #expect(content.json?.isComplete == false)
        #expect(content.json?.root.summary == "{a:[1,2]}")
    }

    @Test func `broken YAML keeps the documents that can be read`() {
        let content = Content("apiVersion: v1\n---\nkind: a\nspec:\n  x: y: z\n")
        #expect(content.documents.map(\.root.summary) == ["{apiVersion:'v1'}"])
        #expect(content.diagnostics.map(\.id) == ["yaml.syntax"])
    }

    @Test func `objects are the maps at the top of all documents`() {
        #expect(Content("a: 1\n---\n- a: 2\n- a: 3\n").objects.map { $0["a"]?.int } == [1, 2, 3])
        #expect(Content("[{\"a\":1},2,{\"a\":3}]").objects.map { $0["a"]?.int } == [1, 3])
        #expect(Content("x,y\n1,2\n").objects.isEmpty)
    }

    @Test(
        arguments: [
            ("<testsuites name='x'><a/></testsuites>", "testsuites", nil),
            (
                "<?xml version=\"1.0\"?>\n<!-- c > -->\n<!DOCTYPE a [<!ENTITY x \"y>\">]>\n<a:b xmlns:a=\"urn:x\" xmlns=\"urn:y\">",
                "a:b", "urn:x"
            ),
            ("<feed xml:lang=\"en\" xmlns = 'http://www.w3.org/2005/Atom'/>", "feed", "http://www.w3.org/2005/Atom"),
            ("<root", "root", nil), ("<?xml?>", "", nil),
        ] as [(String, String, String?)])
    func `the outermost element is found cheaply`(text: String, name: String, namespace: String?) {
        #expect(Content(text).markup?.name == name)
        #expect(Content(text).markup?.namespace == namespace)
    }

    @Test func `the local name has no prefix`() {
        #expect(Content("<soap:Envelope/>").markup?.localName == "Envelope")
    }

    @Test func `lines are numbered whatever ends them`() {
        let lines = Array(Content("a\r\nb\n\nc\rd").lines)
        #expect(lines.map(\.string) == ["a", "b", "", "c", "d"])
        #expect(lines.map(\.number) == [1, 2, 3, 4, 5])
        #expect(lines.map(\.isBlank) == [false, false, true, false, false])
    }

    @Test func `a file that is too large is not read`() {
        let content = Content(path: "big.json", bytes: Array("{\"a\": 1}".utf8), limits: ContentLimits(maximumBytes: 4))
        #expect(content.shapeName == "unread")
        #expect(content.bytes.isEmpty)
        #expect(content.diagnostics.map(\.id) == ["content.too-large"])
        #expect(content.diagnostics.first?.summary.en == "the file has 8 bytes; at most 4 are read")
        #expect(ContentLimits.standard.maximumBytes == 2_147_483_647)
    }

    @Test(arguments: [
        ("argocd/argocd_app_get.txt", "text"), ("flux/get-get.golden.txt", "table"), ("jmeter/summary.log", "text"),
        ("jmeter/sample_log1c.jtl", "xml"),
        ("litmus/chaosresult-describe-probe.txt", "text"), ("wrk/IagoResults.log", "text"),
        ("wrk/WrkResultsLong.wrk", "text"),
        ("prometheus/dump-test-1.prom", "text"), ("prometheus/metrics-test.prom", "text"),
        ("alertmanager/alertmanager-0.31.0-metrics.prom", "text"),
        ("postmortem/2i2c-2025-08-12-leap-outage.md", "markdown"), ("postmortem/TEMPLATE-azure.md", "markdown"),
        ("postmortem/mybinder-TEMPLATE.md", "markdown"),
        ("statuspage/github-status-history.atom", "xml"), ("xccdf/scc-rhel8.xml", "xml"),
        ("xlsx/waf_checklist.ja.xlsx", "archive zip"), ("MANIFEST.tsv", "table"),
        ("alertmanager/alertmanager-secret.yaml", "yaml"), ("sloth/generated-home-wifi.yml", "yaml"),
        ("jmeter/whitespace-followed-by-xml.jtl", "xml"),
    ])
    func `a sample has the shape that a person sees`(name: String, shape: String) {
        guard let content = FormatSamples.content(name) else { return }
        #expect(content.shapeName == shape)
        #expect(content.allDiagnostics.isEmpty)
    }
}
