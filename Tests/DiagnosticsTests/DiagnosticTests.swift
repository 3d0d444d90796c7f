import Diagnostics
import Testing

@Suite struct DiagnosticTests {
    private let diagnostic = Diagnostic(
        .error,
        id: "rubric.unknown-key",
        LocalizedText(en: "unknown key 'treshold'", zh: "未知的键“treshold”"),
        at: SourceLocation(path: "INC-5.yaml", line: 3, column: 7),
        fixes: Spelling.fix(for: "treshold", among: ["filter", "thresholds", "threshold"])
    )

    @Test func `a diagnostic reads as path, line, column, severity, summary and id`() {
        #expect(
            diagnostic.formatted(in: .english)
                == "INC-5.yaml:3:7: error: unknown key 'treshold' [rubric.unknown-key]\n  fix: did you mean 'threshold'?"
        )
    }

    @Test func `a diagnostic speaks Chinese`() {
        #expect(diagnostic.formatted(in: .chinese).hasPrefix("INC-5.yaml:3:7: 错误: 未知的键“treshold”"))
    }

    @Test func `the order of diagnostics does not depend on the order they were found in`() {
        let texts = ["b", "a", "c"].map { Diagnostic(.note, id: "x", LocalizedText(verbatim: $0)) }
        #expect(texts.sorted() == texts.reversed().sorted())
        #expect(texts.sorted().map(\.summary.en) == ["a", "b", "c"])
    }

    @Test(arguments: [("metics", "metrics"), ("treshold", "threshold"), ("incidnets", "incidents")])
    func `a slip is recognised`(word: String, meant: String) {
        #expect(Spelling.suggestion(for: word, among: ["metrics", "threshold", "incidents"]) == meant)
    }

    @Test func `a word that is like nothing gets no suggestion`() {
        #expect(Spelling.suggestion(for: "volcano", among: ["metrics", "threshold", "incidents"]) == nil)
    }
}
