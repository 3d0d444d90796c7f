import Diagnostics
import Evidence
import Rubric

/// Examples are made of record kinds and columns that exist.
struct ExampleRecordCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.rubric.items.flatMap { item in
            item.examples.enumerated().flatMap { index, example in
                example.records.flatMap { table -> [Diagnostic] in
                    let steps: [RubricPlaces.Step] = ["examples", .index(index), "records", .key(table.kind)]
                    guard let kind = subject.kind(table.kind) else {
                        let place = subject.places.item(item, steps)
                        return [.unknownKind(table.kind, among: subject.kindNames, at: place)]
                    }
                    return table.rows.enumerated().flatMap { position, row in
                        row.cells.filter { kind.index(of: $0.column) == nil }.map { cell in
                            let place = subject.places.item(item, steps + [.index(position), .key(cell.column)])
                            return .unknownColumn(cell.column, of: kind, at: place)
                        }
                    }
                }
            }
        }
    }
}
