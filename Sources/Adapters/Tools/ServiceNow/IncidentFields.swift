import Diagnostics
import Evidence

/// Fills the columns of one incident from its fields.
struct IncidentFields {
    let record: ServiceNowRecord
    let phase: ServiceNowState.Phase?

    private static let start = [
        "u_started_at", "u_start_time", "u_start_date", "u_incident_start", "u_incident_start_time", "u_outage_start",
        "u_impact_start", "u_fault_start", "u_occurred_at",
    ]
    private static let recovery = [
        "u_recovered_at", "u_restored_at", "u_outage_end", "u_impact_end", "u_service_restored_at",
    ]

    /// The fields that hold times.
    static let times =
        [
            "opened_at", "resolved_at", "closed_at", "sys_created_on", "u_detected_at", "u_acknowledged_at",
            "u_located_at",
            "u_mitigated_at", "u_first_update_at",
        ] + start + recovery

    func fillTimes(
        of table: inout TableBuilder, _ reader: inout ServiceNowReader, _ summary: inout ServiceNowIncidentSummary
    ) {
        let opened = reader.time(record, "opened_at", "sys_created_on")
        let started = reader.time(record, Self.start) ?? opened
        var recovered = reader.time(record, Self.recovery + ["resolved_at"])
        if phase == .open, recovered != nil {
            summary.openButResolved += 1
            recovered = nil
        }
        if let started, let end = recovered {
            if end < started {
                summary.note(reversed: record.line)
            } else {
                summary.durations.append(end - started)
            }
        }
        table.set("started_at", time: started)
        table.set("detected_at", time: reader.time(record, "u_detected_at") ?? opened)
        table.set("acknowledged_at", time: reader.time(record, "u_acknowledged_at", "u_acknowledged_on", "u_ack_time"))
        table.set("located_at", time: reader.time(record, "u_located_at", "u_diagnosed_at", "u_identified_at"))
        table.set("mitigated_at", time: reader.time(record, "u_mitigated_at", "u_workaround_at"))
        table.set("recovered_at", time: recovered)
        table.set("closed_at", time: reader.time(record, "closed_at"))
        table.set("first_update_at", time: reader.time(record, "u_first_update_at", "u_first_communication_at"))
        table.set("change_identified_at", time: reader.time(record, "u_change_identified_at"))
    }

    func fillOrigin(of table: inout TableBuilder, _ reader: inout ServiceNowReader) {
        table.set(
            "service", text: reader.reference(record, "u_service", "business_service", "service_offering", "cmdb_ci"))
        table.set("title", text: reader.text(record, "short_description"))
        table.set("user_impact", flag: reader.flag(record, "u_user_impact", "u_customer_impact"))
        table.set("environment", text: EnvironmentName.value(of: reader.text(record, "u_environment", "environment")))
        table.set("detected_by", text: detectedBy(&reader))
        if let change = reader.reference(record, "caused_by") {
            table.set("cause", text: "change")
            table.set("change", text: change)
        } else {
            table.set("cause", text: reader.choice(record, "u_cause", column: "cause", of: .incidents))
        }
        table.set("repeat_of", text: reader.reference(record, "u_repeat_of"))
    }

    func fillHandling(of table: inout TableBuilder, _ reader: inout ServiceNowReader) {
        if let text = reader.text(record, "priority") {
            let grade = ServiceNowState.grade(text)
            if grade == nil {
                reader.report("priority", text, LocalizedText(en: "is no priority", zh: "不是优先级"), at: record.line)
            }
            table.set("priority", number: grade)
            table.set("severity", number: grade)
        }
        table.set("assignment_group", text: reader.reference(record, "assignment_group"))
        table.set("problem", text: reader.reference(record, "problem_id"))
        table.set("reassignments", number: reader.number(record, "reassignment_count"))
        table.set("reopened", number: reader.number(record, "reopen_count"))
        table.set("sla_met", flag: reader.flag(record, "made_sla"))
        table.set("auto_remediated", flag: reader.flag(record, "u_auto_remediated"))
        table.set("commander", text: reader.text(record, "u_commander", "u_incident_commander", "u_incident_manager"))
        table.set("communicator", text: reader.text(record, "u_communicator", "u_communication_lead"))
        table.set("knowledge_article", text: article(reader))
    }

    /// The article; a flag that asks for one names none.
    private func article(_ reader: ServiceNowReader) -> String? {
        if let article = reader.text(record, "u_knowledge_article", "u_kb_article", "kb_number", "kb_knowledge") {
            return article
        }
        guard let text = reader.text(record, "knowledge"), case .fault = ValueReader(.boolean).read(text) else {
            return nil
        }
        return text
    }

    /// Who noticed, from a field that says so, from the channel, or from a category of monitoring.
    private func detectedBy(_ reader: inout ServiceNowReader) -> String? {
        if record.value("u_detected_by") != nil {
            return reader.choice(record, "u_detected_by", column: "detected_by", of: .incidents)
        }
        if let channel = reader.text(record, "contact_type") {
            if let known = Self.channels[HeaderCheck.normalize(channel)] { return known }
        }
        let category = reader.text(record, "category").map(HeaderCheck.normalize)
        return category.flatMap { Self.channels[$0] }.flatMap { $0 == "monitoring" ? $0 : nil }
    }

    private static let channels = [
        "monitoring": "monitoring", "monitor": "monitoring", "event": "monitoring", "eventmanagement": "monitoring",
        "alert": "monitoring", "alerts": "monitoring", "监控": "monitoring", "告警": "monitoring", "事件管理": "monitoring",
        "phone": "user", "selfservice": "user", "walkin": "user", "chat": "user", "virtualagent": "user", "ivr": "user",
        "portal": "user", "user": "user", "customer": "user", "电话": "user", "自助服务": "user", "用户": "user",
        "vendor": "partner",
        "partner": "partner", "unknown": "unknown",
    ]
}
