public import Diagnostics
public import Evidence
import XML

/// Reads test reports in the XML of JUnit, which most test tools write.
public struct JUnitResultsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "junit-results", tool: "JUnit",
            summary: LocalizedText(
                en: "test reports in JUnit XML: Surefire, Gradle, pytest, GoogleTest, jest and others",
                zh: "JUnit XML 测试报告：Surefire、Gradle、pytest、GoogleTest、jest 等"),
            kinds: [.testRuns],
            limits: LocalizedText(
                en: """
                    one row for each file; test cases are counted, for the totals in attributes are often wrong; a case with failure or \
                    error failed, one that passed only when repeated passed; sort of tests, release and service are known only from \
                    properties of these names ('kind', 'release', 'service'); the end is the latest start of a suite plus its time
                    """,
                zh: """
                    每个文件一行；逐个统计用例，因为属性中的合计常有误；含 failure 或 error 的用例为失败，重试后才通过的计为通过；\
                    测试类型、发布与服务仅取自同名属性（kind、release、service）；结束时间为最晚开始的测试套加上其耗时
                    """))
    }

    /// Recognises the root by its name and what is in it.
    public func recognize(_ content: Content) -> Recognition? {
        guard case .xml(let root) = content.shape, ["testsuites", "testsuite"].contains(root.name) else { return nil }
        let stream = XMLStream(content.bytes, named: content.path)
        guard let confidence = try? Self.confidence(stream) else { return nil }
        return Recognition(
            confidence,
            because: LocalizedText(
                en: "the root '\(root.name)' with test suites and test cases", zh: "根元素为“\(root.name)”，且含测试套与用例"))
    }

    /// Certain with a case or a suite that counts its tests within the first elements; likely for an empty report.
    private static func confidence(_ stream: XMLStream) throws(XMLFailure) -> Recognition.Confidence? {
        guard let root = try stream.nextStart() else { return nil }
        if isSuite(root) { return .certain }
        var seen = 0
        while seen < 2000, let element = try stream.nextStart() {
            seen += 1
            if isSuite(element) || (element.name == "testcase" && element.attribute("name") != nil) { return .certain }
        }
        if seen == 0, root.name == "testsuites" { return .likely }
        return nil
    }

    private static func isSuite(_ element: XMLStartElement) -> Bool {
        element.name == "testsuite" && element.attribute("name") != nil && element.attribute("tests") != nil
    }

    /// Reads the report as one run.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        guard case .xml = content.shape else { return }
        var report = JUnitReport(path: content.path)
        do throws(XMLFailure) {
            try report.read(XMLStream(content.bytes, named: content.path))
        } catch {
            diagnostics.append(error.diagnostic)
            diagnostics.append(Self.incomplete(report.cases, at: content.location()))
            return
        }
        diagnostics += report.finish(digest: ContentDigest.hexadecimal(content.bytes), into: &records)
    }

    private static func incomplete(_ cases: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "junit.incomplete",
            LocalizedText(
                en:
                    "the report cannot be read to its end; \(cases) test cases before the fault are not a whole run and are left out",
                zh: "报告无法读到结尾；出错前的 \(cases) 个用例不是完整的一次执行，已略去"),
            at: location,
            fixes: [
                LocalizedText(en: "let the test tool write the report again", zh: "请让测试工具重新生成报告")
            ])
    }
}
