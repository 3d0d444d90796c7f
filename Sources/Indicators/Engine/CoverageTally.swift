internal import Evidence
internal import Rubric

/// Counts the members of a population for which every clause finds enough matching records.
struct CoverageTally {
    private let indicator: PreparedIndicator

    init(_ indicator: PreparedIndicator) {
        self.indicator = indicator
    }

    func tally(subject: Int, window: MeasurementWindow?) -> Tally {
        var tally = Tally()
        let members: [Int]
        switch indicator.plan.population {
        case .values(let values):
            members = Array(values.indices)
            // Fixed values are always there; without any record of the other kind nothing was looked at.
            guard indicator.matches.contains(where: { $0.map { !$0.table.rows(of: subject).isEmpty } ?? false }) else {
                return tally
            }
        case .records:
            guard let population = indicator.population else { return tally }
            let isState = population.table.kind.timeColumn == nil
            let selection = population.select(subject: subject, window: isState ? nil : window)
            indicator.exclude(selection.untold, by: population.filter, to: &tally)
            members = selection.rows
        }
        count(members, subject: subject, window: window, into: &tally)
        return tally
    }

    private func count(_ members: [Int], subject: Int, window: MeasurementWindow?, into tally: inout Tally) {
        tally.sample = members.count
        guard !members.isEmpty else { return }
        let clauses = indicator.matches.map { match in
            match.map { (match: $0, range: $0.table.rows(of: subject), window: self.window(of: $0, window)) }
        }
        var own = EvidenceCounter()
        if let population = indicator.population { own.add(members, of: population.table) }
        var counters = clauses.map { _ in EvidenceCounter() }
        var misses: [Int] = []
        for member in members {
            var isCovered = true
            for (index, clause) in clauses.enumerated() {
                guard let clause else {
                    isCovered = false
                    continue
                }
                let rows = clause.match.rows(of: member, in: clause.range, window: clause.window)
                counters[index].add(rows, of: clause.match.table)
                isCovered = clause.match.isEnough(rows) && isCovered
            }
            if !isCovered { misses.append(member) }
        }
        tally.evidence = ([own] + counters).reduce(into: EvidenceCounter()) { $0.add($1) }.uses
        tally.evidenceByKind = ([own] + counters).map(\.uses).filter { !$0.isEmpty }
        let missed = Set(misses)
        if indicator.groupCodes == nil {
            tally.figure = figure(of: members, missed)
        } else {
            indicator.tallyGroups(members, into: &tally) { figure(of: $0, missed) }
        }
        tally.counterexamples = misses.prefix(Tally.counterexampleLimit).map(reference)
    }

    /// The window in which the records of a clause count.
    private func window(of match: PreparedMatch, _ window: MeasurementWindow?) -> MeasurementWindow {
        let definition = indicator.plan.indicator
        let fallback = window?.isFallback == true ? definition.fallbackWindow : nil
        let days = match.clause.match.window ?? fallback ?? definition.window
        return MeasurementWindow(days: days, endingAt: window?.end ?? indicator.records.asOf)
    }

    private func figure(of members: [Int], _ missed: Set<Int>) -> Figure? {
        let all = Rational(Int128(members.count))
        let covered = Rational(Int128(members.count { !missed.contains($0) }))
        return (covered * 100).divided(by: all).map {
            Figure(value: $0, numerator: covered, denominator: all, isShare: true)
        }
    }

    private func reference(to member: Int) -> RowReference {
        if let population = indicator.population { return population.table.reference(to: member) }
        let name: String
        if case .values(let values) = indicator.plan.population { name = values[member] } else { name = "" }
        return RowReference(kind: "", label: name, evidence: 0, position: 0)
    }
}
