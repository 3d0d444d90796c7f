internal import Assay
internal import Diagnostics
internal import Evidence

/// Prints records as they were understood, one block for each.
struct RecordPrinter {
    let terminal: Terminal
    let limit: Int

    func print(_ collection: EvidenceCollection) {
        for builder in collection.tables {
            terminal.print(terminal.bold("\(builder.kind.id) (\(builder.count))"))
            let columns = builder.finish()
            for row in 0..<min(limit, builder.count) {
                let item = collection.evidence[Int(builder.evidence[row])]
                terminal.print("  " + terminal.faint("\(item.path):\(builder.positions[row])"))
                for (column, values) in zip(builder.kind.columns, columns) where !values.isMissing(row) {
                    terminal.print("    \(column.name): \(text(values, row))")
                }
            }
            if builder.count > limit {
                terminal.print(
                    LocalizedText(en: "  … and \(builder.count - limit) more", zh: "  …… 另有 \(builder.count - limit) 条")
                )
            }
        }
    }

    private func text(_ values: ColumnValues, _ row: Int) -> String {
        switch values {
        case .boolean(let values): values[row] == 1 ? "true" : "false"
        case .integer(let values): "\(values[row])"
        case .decimal(let values): "\(values[row])"
        case .text(let codes, let dictionary): dictionary.text(of: codes[row]) ?? ""
        case .timestamp(let values): MomentText.format(values[row])
        case .duration(let values): MomentText.formatDuration(values[row])
        }
    }
}
