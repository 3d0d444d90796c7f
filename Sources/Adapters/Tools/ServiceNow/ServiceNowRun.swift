import Diagnostics

/// Takes the records of one table out of an export: each once, in its last state.
struct ServiceNowRun {
    let table: ServiceNowTable
    let content: Content

    /// Calls the body with each record.
    ///
    /// - Parameters:
    ///   - timeFields: The fields that hold times.
    ///   - diagnostics: Receives what is broken, left out or suspicious.
    ///   - body: Receives the record, its number and the reader of its fields.
    func forEach(
        timeFields: [String], reporting diagnostics: inout [Diagnostic],
        _ body: (ServiceNowRecord, String, inout ServiceNowReader) -> Void
    ) {
        guard let export = ServiceNowExport(content) else {
            diagnostics.append(noRecords)
            return
        }
        let times = ServiceNowTimes(export, fields: timeFields)
        if times.isAmbiguous { diagnostics.append(ambiguousTimes) }
        let latest = ServiceNowLatest(export)
        var reader = ServiceNowReader(path: content.path, times: times)
        var ordinal = 0
        var foreign = 0
        var unnumbered = 0
        var taken = 0
        export.forEach(reporting: &diagnostics) { record in
            defer { ordinal += 1 }
            if table.owns(record) == false {
                foreign += 1
                return true
            }
            guard let number = latest.identifier(of: record) else {
                unnumbered += 1
                return true
            }
            guard latest.isLatest(record, at: ordinal) else { return true }
            taken += 1
            body(record, number, &reader)
            return true
        }
        if ordinal == 0 { diagnostics.append(noRecords) }
        if latest.rows > latest.records { diagnostics.append(eventLog(latest)) }
        if foreign > 0 { diagnostics.append(otherTables(foreign)) }
        if unnumbered > 0 { diagnostics.append(withoutNumber(unnumbered)) }
        diagnostics += reader.faults.diagnostics
    }

    // MARK: - Messages

    private var noRecords: Diagnostic {
        Diagnostic(
            .warning, id: "servicenow.no-records",
            LocalizedText(en: "there are no records of '\(table.name)'", zh: "没有“\(table.name)”记录"),
            at: content.location())
    }

    private var ambiguousTimes: Diagnostic {
        Diagnostic(
            .error, id: "servicenow.ambiguous-times",
            LocalizedText(
                en: "nothing in the file tells whether the day or the month comes first; no time is read",
                zh: "文件中无从判断日期是日在前还是月在前，未读取任何时间"),
            at: content.location(),
            fixes: [
                LocalizedText(
                    en: "export times as 'yyyy-MM-dd HH:mm:ss', or read the file with a mapping that says the pattern",
                    zh: "请将时间导出为 yyyy-MM-dd HH:mm:ss，或用注明格式的映射文件读取")
            ])
    }

    private func eventLog(_ latest: ServiceNowLatest) -> Diagnostic {
        Diagnostic(
            .note, id: "servicenow.event-log",
            LocalizedText(
                en: "\(latest.rows) rows describe \(latest.records) records; the last state of each counts",
                zh: "\(latest.rows) 行描述 \(latest.records) 条记录，以每条的最后状态为准"),
            at: content.location())
    }

    private func otherTables(_ count: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "servicenow.other-tables",
            LocalizedText(
                en: "\(count) records of other tables are not taken", zh: "未采用其他表的 \(count) 条记录"),
            at: content.location(),
            fixes: [LocalizedText(en: "export each table into a file of its own", zh: "请将每个表导出为单独的文件")])
    }

    private func withoutNumber(_ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, id: "servicenow.no-number",
            LocalizedText(
                en: "\(count) records have neither a number nor a key and are not taken", zh: "\(count) 条记录既无编号也无键，未采用"),
            at: content.location(), fixes: [LocalizedText(en: "export the field 'number'", zh: "请导出 number 字段")])
    }
}
