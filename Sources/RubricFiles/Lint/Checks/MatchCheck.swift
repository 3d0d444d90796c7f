import Diagnostics
import Evidence
import Rubric

/// The clauses of a coverage tie columns together that exist on both sides and hold texts.
struct MatchCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.measures.flatMap { place -> [Diagnostic] in
            guard case .coverage(let matches) = place.indicator.statistic else { return [] }
            return matches.enumerated().flatMap { index, match in
                Clause(subject: subject, indicator: place, index: index, match: match).diagnostics
            }
        }
    }
}

/// One clause with everything that its checks look at.
private struct Clause {
    let subject: RubricUnderCheck
    let indicator: RubricUnderCheck.IndicatorPlace
    let index: Int
    let match: Match

    private var population: Population { indicator.indicator.population }

    private func place(_ steps: RubricPlaces.Step...) -> SourceLocation {
        subject.place(indicator, ["matched", .index(index)] + steps)
    }

    var diagnostics: [Diagnostic] {
        guard let kind = subject.kind(match.table) else {
            return [.unknownKind(match.table, among: subject.kindNames, at: place("records"))]
        }
        var found: [Diagnostic] = []
        if let column = match.distinct { found += kind.problems(withKey: column, at: place("distinct")) }
        for key in match.on { found += diagnostics(for: key, kind) }
        return found
    }

    private func diagnostics(for key: Match.Key, _ kind: RecordKind) -> [Diagnostic] {
        let location = place("on", .key(key.column))
        let problems = kind.problems(withKey: key.column, at: location)
        if let values = population.values { return problems + diagnostics(for: values, key, kind, at: location) }
        guard let other = subject.kind(population.table) else { return problems }
        return problems + other.problems(withKey: key.populationColumn, at: location)
    }

    private func diagnostics(
        for values: [String], _ key: Match.Key, _ kind: RecordKind, at location: SourceLocation
    ) -> [Diagnostic] {
        guard key.populationColumn == "value" else { return [.onlyValue(key, at: location)] }
        guard let column = kind.index(of: key.column).map({ kind.columns[$0] }), let allowed = column.allowedValues
        else { return [] }
        return values.enumerated().filter { !allowed.contains($0.element) }.map { position, value in
            .neverThere(
                value, in: column.name, among: allowed, at: subject.place(indicator, "values", .index(position)))
        }
    }
}

extension Diagnostic {
    fileprivate static func onlyValue(_ key: Match.Key, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-column",
            LocalizedText(
                en: "a fixed list has only the column 'value', not '\(key.populationColumn)'",
                zh: "固定列表只有“value”列，没有“\(key.populationColumn)”"),
            at: location,
            fixes: [
                LocalizedText(en: "write 'on: {\(key.column): value}'", zh: "请写“on: {\(key.column): value}”")
            ])
    }

    fileprivate static func neverThere(
        _ value: String, in column: String, among allowed: [String], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unknown-value",
            LocalizedText(en: "column '\(column)' never holds '\(value)'", zh: "列“\(column)”不会出现“\(value)”"),
            at: location,
            fixes: .choose(value, among: allowed))
    }
}
