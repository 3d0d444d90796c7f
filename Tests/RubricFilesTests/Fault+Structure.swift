extension Fault {
    /// Faults of weights, levels, thresholds, tracks and practices.
    static let structure = [
        Fault(
            "weights that do not add up", in: "AAA/domain.yaml", "weight: 60", "weight: 59.5",
            id: "rubric.weight-sum", at: "domains: [AAA", of: "rubric.yaml",
            fix: "add 0.5 to the weights in the 'domain.yaml' files"),
        Fault(
            "an item without weight", in: "AAA/AAA-1.yaml", "weight: 2", "weight: 0",
            id: "rubric.weight", at: "weight: 0", fix: "write a weight above zero, or delete the file"),
        Fault(
            "a version that is not semantic", in: "rubric.yaml", "version: 1.2.0", "version: 2023-10",
            id: "rubric.version", at: "version:", fix: "write three numbers such as '1.0.0'"),
        Fault(
            "a level without a text", in: "AAA/AAA-1.yaml", "  3: {en: Fast., zh: 快}\n", "",
            id: "rubric.missing-level-text", at: "levels:", fix: "add '3: {en: …, zh: …}' to 'levels'"),
        Fault(
            "a text for a level that is not defined", in: "AAA/AAA-1.yaml", "  3: {en: Fast., zh: 快}\n",
            "  3: {en: Fast., zh: 快}\n  4: {en: Faster., zh: 更快}\n",
            id: "rubric.undefined-level", at: "4: {en: Faster.",
            fix: "use a level up to 3, or define it in 'rubric.yaml'"),
        Fault(
            "a threshold for a level that is not defined", in: "AAA/AAA-1.yaml",
            "      3: {value: 60.5, sources: [P]}\n",
            "      3: {value: 60.5, sources: [P]}\n      4: {value: 30, sources: [P]}\n",
            id: "rubric.undefined-level", at: "4: {value: 30", fix: "use a level up to 3, or define it in 'rubric.yaml'"
        ),
        Fault(
            "thresholds in the wrong order", in: "AAA/AAA-1.yaml", "value: 240", "value: 60",
            id: "rubric.threshold-order", at: "3: {value: 60.5", fix: "write 60 or less, or 'direction: higher'"),
        Fault(
            "tier thresholds in the wrong order", in: "AAA/AAA-1.yaml", "        3: {value: 30, sources: [P]}",
            "        3: {value: 241, sources: [P]}",
            id: "rubric.threshold-order", at: "3: {value: 241", fix: "write 240 or less, or 'direction: higher'"),
        Fault(
            "a coverage above 100", in: "AAA/AAA-2.yaml", "3: {value: 90", "3: {value: 101",
            id: "rubric.threshold-range", at: "3: {value: 101", fix: "write a value from 0 to 100"),
        Fault(
            "an indicator without a threshold", in: "BBB/BBB-1.yaml",
            "    thresholds:\n      3: {value: 20, sources: [P]}\n", "    thresholds: {}\n",
            id: "rubric.no-threshold", at: "thresholds: {}", fix: "add a threshold for a level, or delete the indicator"
        ),
        Fault(
            "a source that is not listed", in: "AAA/AAA-1.yaml", "sources: [P, BOOK]", "sources: [BOOK, BOOKE]",
            id: "rubric.unknown-source", at: "BOOKE", fix: "did you mean 'BOOK'?"),
        Fault(
            "a source that nobody uses", in: "AAA/AAA-1.yaml", "sources: [P, BOOK]", "sources: [P]",
            id: "rubric.unused-source", at: "  BOOK:", of: "rubric.yaml", fix: "delete the source, or use it"),
        Fault(
            "a track with an unknown domain", in: "rubric.yaml", "      - AAA\n", "      - AAA\n      - AAC\n",
            id: "rubric.unknown-domain", at: "- AAC", fix: "did you mean 'AAA'?"),
        Fault(
            "a track with an unknown item", in: "rubric.yaml", "items: [BBB-1]", "items: [BBB-2]",
            id: "rubric.unknown-item", at: "items: [BBB-2]", fix: "did you mean 'BBB-1'?"),
        Fault(
            "a core that is not in the track", in: "rubric.yaml", "core: [AAA]", "core: [AAC]",
            id: "rubric.core-outside-track", at: "core:", fix: "did you mean 'AAA'?"),
        Fault(
            "a track that has a domain twice", in: "rubric.yaml", "      - AAA\n",
            "      - AAA\n      - {domain: AAA, items: [AAA-1]}\n",
            id: "rubric.duplicate-id", at: "{domain: AAA", fix: "list it once"),
        Fault(
            "a practice that is used twice", in: "AAA/AAA-1.yaml", "  - id: L3.1\n",
            "  - id: L3.1\n    level: 3\n    text: {en: Again., zh: 又一条}\n    evidence: [data]\n  - id: \"L3.1\"\n",
            id: "rubric.duplicate-id", at: "- id: \"L3.1\"", fix: "give one of them another identifier"),
        Fault(
            "an indicator that is used twice", in: "BBB/BBB-1.yaml", "  - id: severities\n",
            "  - id: severities\n    name: {en: Count, zh: 数量}\n    records: incidents\n    statistic: count\n    unit: count\n    direction: lower\n    thresholds:\n      2: {value: 3, sources: [P]}\n  - id: \"severities\"\n",
            id: "rubric.duplicate-id", at: "- id: \"severities\"", fix: "give one of them another identifier"),
        Fault(
            "an alias that is an item", in: "AAA/AAA-1.yaml", "aliases: [AAA-9]", "aliases: [AAA-2]",
            id: "rubric.alias-clash", at: "aliases:", fix: "delete the alias"),
        Fault(
            "a domain without a gate", in: "AAA/AAA-1.yaml", "gate: true", "gate: false",
            id: "rubric.no-gate", at: "id: AAA", of: "AAA/domain.yaml",
            fix: "write 'gate: true' in the item that the domain cannot do without"),
        Fault(
            "an item with nothing to assess", in: "AAA/AAA-2.yaml", nil,
            "id: AAA-2\nname: {en: Drills, zh: 演练}\nrationale: {en: Plans rot., zh: 预案会过期}\nlevels:\n  1: {en: None., zh: 无}\n  2: {en: Some., zh: 部分}\n  3: {en: All., zh: 全部}\nremediation:\n  - {level: 2, effort: low, text: {en: Drill., zh: 演练}}\n  - {level: 3, effort: low, text: {en: Drill all., zh: 演练}}\n",
            id: "rubric.nothing-to-assess", at: "id: AAA-2", fix: "add 'indicators:' or 'practices:'"),
        Fault(
            "a level without a practice", in: "AAA/AAA-1.yaml", "  - id: L3.1\n    level: 3",
            "  - id: L2.2\n    level: 2",
            id: "rubric.missing-practice", at: "practices:", fix: "add a practice 'L3.1'"),
        Fault(
            "a practice with the number of another level", in: "AAA/AAA-1.yaml", "- id: L3.1", "- id: L2.9",
            id: "rubric.practice-level", at: "L2.9", fix: "begin the identifier with 'L3.', or correct 'level'"),
    ]
}
