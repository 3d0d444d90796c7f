public import Diagnostics
public import Evidence
import XML

/// Reads the samples of a JMeter test (`.jtl`), as CSV with or without a header, or as XML.
///
/// Every request counts once: the rows of transaction controllers are left out, and of nested samples only the request
/// counts that holds the others, such as redirects and embedded resources.
public struct JMeterSamplesAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "jmeter-samples", tool: "Apache JMeter",
            summary: LocalizedText(en: "the samples of a test (JTL) as CSV or XML", zh: "测试样本（JTL），CSV 或 XML"),
            kinds: [.loadTests],
            limits: LocalizedText(
                en: """
                    percentiles are exact by nearest rank in whole milliseconds, over all samples, failed ones \
                    included; the peak rate is the most samples that began within one second; labels of samples are \
                    not services: service, release and environment are read from sample variables with these names \
                    that all rows share; the load model and pass criteria are not in the file
                    """,
                zh: """
                    百分位按最近秩以整毫秒精确计算，含失败样本；peak_rate 为一秒内开始的最多样本数；样本标签不视为服务：\
                    service、release、environment 取自同名且各行一致的样本变量；文件不含负载模型与通过条件
                    """))
    }

    /// Recognises the columns of JMeter, rows of its default order, or `testResults` with samples.
    public func recognize(_ content: Content) -> Recognition? {
        if let table = content.table, let columns = JMeterColumns(table) {
            return columns.isNamed
                ? Recognition(
                    .certain,
                    because: LocalizedText(
                        en: "the columns 'timeStamp', 'elapsed' and 'label' with others of JMeter",
                        zh: "含“timeStamp”“elapsed”“label”及 JMeter 的其他列"))
                : Recognition(
                    .likely,
                    because: LocalizedText(
                        en: "rows without a header in the order of JMeter: time, elapsed, label, code, …, success",
                        zh: "无表头，各列顺序与 JMeter 一致：时间、耗时、标签、响应码……成功与否"))
        }
        guard case .xml(let root) = content.shape, root.localName == "testResults" else { return nil }
        return JMeterXML.recognition(XMLStream(content.bytes, named: content.path))
    }

    /// Reads the test.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var run = JMeterRun(path: content.path)
        if let table = content.table, let columns = JMeterColumns(table) {
            columns.read(table, into: &run, reporting: &diagnostics)
        } else if case .xml = content.shape {
            do throws(XMLFailure) {
                try JMeterXML.read(XMLStream(content.bytes, named: content.path), into: &run)
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        run.finish(id: "jmeter:" + ContentDigest.hexadecimal(content.bytes), into: &records, reporting: &diagnostics)
    }
}
