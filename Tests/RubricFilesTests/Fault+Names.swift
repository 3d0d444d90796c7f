extension Fault {
    /// Faults of identifiers, file names and examples.
    static let names = [
        Fault(
            "an item with the name of another file", in: "AAA/AAA-1.yaml", "id: AAA-1", "id: AAA-7",
            id: "rubric.file-name", at: "id: AAA-7", fix: "rename the file or folder to 'AAA-7', or write 'id: AAA-1'"),
        Fault(
            "a domain with the name of another folder", in: "AAA/domain.yaml", "id: AAA", "id: AAB",
            id: "rubric.file-name", at: "id: AAB", fix: "rename the file or folder to 'AAB', or write 'id: AAA'"),
        Fault(
            "a domain that is listed twice", in: "rubric.yaml", "domains: [AAA, BBB]", "domains: [AAA, BBB, AAA]",
            id: "rubric.duplicate-id", at: "domains: [AAA, BBB, AAA]", fix: "list it once"),
        Fault(
            "an example of an unknown indicator", in: "AAA/AAA-1.yaml", "indicator: median", "indicator: mean",
            id: "rubric.unknown-indicator", at: "indicator: mean", fix: "use 'median'"),
        Fault(
            "an example that does not say its indicator", in: "AAA/AAA-2.yaml", "{name: none, indicator: drilled, as",
            "{name: none, as",
            id: "rubric.unknown-indicator", at: "{name: none, as_of", fix: "add 'indicator:'"),
        Fault(
            "a value without a level", in: "AAA/AAA-1.yaml", "{value: 60.5, level: 3, sample: 10}",
            "{value: 60.5, level: none}",
            id: "rubric.contradiction", at: "expect: {value: 60.5",
            fix: "write 'level: none' where there is no value, and a level where there is one"),
        Fault(
            "a level without a value", in: "AAA/AAA-1.yaml", "{value: none, level: none}", "{value: none, level: 3}",
            id: "rubric.contradiction", at: "expect: {value: none",
            fix: "write 'level: none' where there is no value, and a level where there is one"),
    ]
}
