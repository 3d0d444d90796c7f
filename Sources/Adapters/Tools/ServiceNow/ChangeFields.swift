import Diagnostics
import Evidence

/// Fills the columns of one change from its fields.
struct ChangeFields {
    let record: ServiceNowRecord

    /// The fields that hold times.
    static let times = [
        "start_date", "end_date", "work_start", "work_end", "opened_at", "sys_created_on", "closed_at", "approval_set",
        "u_approved_at",
    ]

    /// Fills the times, and says whether there is an actual start.
    func fillTimes(of table: inout TableBuilder, _ reader: inout ServiceNowReader) -> Bool {
        let started = reader.time(record, "work_start", "u_actual_start")
        table.set("created_at", time: reader.time(record, "sys_created_on", "opened_at"))
        table.set("planned_start_at", time: reader.time(record, "start_date"))
        table.set("planned_end_at", time: reader.time(record, "end_date"))
        table.set("started_at", time: started)
        table.set("finished_at", time: reader.time(record, "work_end", "u_actual_end") ?? closing(&reader))
        return started != nil
    }

    /// When a change with a result was closed: from then on at the latest the result is known.
    private func closing(_ reader: inout ServiceNowReader) -> Int64? {
        record.value("close_code") == nil ? nil : reader.time(record, "closed_at")
    }

    func fillGovernance(of table: inout TableBuilder, _ reader: inout ServiceNowReader) {
        table.set("type", text: type(&reader))
        table.set("risk", text: risk(&reader))
        let isApproved = ["approved", "已批准", "已审批"].contains(reader.text(record, "approval")?.lowercased())
        if isApproved {
            table.set("approved_at", time: reader.time(record, "u_approved_at", "approval_set"))
            let hasBoard = reader.flag(record, "cab_required") == true
            table.set("approved_by", text: reader.reference(record, "u_approved_by") ?? (hasBoard ? "CAB" : nil))
        }
        table.set("unauthorized", flag: reader.flag(record, "unauthorized", "u_unauthorized"))
        table.set("backout_plan", flag: isFilled("backout_plan"))
        table.set("test_plan", flag: isFilled("test_plan"))
        table.set("impact_analysis", flag: isFilled("risk_impact_analysis"))
        table.set("risk_gate", text: reader.choice(record, "u_risk_gate", column: "risk_gate", of: .changes))
    }

    func fillOutcome(of table: inout TableBuilder, _ reader: inout ServiceNowReader) {
        let outcome = outcome(&reader)
        table.set("outcome", text: outcome)
        let isRolledBack = reader.flag(record, "u_rolled_back", "u_backed_out")
        let implied: Bool? = outcome == "rolled_back" ? true : outcome == "success" ? false : nil
        table.set("rolled_back", flag: isRolledBack ?? implied)
        table.set("rollback_failed", flag: reader.flag(record, "u_rollback_failed", "u_backout_failed"))
        table.set("caused_incident", flag: reader.flag(record, "u_caused_incident"))
    }

    func fillScope(of table: inout TableBuilder, _ reader: inout ServiceNowReader) {
        table.set(
            "service", text: reader.reference(record, "u_service", "business_service", "service_offering", "cmdb_ci"))
        table.set("title", text: reader.text(record, "short_description"))
        table.set("major", flag: reader.flag(record, "u_major", "u_major_change"))
        table.set("critical", flag: reader.flag(record, "u_critical", "u_critical_service"))
        table.set("release", text: reader.reference(record, "u_release", "release"))
        table.set("class", text: changeClass(&reader))
        let environment = EnvironmentName.value(of: reader.text(record, "u_environment", "environment"))
        let isProduction = reader.flag(record, "production_system") == true
        table.set("environment", text: environment ?? (isProduction ? "production" : nil))
    }

    /// Whether a plan is written; unknown if the field is not exported.
    private func isFilled(_ field: String) -> Bool? {
        record.has(field) ? record.value(field) != nil : nil
    }

    private func type(_ reader: inout ServiceNowReader) -> String? {
        guard let text = reader.text(record, "type") else { return nil }
        let types = [
            "normal": "normal", "standard": "standard", "emergency": "emergency", "expedited": "emergency",
            "comprehensive": "normal", "routine": "standard", "标准": "standard", "常规": "normal", "一般": "normal",
            "普通": "normal", "紧急": "emergency",
        ]
        if let type = types[text.lowercased()] { return type }
        reader.report("type", text, LocalizedText(en: "is no known type of change", zh: "不是已知的变更类型"), at: record.line)
        return nil
    }

    private func risk(_ reader: inout ServiceNowReader) -> String? {
        guard let text = reader.text(record, "risk") else { return nil }
        let risks = [
            "1": "high", "2": "high", "3": "medium", "4": "low", "5": "low", "very high": "high", "high": "high",
            "moderate": "medium", "medium": "medium", "low": "low", "very low": "low", "none": "low", "高": "high",
            "中": "medium",
            "低": "low",
        ]
        let code = text.first.flatMap { text.dropFirst().hasPrefix(" -") ? String($0) : nil }
        if let risk = risks[code ?? text.lowercased()] { return risk }
        reader.report("risk", text, LocalizedText(en: "is no known risk", zh: "不是已知的风险等级"), at: record.line)
        return nil
    }

    /// How the change ended: by its close code, or because it was cancelled.
    private func outcome(_ reader: inout ServiceNowReader) -> String? {
        if ServiceNowState.changePhase(record.value("state")) == .cancelled
            || ServiceNowState.changePhase(record.display("state")) == .cancelled
        {
            return "cancelled"
        }
        guard let text = reader.text(record, "close_code") else { return nil }
        let word = HeaderCheck.normalize(text)
        if ["backedout", "rolledback", "回退", "回滚"].contains(where: { word.contains($0) }) { return "rolled_back" }
        let outcomes = [
            "successful": "success", "success": "success", "implemented": "success", "successfulissues": "issues",
            "successfulwithissues": "issues", "unsuccessful": "failed", "failed": "failed", "cancelled": "cancelled",
            "canceled": "cancelled", "成功": "success", "成功但有问题": "issues", "失败": "failed", "不成功": "failed",
        ]
        if let outcome = outcomes[word] { return outcome }
        reader.report("close_code", text, LocalizedText(en: "is no known result", zh: "不是已知的结果"), at: record.line)
        return nil
    }

    private func changeClass(_ reader: inout ServiceNowReader) -> String? {
        if record.value("u_class") != nil { return reader.choice(record, "u_class", column: "class", of: .changes) }
        guard let text = reader.text(record, "category") else { return nil }
        let classes = [
            "hardware": "infrastructure", "systemsoftware": "infrastructure", "server": "infrastructure",
            "software": "application", "applicationssoftware": "application", "applicationsoftware": "application",
            "application": "application", "devops": "application", "network": "network", "telecom": "network",
            "database": "database", "service": "other", "documentation": "other", "other": "other",
        ]
        return classes[HeaderCheck.normalize(text)]
    }
}
