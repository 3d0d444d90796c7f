import Adapters
import Diagnostics
import Testing

/// The exact words of each kind of diagnostic.
@Suite struct FormatMessageTests {
    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: [
        (bytes("[1, 2"), "json.truncated", "the JSON text ends where a value is expected"),
        (bytes("{\"a\": 1 \"b\": 2}"), "json.syntax", "expected ',' or '}', found '\"'"),
        (bytes("[{}, {} 1]"), "json.syntax", "expected ',' or ']', found '1'"),
        (bytes("{\"a\": 1, b: 2}"), "json.syntax", "expected a key in double quotes, found 'b'"),
        (bytes("{\"a\": \"\\x\"}"), "json.syntax", "'\\x' is no escape"),
        (bytes("{\"a\": -Infinity}"), "json.not-a-number", "'Infinity' is no JSON value"),
        (bytes("{\"a\": 01}"), "json.number", "the number is malformed at '1'"),
        (bytes("{\n}\nx"), "json.trailing-content", "'x' follows the end of the JSON value"),
        (bytes(String(repeating: "[", count: 600)), "json.too-deep", "lists and maps are nested deeper than 512"),
        (bytes("{\"a\": 1, \"a\": 2}"), "json.duplicate-key", "the key 'a' is there twice; the last value is used"),
        (bytes("a:\n  b: 1\n  b: 2\n"), "yaml.duplicate-key", "the key 'b' is there twice"),
        (bytes("a: &x 1\nb:\n  - *y\n"), "yaml.undefined-alias", "the alias '*y' has no anchor before it"),
        (bytes("a: &x 1\n*x : 2\n"), "yaml.alias-as-key", "a key is an alias"),
        (bytes("a: &x 1\nb:\n  - *.log\n"), "yaml.syntax", "a plain text starts with '*': '*.log'"),
        (bytes("a: {{ .Values.x }}\n"), "yaml.template", "this is a template, not YAML, at '{{'"),
        (
            bytes("a,b,c\n1,2\n1,2,3\n1,2,3\n"), "table.too-few-cells",
            "the row has 2 cells, the table has 3 columns; the others are missing"
        ),
        (
            bytes("a,b,c\n1,2,3,4\n1,2,3\n1,2,3\n"), "table.too-many-cells",
            "the row has 4 cells, the table has 3 columns; the row is left out"
        ),
        (bytes("a,b,c\n1,2,3\n1,2,3\n1,2"), "table.truncated", "the file ends within a row; the row is left out"),
        (
            bytes("a,b\n1,\"2\n3,4\n"), "table.unterminated-quote",
            "a double quote in this row is never closed; the row is left out"
        ),
        (bytes("a,b,a\n1,2,3\n"), "table.repeated-column", "the column 'a' is there twice; the first one is used"),
        (
            bytes("caf") + [0xE9, 0x0A], "text.encoding-guessed",
            "the encoding is unknown; the text was read as 'windows-1252'"
        ),
        (
            bytes("订单中心") + [0xFF, 0x0A], "text.invalid-bytes",
            "1 byte sequences are not valid 'UTF-8'; they were replaced by U+FFFD or, at the end, left out"
        ),
    ])
    func `a diagnostic says what is wrong in plain words`(bytes: [UInt8], id: String, summary: String) {
        let found = Content(path: "a", bytes: bytes).allDiagnostics
        #expect(found.map(\.id) == [id])
        #expect(found.first?.summary.en == summary)
        #expect(found.first?.summary.zh != found.first?.summary.en)
        #expect(found.first?.location?.path == "a")
    }
}
