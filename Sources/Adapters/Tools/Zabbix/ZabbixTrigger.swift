/// A trigger or the prototype of one in an export of Zabbix.
struct ZabbixTrigger {
    private let value: ZabbixValue

    /// The trigger that a value is: a name with an expression.
    init?(_ value: ZabbixValue) {
        guard value.text("name") ?? value.text("description") != nil, value.text("expression") != nil else {
            return nil
        }
        self.value = value
    }

    /// Whether it is switched off; what is left out is switched on.
    var isDisabled: Bool {
        let status = value.text("status")?.uppercased()
        return status == "DISABLED" || status == "1"
    }

    /// The trigger as a record.
    ///
    /// What an export leaves out has its default, which is NOT_CLASSIFIED for the severity.
    var alert: AlertRule {
        let severity = Self.severity(value.text("priority"))
        let expression = value.text("expression") ?? ""
        return AlertRule(
            line: value.line, name: value.text("name") ?? value.text("description") ?? "",
            service: tag("service", "application", "app"), severity: severity,
            action: AlertRule.Action.meant(by: severity), kind: Self.kind(expression), runbook: value.text("url"),
            owner: tag("owner", "team"), expression: expression)
    }

    private func tag(_ names: String...) -> String? {
        let tags = value.list("tags")
        for name in names {
            if let found = tags.first(where: { $0.text("tag")?.lowercased() == name })?.text("value") { return found }
        }
        return nil
    }

    /// The word of a severity, which older exports and the API write as a digit.
    static func severity(_ text: String?) -> String {
        let words = ["NOT_CLASSIFIED", "INFO", "WARNING", "AVERAGE", "HIGH", "DISASTER"]
        guard let text else { return words[0] }
        if let digit = Int(text), words.indices.contains(digit) { return words[digit] }
        return text.uppercased()
    }

    /// What it watches for, by the functions of the expression.
    private static func kind(_ expression: String) -> AlertRule.Kind {
        if expression.contains("forecast(") || expression.contains("timeleft(") { return .predictive }
        if expression.contains("nodata(") { return .absence }
        return expression.contains { "<>=".contains($0) } ? .threshold : .other
    }
}
