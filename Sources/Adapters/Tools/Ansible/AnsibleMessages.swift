import Diagnostics

/// What is said about the output of Ansible.
enum AnsibleMessages {
    static func noHosts(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "ansible.no-hosts",
            LocalizedText(en: "no host took part in this run; its outcome is unknown", zh: "没有主机参与本次执行；结果记为不详"),
            at: location,
            fixes: [LocalizedText(en: "check the inventory and the host pattern", zh: "请检查主机清单与主机匹配模式")])
    }

    static func unfinished(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "ansible.unfinished",
            LocalizedText(
                en: "the events of this run end without statistics; it counts as not finished",
                zh: "本次执行的事件缺少结尾的统计；视为未结束"),
            at: location,
            fixes: [LocalizedText(en: "export all events when the run has ended", zh: "请在执行结束后导出全部事件")])
    }

    static func noStart(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .warning, id: "ansible.no-start",
            LocalizedText(
                en: "the file does not hold the first event of this run; its start is not known",
                zh: "文件中没有本次执行的首个事件；开始时间不详"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "put all events of the run into one file: cat job_events/*.json",
                    zh: "请将该次执行的全部事件合并到一个文件：cat job_events/*.json")
            ])
    }
}
