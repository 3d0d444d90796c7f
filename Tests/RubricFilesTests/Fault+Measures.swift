extension Fault {
    /// Faults of records, units, expressions and windows.
    static let measures = [
        Fault(
            "a misspelt record kind", in: "AAA/AAA-1.yaml", "records: incidents\n    where",
            "records: incidnets\n    where",
            id: "rubric.unknown-kind", at: "incidnets", fix: "did you mean 'incidents'?"),
        Fault(
            "an unknown record kind of a clause", in: "AAA/AAA-2.yaml", "- records: drills", "- records: exercises",
            id: "rubric.unknown-kind", at: "exercises", fix: "use one of the 3 record kinds of Assay"),
        Fault(
            "an unknown record kind of a rate", in: "BBB/BBB-1.yaml", "each: {records: plans", "each: {records: planes",
            id: "rubric.unknown-kind", at: "planes", fix: "did you mean 'plans'?"),
        Fault(
            "an unknown record kind of an example", in: "AAA/AAA-1.yaml", "      incidents:\n", "      accidents:\n",
            id: "rubric.unknown-kind", at: "accidents", fix: "did you mean 'incidents'?"),
        Fault(
            "an unknown column of an example", in: "AAA/AAA-1.yaml", "detected_at: 2023-10-01T00:00:00Z, cost",
            "detectd_at: 2023-10-01T00:00:00Z, cost",
            id: "rubric.unknown-column", at: "detectd_at", fix: "did you mean 'detected_at'?"),
        Fault(
            "an unknown group", in: "AAA/AAA-2.yaml", "group_by: owner", "group_by: ownr",
            id: "rubric.unknown-column", at: "group_by", fix: "did you mean 'owner'?"),
        Fault(
            "a group that is no text", in: "AAA/AAA-2.yaml", "group_by: owner", "group_by: critical",
            id: "rubric.column-type", at: "group_by", fix: "use a text column: 'service', 'id', 'owner'"),
        Fault(
            "an unknown column of a clause", in: "AAA/AAA-2.yaml", "on: {plan: id}", "on: {plann: id}",
            id: "rubric.unknown-column", at: "on: {plann", fix: "did you mean 'plan'?"),
        Fault(
            "an unknown column of the population", in: "AAA/AAA-2.yaml", "on: {plan: id}", "on: {plan: ids}",
            id: "rubric.unknown-column", at: "on: {plan: ids}", fix: "did you mean 'id'?"),
        Fault(
            "a clause that matches a time", in: "AAA/AAA-2.yaml", "on: {plan: id}", "on: {started_at: id}",
            id: "rubric.column-type", at: "on: {started_at",
            fix: "use a text column: 'service', 'id', 'plan', 'fault_class'"),
        Fault(
            "an unknown distinct column", in: "AAA/AAA-2.yaml", "distinct: plan", "distinct: plam",
            id: "rubric.unknown-column", at: "distinct", fix: "did you mean 'plan'?"),
        Fault(
            "a fixed value matched with another column", in: "AAA/AAA-2.yaml", "on: {fault_class: value}",
            "on: fault_class",
            id: "rubric.unknown-column", at: "on: fault_class", fix: "write 'on: {fault_class: value}'"),
        Fault(
            "a fixed value that the column never holds", in: "AAA/AAA-2.yaml", "values: [network, zone]",
            "values: [network, zones]",
            id: "rubric.unknown-value", at: "values:", fix: "did you mean 'zone'?"),
        Fault(
            "a share in minutes", in: "BBB/BBB-1.yaml",
            "    unit: percent\n    direction: higher\n    thresholds:\n      2",
            "    unit: minutes\n    direction: higher\n    thresholds:\n      2",
            id: "rubric.unit", at: "unit: minutes", fix: "use 'percent'"),
        Fault(
            "a rate in another period than its unit", in: "BBB/BBB-1.yaml", "per: 30d", "per: 7d",
            id: "rubric.unit", at: "unit: per-month", fix: "use 'per-week'"),
        Fault(
            "a rate in a period without a unit", in: "BBB/BBB-1.yaml", "per: 30d", "per: 14d",
            id: "rubric.unit", at: "per: 14d", fix: "write '7d', '30d' or '365d'"),
        Fault(
            "a length of time as a count", in: "AAA/AAA-1.yaml", "unit: minutes", "unit: count",
            id: "rubric.unit", at: "unit: count",
            fix: "use one of 'milliseconds', 'seconds', 'minutes', 'hours', 'days'"),
        Fault(
            "an outcome in the wrong unit", in: "rubric.yaml", "unit: count", "unit: percent",
            id: "rubric.unit", at: "unit: percent", fix: "use 'count'"),
        Fault(
            "a measure that is a point in time", in: "AAA/AAA-1.yaml", "measure: recovered_at - detected_at",
            "measure: started_at",
            id: "rubric.expression-type", at: "measure: started_at",
            fix: "write a number or a length of time, such as 'recovered_at - detected_at'"),
        Fault(
            "a condition that is a text", in: "AAA/AAA-1.yaml", "where: user_impact", "where: id",
            id: "rubric.expression-type", at: "where: id", fix: "write a condition, such as 'severity <= 2'"),
        Fault(
            "a number as a condition of an item", in: "AAA/AAA-1.yaml", "condition: subject.tier <= 2",
            "condition: \"1\"",
            id: "rubric.expression-type", at: "condition:", fix: "write a condition, such as 'severity <= 2'"),
        Fault(
            "different values of points in time", in: "BBB/BBB-1.yaml", "measure: severity", "measure: started_at",
            id: "rubric.expression-type", at: "measure: started_at", fix: "write a text or a whole number"),
        Fault(
            "an expression that cannot be parsed", in: "AAA/AAA-2.yaml", "where: passed && of.critical",
            "where: syntax error here",
            id: "expression.syntax", at: "where: syntax", fix: "correct it"),
        Fault(
            "a window of no days", in: "AAA/AAA-1.yaml", "    window: 90d", "    window: 0d",
            id: "rubric.window", at: "window: 0d", fix: "write '1d' or more"),
        Fault(
            "a window of no days in a clause", in: "AAA/AAA-2.yaml", "window: 180d", "window: 0d",
            id: "rubric.window", at: "window: 0d", fix: "write '1d' or more"),
        Fault(
            "a fallback window that is not longer", in: "AAA/AAA-1.yaml", "fallback_window: 365d",
            "fallback_window: 90d",
            id: "rubric.fallback-window", at: "fallback_window", fix: "write a longer one, or 'fallback_window: none'"),
        Fault(
            "a sample of nothing", in: "BBB/BBB-1.yaml", "minimum_sample: 2", "minimum_sample: 0",
            id: "rubric.sample", at: "minimum_sample", fix: "write 'minimum_sample: 1' or more"),
        Fault(
            "cut-offs in the wrong order", in: "rubric.yaml", "largely: 50", "largely: 90",
            id: "rubric.scoring", at: "largely", fix: "write a percentage below 'fully'"),
        Fault(
            "sampling steps in the wrong order", in: "rubric.yaml", "{applications: 52, projects: 5}",
            "{applications: 12, projects: 5}",
            id: "rubric.scoring", at: "projects: 5",
            fix: "sort the steps by 'applications', with no fewer 'projects' each"),
        Fault(
            "an indicator without an example", in: "AAA/AAA-2.yaml",
            "\n  - {name: none, indicator: faults, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: 1}}", "",
            id: "rubric.no-example", at: "- id: faults",
            fix: "add one on the border of a level to 'examples', and one just short of it"),
        Fault(
            "a level without a step", in: "BBB/BBB-1.yaml", "  - {level: 3, effort: low, text: {en: Go on., zh: 继续}}\n",
            "",
            id: "rubric.no-remediation", at: "remediation:", fix: "add a step with 'level: 3'"),
        Fault(
            "a domain that no track has", in: "rubric.yaml", "      - {domain: BBB, items: [BBB-1]}\n", "",
            id: "rubric.unused-domain", at: "tracks:", fix: "add 'BBB' to a track"),
        Fault(
            "an outcome that is used twice", in: "rubric.yaml", "  - id: incidents\n",
            "  - id: incidents\n    name: {en: Count, zh: 数量}\n    records: incidents\n    statistic: count\n    unit: count\n    direction: lower\n  - id: \"incidents\"\n",
            id: "rubric.duplicate-id", at: "- id: \"incidents\"", fix: "give one of them another identifier"),
        Fault(
            "a confidence of zero", in: "rubric.yaml", "  largely: 50\n", "  confidence: 0\n",
            id: "rubric.scoring", at: "confidence: 0", fix: "write a quantile such as '1.96'"),
        Fault(
            "a share of a length of time", in: "BBB/BBB-1.yaml", "divided_by: severity",
            "divided_by: recovered_at - detected_at",
            id: "rubric.unit", at: "unit: ratio", fix: "divide by a number, or measure a length of time"),
    ]
}
