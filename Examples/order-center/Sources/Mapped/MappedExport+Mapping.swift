extension MappedExport {
    /// The mapping file.
    var mappingFile: ExampleFile {
        ExampleFile("mappings/\(id).yaml", mapping.yaml())
    }

    private var mapping: Tree {
        var pairs: [(key: String, value: Tree)] = [
            ("mapping", 1), ("id", .text(id)), ("tool", .text(tool)),
            ("name", ["en": .text(name.en), "zh": .text(name.zh)]), ("records", .text(kind)),
        ]
        switch form {
        case .table: pairs += [("format", "table"), ("detect", ["columns": names])]
        case .json(let keys):
            let rows = "$" + keys.map { ".\($0)" }.joined() + "[*]"
            let paths = fields.prefix(3).map { Tree.text("\(rows.dropLast(3))[0].\($0.name)") }
            pairs += [("format", "json"), ("rows", .text(rows)), ("detect", ["path": .list(paths)])]
        case .jsonLines: pairs += [("format", "jsonl"), ("detect", ["keys": names])]
        }
        pairs.append(("zone", "+08:00"))
        pairs.append(("columns", columns))
        if let skipped {
            pairs.append(
                ("skip", ["where": [.map([(key: skipped.field, value: .list(skipped.values.map { .text($0) }))])]]))
        }
        if !tests.isEmpty { pairs.append(("tests", .list(tests.map(tree)))) }
        return .map(pairs)
    }

    private var names: Tree { .list(fields.map { .text($0.name) }) }

    private var columns: Tree {
        let read: [(key: String, value: Tree)] = fields.compactMap { field in
            guard let column = field.column else { return nil }
            if field.rules.isEmpty { return (key: column, value: .text(field.name)) }
            return (key: column, value: .map([(key: "from", value: .text(field.name))] + field.rules))
        }
        return .map(read + constants.map { (key: $0.column, value: ["constant": $0.value]) })
    }

    private func tree(_ test: Test) -> Tree {
        let row = zip(fields, test.row).map { field, cell in (key: field.name, value: field.tree(cell)) }
        let expected = test.expected.map { (key: $0.column, value: $0.value) }
        return ["name": .text(test.name), "rows": [.map(row)], "expect": [.map(expected)]]
    }
}
