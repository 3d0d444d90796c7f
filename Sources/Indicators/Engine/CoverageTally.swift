internal import Evidence
internal import Rubric

/// Counts the members of a population for which every clause finds enough matching records.
struct CoverageTally {
    private let indicator: PreparedIndicator
    private let clauses: [PlannedMatch]

    init(_ indicator: PreparedIndicator, _ clauses: [PlannedMatch]) {
        self.indicator = indicator
        self.clauses = clauses
    }

    func tally(subject: Int, window: MeasurementWindow?) -> Tally {
        var tally = Tally()
        let members: [Int]
        let matches: [PreparedMatch?]
        switch indicator.plan.population {
        case .values(let values):
            members = Array(values.indices)
            matches = clauses.map {
                PreparedMatch($0, values: values, subject: subject, records: indicator.records)
            }
            // Fixed values are always there; without any record of the other kind nothing was looked at.
            guard matches.contains(where: { $0.map { !$0.table.rows(of: subject).isEmpty } ?? false }) else {
                return tally
            }
        case .records:
            guard let population = indicator.population else { return tally }
            let isState = population.table.kind.timeColumn == nil
            let selection = population.select(subject: subject, window: isState ? nil : window)
            indicator.exclude(selection.untold, by: population.filter, to: &tally)
            members = selection.rows
            matches = indicator.matches
        }
        count(members, matches, window: window, into: &tally)
        return tally
    }

    private func count(
        _ members: [Int], _ matches: [PreparedMatch?], window: MeasurementWindow?, into tally: inout Tally
    ) {
        tally.sample = members.count
        guard !members.isEmpty else { return }
        let end = window?.end ?? indicator.records.asOf
        var counter = EvidenceCounter()
        if let population = indicator.population { counter.add(members, of: population.table) }
        var covered: Set<Int> = []
        var misses: [Int] = []
        for member in members {
            var isCovered = true
            for match in matches {
                guard let match else {
                    isCovered = false
                    continue
                }
                let days = match.clause.match.window ?? window.map { Days($0.days) } ?? indicator.plan.indicator.window
                let rows = match.rows(of: member, window: MeasurementWindow(days: days, endingAt: end))
                counter.add(rows, of: match.table)
                isCovered = match.isEnough(rows) && isCovered
            }
            if isCovered { covered.insert(member) } else { misses.append(member) }
        }
        tally.evidence = counter.uses
        func figure(_ members: [Int]) -> Figure? {
            let hits = Rational(Int128(members.count { covered.contains($0) }))
            let all = Rational(Int128(members.count))
            return (hits * 100).divided(by: all).map {
                Figure(value: $0, numerator: hits, denominator: all, isShare: true)
            }
        }
        if let groupCodes = indicator.groupCodes {
            indicator.tallyGroups(members, groupCodes, into: &tally, figure: figure)
        } else {
            tally.figure = figure(members)
        }
        tally.counterexamples = misses.prefix(Tally.counterexampleLimit).map(reference)
    }

    private func reference(to member: Int) -> RowReference {
        if let population = indicator.population { return population.table.reference(to: member) }
        let name: String
        if case .values(let values) = indicator.plan.population { name = values[member] } else { name = "" }
        return RowReference(kind: "", label: name, evidence: 0, position: 0)
    }
}
