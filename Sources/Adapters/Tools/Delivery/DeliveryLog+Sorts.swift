import Diagnostics

extension DeliveryLog {
    /// Counts a run whose name does not speak of deploying.
    mutating func countOther(_ name: String?) {
        count("other-runs", named: name ?? "-") { [tool, path] count, english, chinese in
            Diagnostic(
                .note, id: "\(tool).other-runs",
                LocalizedText(
                    en: "\(count) runs whose names do not speak of deploying are not taken: \(english)",
                    zh: "\(count) 次运行的名称未表明是部署，未采用：\(chinese)"),
                at: SourceLocation(path: path),
                fixes: [
                    LocalizedText(
                        en: "if they deploy, say so in their name, export deployments, or read the file with a mapping",
                        zh: "若其用于部署，请在名称中写明，或导出部署记录，或用映射文件读取")
                ])
        }
    }

    /// Counts a run that never ran.
    mutating func countNever(_ status: String?) {
        count("never-ran", named: status ?? "-") { [tool, path] count, english, chinese in
            Diagnostic(
                .note, id: "\(tool).never-ran",
                LocalizedText(
                    en: "\(count) runs that never ran are not taken: \(english)", zh: "\(count) 次未实际执行的运行未采用：\(chinese)"
                ),
                at: SourceLocation(path: path))
        }
    }

    /// Counts a merge request that was not merged, or not into the main branch.
    mutating func countUnmerged(_ state: String?) {
        count("not-merged", named: state ?? "-") { [tool, path] count, english, chinese in
            Diagnostic(
                .note, id: "\(tool).not-merged",
                LocalizedText(
                    en: "\(count) requests that were not merged into the main branch are not taken: \(english)",
                    zh: "\(count) 个未合入主干的合并请求未采用：\(chinese)"),
                at: SourceLocation(path: path))
        }
    }

    /// Counts an object that no record kind holds.
    mutating func countUnused(_ sort: PayloadSort) {
        count("unused.\(sort.id)") { [tool, path] count, _, _ in
            Diagnostic(
                .note, id: "\(tool).no-records",
                LocalizedText(
                    en: "\(count) objects are \(sort.name.en), which prove nothing by themselves",
                    zh: "\(count) 个对象是\(sort.name.zh)，本身不能作为证据"),
                at: SourceLocation(path: path), fixes: [sort.advice].compactMap { $0 })
        }
    }

    /// Says that the file is one page of more, so that counts are a lower bound.
    mutating func notePage(_ count: Int, of total: Int64?) {
        guard let total, total > count else { return }
        let objects = count
        self.count("page") { [tool, path] _, _, _ in
            Diagnostic(
                .warning, id: "\(tool).page",
                LocalizedText(
                    en: "the file holds \(objects) of \(total) objects; counts are a lower bound",
                    zh: "文件只含 \(total) 个对象中的 \(objects) 个，计数为下限"),
                at: SourceLocation(path: path),
                fixes: [LocalizedText(en: "export all pages", zh: "请导出所有页")])
        }
    }
}
