import Diagnostics

/// Judges whether content holds records of a table of ServiceNow.
struct ServiceNowRecognizer {
    let table: ServiceNowTable

    /// How sure it is, and why: the class or number of records, and the fields that they have.
    func recognize(_ content: Content) -> Recognition? {
        guard let export = ServiceNowExport(content) else { return nil }
        let sample = export.sample(20)
        guard let first = sample.first else { return nil }
        let verdicts = sample.map { table.owns($0) }
        let own = verdicts.count { $0 == true }
        let foreign = verdicts.count { $0 == false }
        guard own * 2 > sample.count || foreign == 0 else { return nil }
        let common = ServiceNowTable.commonFields.filter { first.has($0) }
        let special = table.ownFields.filter { first.has($0) }
        let fields = Array((special + common).prefix(4))
        if own * 2 > sample.count, fields.count >= 2, first.elementName != nil || fields.count >= 3 {
            return Recognition(.certain, because: reason(fields, isNumbered: true))
        }
        // Without a class or a usual number, the fields have to be those of this table beyond doubt.
        guard own + foreign == 0, special.count >= 4, common.count >= 2 else { return nil }
        return Recognition(.likely, because: reason(fields, isNumbered: false))
    }

    private func reason(_ fields: [String], isNumbered: Bool) -> LocalizedText {
        let english = fields.map { "'\($0)'" }.joined(separator: ", ")
        let chinese = fields.map { "“\($0)”" }.joined(separator: "、")
        if isNumbered {
            return LocalizedText(
                en: "records of '\(table.name)' by class or number, with \(english)",
                zh: "按类别或编号为“\(table.name)”的记录，并有\(chinese)")
        }
        return LocalizedText(
            en: "records with a number and fields of '\(table.name)': \(english)",
            zh: "记录带编号，并有“\(table.name)”的字段：\(chinese)")
    }
}
