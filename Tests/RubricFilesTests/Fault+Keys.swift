extension Fault {
    /// Faults of keys.
    static let keys = [
        Fault(
            "a misspelt key", in: "AAA/AAA-1.yaml", "measure: rec", "mesure: rec",
            id: "rubric.unknown-key", at: "mesure:", fix: "did you mean 'measure'?"),
        Fault(
            "a key that is like no other", in: "AAA/AAA-1.yaml", "weight: 2", "colour: red",
            id: "rubric.unknown-key", at: "colour:",
            fix:
                "use one of 'id', 'name', 'rationale', 'levels', 'aliases', 'gate', 'weight', 'indicators', 'practices', 'maximum_age', 'applies_when', 'remediation', 'references', 'examples'"
        ),
        Fault(
            "a comma in a plain text", in: "AAA/AAA-1.yaml", "{en: It matters., zh", "{en: It matters, really., zh",
            id: "rubric.unknown-key", at: "rationale:", fix: "put a text with a comma in double quotes"),
        Fault(
            "a missing key", in: "AAA/domain.yaml", "\nweight: 60", "",
            id: "rubric.missing-key", at: "id: AAA", fix: "add 'weight:'"),
        Fault(
            "a missing key in a list", in: "AAA/AAA-1.yaml", "    level: 3\n", "",
            id: "rubric.missing-key", at: "- id: L3.1", fix: "add 'level:'"),
        Fault(
            "a missing population", in: "BBB/BBB-1.yaml", "    records: plans\n", "",
            id: "rubric.missing-key", at: "- id: owned",
            fix: "add 'records:' with a record kind, or 'values:' with a fixed list"),
        Fault(
            "a missing measure", in: "AAA/AAA-1.yaml", "    measure: recovered_at - detected_at\n", "",
            id: "rubric.missing-key", at: "- id: median", fix: "add 'measure:'"),
        Fault(
            "a missing condition of a share", in: "BBB/BBB-1.yaml", "    holds: has(owner)\n", "",
            id: "rubric.missing-key", at: "- id: owned", fix: "add 'holds:'"),
        Fault(
            "a missing measure of a reduction", in: "BBB/BBB-1.yaml",
            "    of: p90\n    measure: recovered_at - detected_at\n", "    of: p90\n",
            id: "rubric.missing-key", at: "- id: fall", fix: "add 'measure:'"),
        Fault(
            "a missing inner statistic", in: "BBB/BBB-1.yaml", "    of: p90\n", "",
            id: "rubric.missing-key", at: "- id: fall", fix: "add 'of:'"),
        Fault(
            "a key of another statistic", in: "AAA/AAA-1.yaml", "    unit: minutes\n",
            "    unit: minutes\n    holds: user_impact\n",
            id: "rubric.misplaced-key", at: "holds:", fix: "delete 'holds' or choose another statistic"),
        Fault(
            "a key of another inner statistic", in: "BBB/BBB-1.yaml", "    of: p90\n",
            "    of: p90\n    holds: user_impact\n",
            id: "rubric.misplaced-key", at: "holds: user_impact", fix: "delete 'holds' or choose another statistic"),
        Fault(
            "a filter beside fixed values", in: "AAA/AAA-2.yaml", "    values: [network, zone]\n",
            "    values: [network, zone]\n    where: everything\n",
            id: "rubric.misplaced-key", at: "where: everything", fix: "delete 'where'"),
        Fault(
            "thresholds of an outcome", in: "rubric.yaml", "    direction: lower",
            "    direction: lower\n    thresholds: {}",
            id: "rubric.unknown-key", at: "thresholds:",
            fix:
                "use one of 'id', 'name', 'statistic', 'unit', 'direction', 'records', 'values', 'where', 'window', 'fallback_window', 'minimum_sample', 'minimum_fallback_sample', 'group_by', 'measure', 'holds', 'matched', 'divided_by', 'per', 'each', 'of'"
        ),
    ]
}
