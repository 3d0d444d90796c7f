public import Diagnostics
public import Evidence
import XML

/// Reads what `sadf -j` and `sadf -x` print of the activity of hosts: one window for each host, resource and day.
public struct SysstatAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "sysstat", tool: "sysstat",
            summary: LocalizedText(
                en: "the activity of hosts from sadf -j or sadf -x", zh: "sadf -j 或 sadf -x 输出的主机活动数据"),
            kinds: [.utilizationWindows],
            limits: LocalizedText(
                en: """
                    the name of the host stands for the service; a window is a day in UTC; the peak is the highest sample, \
                    and a sample is itself the mean of its interval, often ten minutes; CPU is what is not idle, waiting \
                    for disks included; memory is without caches since version 12; of disks and interfaces the busiest \
                    counts, and interfaces of unknown speed are left out; times that are not in UTC are taken as UTC, so \
                    export without -T; mpstat and iostat give no date
                    """,
                zh: """
                    以主机名代表服务；窗口为 UTC 自然日；峰值取最高采样，而采样本身是其间隔（常为十分钟）内的均值；CPU 为非空闲部分，含等待磁盘；\
                    12 版起内存不含缓存；磁盘与网卡取最忙者，速率未知的网卡不计；非 UTC 时间按 UTC 处理，请勿使用 -T 导出；\
                    mpstat 与 iostat 的输出不含日期
                    """))
    }

    /// Recognises `sysstat.hosts` with a node name and statistics, or the element `sysstat` with a host.
    public func recognize(_ content: Content) -> Recognition? {
        if case .xml(let root) = content.shape {
            guard root.localName == "sysstat", SysstatXML.isReport(XMLStream(content.bytes, named: content.path)) else {
                return nil
            }
            return Recognition(
                .certain,
                because: LocalizedText(
                    en: "the root 'sysstat' with a 'host' that has a 'nodename'", zh: "根元素“sysstat”含带“nodename”的“host”")
            )
        }
        guard let hosts = content.json?.root[path: "sysstat", "hosts"], hosts.kind == .list,
            hosts[0]?["nodename"] != nil || hosts[0]?["sysname"] != nil, hosts[0]?["statistics"] != nil
        else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(
                en: "'sysstat.hosts' with 'nodename' and 'statistics'", zh: "含“sysstat.hosts”及“nodename”“statistics”"))
    }

    /// Reads the windows.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        var times = TimeNotes(path: content.path)
        var count = 0
        if case .xml = content.shape {
            var reader = SysstatXML()
            do throws(XMLFailure) {
                try reader.read(XMLStream(content.bytes, named: content.path), &times, into: &records)
            } catch {
                diagnostics.append(error.diagnostic)
            }
            reader.finish(&times, into: &records)
            count = reader.count
        }
        for host in content.json?.root[path: "sysstat", "hosts"]?.itemsOrNone ?? [] {
            var windows = SysstatWindows()
            for node in host["statistics"]?.itemsOrNone ?? [] {
                windows.add(SysstatSample(node, &times))
            }
            count += windows.count
            if windows.hasUntimed { times.addMissing(line: host.line) }
            windows.write(host["nodename"]?.string, line: host.line, into: &records)
        }
        if count == 0 { diagnostics.append(Self.empty(at: content.location())) }
        times.finish(LocalizedText(en: "windows", zh: "窗口"), to: &diagnostics)
    }

    private static func empty(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "sysstat.empty",
            LocalizedText(
                en: "the file holds no use of CPU, memory, disks or network", zh: "文件中没有 CPU、内存、磁盘或网络的使用率"),
            at: location,
            fixes: [
                LocalizedText(en: "export with sadf -j -- -u -r -d -n DEV", zh: "请使用 sadf -j -- -u -r -d -n DEV 导出")
            ])
    }
}
