extension Fault {
    /// Faults of values.
    static let values = [
        Fault(
            "a number in the place of a mapping", in: "AAA/AAA-1.yaml", "maximum_age: 400d", "maximum_age: {days: 400}",
            id: "rubric.wrong-type", at: "maximum_age:", fix: "write a text here"),
        Fault(
            "a text in the place of a list", in: "AAA/AAA-1.yaml", "aliases: [AAA-9]", "aliases: AAA-9",
            id: "rubric.wrong-type", at: "aliases:", fix: "write a list here"),
        Fault(
            "a text in the place of a mapping", in: "AAA/AAA-1.yaml",
            "- {framework: A book, section: chapter 1, url: \"https://example.org/1\"}", "- A book",
            id: "rubric.wrong-type", at: "- A book", fix: "write a mapping here"),
        Fault(
            "a key without a value", in: "AAA/AAA-1.yaml", "maximum_age: 400d", "maximum_age:",
            id: "rubric.no-value", at: "maximum_age:", fix: "write a value or delete the key"),
        Fault(
            "a truth value of YAML 1.1", in: "AAA/AAA-1.yaml", "gate: true", "gate: yes",
            id: "rubric.wrong-type", at: "gate: yes", fix: "write 'true' or 'false'"),
        Fault(
            "a weight with an exponent", in: "AAA/AAA-1.yaml", "weight: 2", "weight: 1e3",
            id: "rubric.bad-number", at: "weight:", fix: "write a decimal number such as '99.9', with at most 6 places"),
        Fault(
            "a weight with too many places", in: "AAA/AAA-1.yaml", "weight: 2", "weight: 0.1234567",
            id: "rubric.bad-number", at: "weight:", fix: "write a decimal number such as '99.9', with at most 6 places"),
        Fault(
            "a threshold that is no number", in: "AAA/AAA-1.yaml", "value: 240", "value: four hours",
            id: "rubric.bad-number", at: "value: four hours",
            fix: "write a decimal number such as '99.9', with at most 6 places"),
        Fault(
            "a sample below zero", in: "BBB/BBB-1.yaml", "minimum_sample: 2", "minimum_sample: -2",
            id: "rubric.bad-number", at: "minimum_sample:", fix: "write a whole number from 0 to 1000000"),
        Fault(
            "a percentage above 100", in: "rubric.yaml", "fully: 85", "fully: 850",
            id: "rubric.bad-number", at: "fully:", fix: "write a percentage from 0 to 100"),
        Fault(
            "a window in hours", in: "AAA/AAA-1.yaml", "window: 90d", "window: 90h",
            id: "rubric.bad-duration", at: "window: 90h", fix: "write a number of days such as '90d'"),
        Fault(
            "a fallback window in words", in: "AAA/AAA-1.yaml", "fallback_window: 365d", "fallback_window: never",
            id: "rubric.bad-duration", at: "fallback_window:", fix: "write a number of days such as '90d'"),
        Fault(
            "a threshold for level 1", in: "AAA/AAA-1.yaml", "      2: {value: 240", "      1: {value: 240",
            id: "rubric.bad-level", at: "1: {value: 240", fix: "write a number from 2 to 5"),
        Fault(
            "a practice of level 6", in: "AAA/AAA-1.yaml", "    level: 3\n", "    level: 6\n",
            id: "rubric.bad-level", at: "level: 6", fix: "write a number from 2 to 5"),
        Fault(
            "a tier in words", in: "AAA/AAA-1.yaml", "      1:\n        3:", "      gold:\n        3:",
            id: "rubric.bad-tier", at: "gold:", fix: "write a number from 1 to 9"),
        Fault(
            "an identifier with a space", in: "rubric.yaml", "- id: operations", "- id: the operations",
            id: "rubric.bad-identifier", at: "- id: the operations",
            fix: "use lower-case words with hyphens, such as 'recovery-time'"),
        Fault(
            "a practice without a number", in: "AAA/AAA-1.yaml", "- id: L2.1", "- id: L2",
            id: "rubric.bad-identifier", at: "- id: L2", fix: "use 'L', the level, a point and a number, such as 'L3.1'"
        ),
        Fault(
            "a source with a space", in: "AAA/AAA-1.yaml", "sources: [P, BOOK]", "sources: [P, A BOOK]",
            id: "rubric.bad-identifier", at: "A BOOK", fix: "use letters and digits, such as 'DORA21'"),
        Fault(
            "a column in capitals", in: "AAA/AAA-2.yaml", "group_by: owner", "group_by: Owner",
            id: "rubric.bad-identifier", at: "group_by:",
            fix: "use lower-case words with underscores, such as 'started_at'"),
        Fault(
            "a misspelt statistic", in: "AAA/AAA-1.yaml", "statistic: median", "statistic: meidan",
            id: "rubric.unknown-value", at: "statistic: meidan", fix: "did you mean 'median'?"),
        Fault(
            "a statistic that is like no other", in: "AAA/AAA-1.yaml", "statistic: median", "statistic: vibes",
            id: "rubric.unknown-value", at: "statistic: vibes",
            fix:
                "use one of 'count', 'distinct', 'share', 'coverage', 'ratio', 'sum', 'mean', 'median', 'p90', 'p95', 'p99', 'minimum', 'maximum', 'rate', 'reduction'"
        ),
        Fault(
            "an unknown unit", in: "AAA/AAA-1.yaml", "unit: minutes", "unit: minute",
            id: "rubric.unknown-value", at: "unit: minute", fix: "did you mean 'minutes'?"),
        Fault(
            "an unknown direction", in: "AAA/AAA-1.yaml", "direction: lower", "direction: down",
            id: "rubric.unknown-value", at: "direction: down", fix: "use one of 'higher', 'lower'"),
        Fault(
            "an unknown evidence kind", in: "AAA/AAA-1.yaml", "evidence: [record, data]", "evidence: [recrod, data]",
            id: "rubric.unknown-value", at: "recrod", fix: "did you mean 'record'?"),
        Fault(
            "an unknown effort", in: "AAA/AAA-1.yaml", "effort: low", "effort: lo",
            id: "rubric.unknown-value", at: "effort: lo,", fix: "did you mean 'low'?"),
        Fault(
            "a reduction of a coverage", in: "BBB/BBB-1.yaml", "of: p90", "of: coverage",
            id: "rubric.unknown-value", at: "of: coverage",
            fix:
                "use one of 'count', 'distinct', 'share', 'ratio', 'sum', 'mean', 'median', 'p90', 'p95', 'p99', 'minimum', 'maximum'"
        ),
        Fault(
            "an unknown rule", in: "rubric.yaml", "rule: iso33020", "rule: iso33021",
            id: "rubric.unknown-value", at: "rule:", fix: "did you mean 'iso33020'?"),
        Fault(
            "an address without a scheme", in: "AAA/AAA-1.yaml", "url: \"https://example.org/1\"", "url: example.org",
            id: "rubric.bad-url", at: "url: example.org", fix: "write an address that begins with 'https://'"),
        Fault(
            "a day that does not exist", in: "AAA/AAA-1.yaml", "as_of: 2023-10-26T00:00:00Z",
            "as_of: 2023-02-29T00:00:00Z",
            id: "rubric.bad-time", at: "2023-02-29", fix: "write a date and time such as '2023-10-26T00:00:00Z'"),
        Fault(
            "a time without a zone", in: "AAA/AAA-1.yaml", "as_of: 2023-10-26T00:00:00Z", "as_of: 2023-10-26T00:00:00",
            id: "rubric.bad-time", at: "as_of: 2023-10-26T00:00:00\n",
            fix: "write a date and time such as '2023-10-26T00:00:00Z'"),
        Fault(
            "an unknown format", in: "rubric.yaml", "rubric: 1", "rubric: 2",
            id: "rubric.unknown-format", at: "rubric: 2", fix: "write 'rubric: 1' or use a newer Assay"),
        Fault(
            "no evidence kinds", in: "AAA/AAA-1.yaml", "evidence: [record]\n", "evidence: []\n",
            id: "rubric.empty-list", at: "evidence: []", fix: "add an element or delete the key"),
        Fault(
            "fixed values with another statistic", in: "AAA/AAA-2.yaml",
            "    statistic: coverage\n    matched:\n      - {records: drills, on: {fault_class: value}, distinct: plan}\n",
            "    statistic: count\n",
            id: "rubric.misplaced-key", at: "values:", fix: "write 'records:' instead, or use 'coverage'"),
        Fault(
            "no columns to match", in: "AAA/AAA-2.yaml", "on: {plan: id}", "on: {}",
            id: "rubric.empty-list", at: "on: {}", fix: "write 'on: column' or 'on: {column: column of the population}'"
        ),
    ]
}
