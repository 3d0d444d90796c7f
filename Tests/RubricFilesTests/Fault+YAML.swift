extension Fault {
    /// Faults of the YAML itself.
    static let yaml = [
        Fault(
            "an open bracket", in: "AAA/AAA-1.yaml", "evidence: [record]", "evidence: [record",
            id: "rubric.syntax", at: "- id: L3.1",
            fix: "close the bracket; put a text with brackets or commas in double quotes"),
        Fault(
            "a colon in a plain text", in: "AAA/AAA-1.yaml", "condition: subject.tier <= 2", "condition: subject: tier",
            id: "rubric.syntax", at: "condition: subject: tier",
            fix: "put a text that contains ': ', ' #' or a leading special character in double quotes"),
        Fault(
            "a tab as indentation", in: "AAA/AAA-1.yaml", "    level: 2\n", "\tlevel: 2\n",
            id: "rubric.syntax", at: "\tlevel: 2", fix: "indent with spaces, the same for all keys of a mapping"),
        Fault(
            "a text that begins with a percent sign", in: "AAA/AAA-1.yaml", "{en: Slow., zh", "{en: %Slow., zh",
            id: "rubric.syntax", at: "%Slow",
            fix: "put a text that contains ': ', ' #' or a leading special character in double quotes"),
        Fault(
            "a second document", in: "AAA/domain.yaml", "weight: 60", "weight: 60\n---\nid: BBB",
            id: "rubric.syntax", at: "---", fix: "delete the line '---' and what follows it"),
        Fault(
            "a control character", in: "AAA/domain.yaml", "The first", "The\u{7}first",
            id: "rubric.syntax", at: "purpose:", fix: "delete the character"),
        Fault(
            "an alias", in: "AAA/AAA-1.yaml", "name: {en: Recovery time, zh: 恢复时效}",
            "name: &n {en: Recovery time, zh: 恢复时效}\ntitle: *n",
            id: "rubric.alias", at: "title: *n",
            fix: "write the value out; put a text that begins with '*' in double quotes"),
        Fault(
            "an alias as a key", in: "AAA/AAA-1.yaml", "aliases: [AAA-9]", "aliases: [&a AAA-9]\n? [*a, *a]\n: 1",
            id: "rubric.alias", at: "? [*a",
            fix: "write the value out; put a text that begins with '*' in double quotes"),
        Fault(
            "an alias without an anchor", in: "AAA/AAA-1.yaml", "framework: A book", "framework: *book",
            id: "rubric.alias", at: "framework:",
            fix: "write the value out; put a text that begins with '*' in double quotes"),
        Fault(
            "a tag", in: "AAA/AAA-1.yaml", "weight: 2", "weight: !!int 2",
            id: "rubric.tag", at: "weight:", fix: "delete the tag; put a text that begins with '!' in double quotes"),
        Fault(
            "a key that is a list", in: "AAA/AAA-1.yaml", "weight: 2", "weight: 2\n? [a]\n: 1",
            id: "rubric.wrong-type", at: "? [a]", fix: "write 'key: value'"),
        Fault(
            "a duplicate key", in: "AAA/AAA-1.yaml", "weight: 2", "weight: 2\ngate: false",
            id: "rubric.duplicate-key", at: "gate: false", fix: "keep one of them"),
        Fault(
            "a duplicate key in quotes", in: "AAA/AAA-1.yaml", "weight: 2", "weight: 2\n\"gate\": false",
            id: "rubric.duplicate-key", at: "\"gate\"", fix: "keep one of them"),
        Fault(
            "an empty file", in: "AAA/domain.yaml", nil, "# nothing\n",
            id: "rubric.empty-file", at: "# nothing", fix: "write the content or delete the file"),
        Fault(
            "a list in the place of an item", in: "BBB/BBB-1.yaml", nil, "- a\n",
            id: "rubric.wrong-type", at: "- a", fix: "write a mapping here"),
    ]
}
