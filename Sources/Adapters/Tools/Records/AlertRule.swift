import Evidence

/// An alert rule on its way into the table of alert rules.
struct AlertRule {
    /// Where it stands.
    var line: Int
    var name: String
    var service: String?
    var slo: String?
    var severity: String?
    var action: Action?
    var kind: Kind
    /// The long window of a burn-rate alert, in microseconds.
    var longWindow: Int64?
    /// The short window of a burn-rate alert, in microseconds.
    var shortWindow: Int64?
    /// How long the condition must last, in microseconds.
    var hold: Int64?
    var runbook: String?
    var owner: String?
    var expression: String?

    /// What a rule sets off.
    enum Action: String {
        case page
        case ticket
        case none

        /// What a severity means; none if the word is not one of those below.
        ///
        /// `page`, `critical`, `emergency`, `fatal` and `disaster` page somebody; `ticket`, `warning` and `warn` open a
        /// ticket; `info`, `information`, `informational`, `debug` and `none` do nothing.
        static func meant(by severity: String?) -> Action? {
            switch severity?.lowercased() {
            case "page", "critical", "emergency", "fatal", "disaster": .page
            case "ticket", "warning", "warn": .ticket
            case "info", "information", "informational", "debug", "none": Action.none
            default: nil
            }
        }
    }

    /// What a rule watches for.
    enum Kind: String {
        case burnRate = "burn-rate"
        case threshold
        case predictive
        case absence
        case other
    }
}

extension RecordSink {
    /// Adds a row.
    mutating func append(_ rule: AlertRule) {
        withTable(.alertRules) { table, evidence in
            table.beginRow(evidence: evidence, position: rule.line)
            table.set(table.column("service"), text: rule.service)
            table.set(table.column("name"), text: rule.name)
            table.set(table.column("slo"), text: rule.slo)
            table.set(table.column("severity"), text: rule.severity)
            table.set(table.column("action"), text: rule.action?.rawValue)
            table.set(table.column("kind"), text: rule.kind.rawValue)
            table.set(table.column("long_window"), duration: rule.longWindow)
            table.set(table.column("short_window"), duration: rule.shortWindow)
            table.set(table.column("hold"), duration: rule.hold)
            table.set(table.column("runbook_url"), text: rule.runbook)
            table.set(table.column("owner"), text: rule.owner)
            table.set(table.column("expression"), text: rule.expression)
        }
    }
}
