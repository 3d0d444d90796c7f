import Adapters
import Diagnostics
import Testing

@Suite struct JSONLinesTests {
    @Test func `values on lines are iterated with their lines`() throws {
        let lines = try #require(Content("{\"a\":1}\n\n{\"a\":2}\r\n{\"a\":3}").jsonLines)
        #expect(lines.isLineDelimited)
        #expect(lines.map { $0.root["a"]?.int } == [1, 2, 3])
        #expect(lines.map { $0.root.line } == [1, 3, 4])
        #expect(lines.first?.root["a"]?.int == 1)
    }

    @Test func `a broken line is reported and does not lose the others`() throws {
        let lines = try #require(Content("{\"a\":1}\n{\"a\":\n{\"a\":3}\n{\"a\":4} x\n{\"a\":5}\n").jsonLines)
        var diagnostics: [Diagnostic] = []
        var values: [Int64?] = []
        lines.forEach(reporting: &diagnostics) { values.append($0.root["a"]?.int) }
        #expect(values == [1, 3, 5])
        #expect(diagnostics.map(\.id) == ["json.truncated", "json.trailing-content"])
        #expect(diagnostics.map { $0.location?.line } == [2, 4])
    }

    @Test func `a broken first line does not hide that there are lines`() {
        let content = Content("{\"a\": oops}\n{\"a\":2}\n{\"a\":3}\n{\"a\":4}\n")
        #expect(content.jsonLines.map { Array($0).count } == 3)
    }

    @Test func `values over several lines that follow each other are iterated`() throws {
        let lines = try #require(Content("{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n[\n 3\n]\n").jsonLines)
        #expect(!lines.isLineDelimited)
        #expect(lines.map { $0.root.line } == [1, 4, 7])
    }

    @Test func `values that were joined on one line are iterated`() throws {
        let lines = try #require(Content("{\"a\":1}{\"a\":2} {\"a\":\n3}{\"a\":4}\n").jsonLines)
        #expect(!lines.isLineDelimited)
        #expect(lines.map { $0.root["a"]?.int } == [1, 2, 3, 4])
        #expect(lines.map { $0.root.line } == [1, 1, 1, 2])
    }

    @Test func `reading goes on behind a broken value of several lines`() throws {
        let lines = try #require(Content("{\n \"a\": 1\n}\n{\n \"a\" 2\n}\n{\n \"a\": 3\n}\n").jsonLines)
        var diagnostics: [Diagnostic] = []
        var values: [Int64?] = []
        lines.forEach(reporting: &diagnostics) { values.append($0.root["a"]?.int) }
        #expect(values == [1, 3])
        #expect(diagnostics.map { $0.location?.line } == [5])
    }

    @Test func `many broken lines are summed up`() throws {
        let text = (0..<100).map { $0 % 3 == 0 ? "{\"a\":" : "{\"a\":1}" }.joined(separator: "\n")
        let lines = try #require(Content("{}\n" + text).jsonLines)
        var diagnostics: [Diagnostic] = []
        lines.forEach(reporting: &diagnostics) { _ in }
        #expect(diagnostics.count == 21)
        #expect(diagnostics.last?.summary.en == "14 more values are broken and were left out")
    }

    @Test func `JSON followed by a report is text`() {
        #expect(Content("{\"a\":1}\nstdout:\nName: x\nStatus: y\nmore\n").shapeName == "text")
    }
}
