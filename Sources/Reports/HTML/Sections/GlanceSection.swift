internal import Diagnostics
internal import Rubric
internal import Scoring

/// All domains and items on one page: radar, table, heat map.
struct GlanceSection {
    let context: ReportContext

    var view: View {
        View([
            "anchor": .text(context.anchor("glance")), "hypothetical": .view(context.hypothesesView),
            "radar": .drawing(radar.svg), "heatMap": .drawing(heatMap.svg),
            "domains": .list(context.assessment.result.domains.map(row)),
            "rows": .list(context.assessment.result.domains.map(itemsRow)),
        ])
    }

    private func row(_ domain: DomainResult) -> View {
        let definition = context.domain(domain.domain)
        return View([
            "anchor": .text(context.anchor(domain.domain)), "id": .text(domain.domain.rawValue),
            "name": .text(definition.map { context.text($0.name) }),
            "weight": .text(definition?.weight.text), "level": .view(context.view(domain.result.level)),
            "band": .view(context.view(domain.result.band, level: domain.result.level)),
            "coverage": .view(context.view(domain.result.coverage)),
            "isProvisional": .flag(domain.result.isProvisional),
        ])
    }

    /// A row of the table that says in words what the heat map draws.
    private func itemsRow(_ domain: DomainResult) -> View {
        View([
            "id": .text(domain.domain.rawValue),
            "name": .text(context.domain(domain.domain).map { context.text($0.name) }),
            "items": .list(
                domain.result.members.map { member in
                    View([
                        "anchor": .text(context.anchor(member.id)), "id": .text(member.id.rawValue),
                        "phrase": .text(context.phrase(member.level)),
                        "marks": .text(marks(of: member.id)),
                    ])
                }),
        ])
    }

    private func marks(of id: Identifier<Item>) -> String? {
        guard let result = context.result(id) else { return nil }
        let marks = ItemMarks(result: result).all.map { context.text($0.name) }
        return marks.isEmpty ? nil : marks.joined(separator: context.text(en: ", ", zh: "、"))
    }

    private var radar: RadarChart {
        let domains = context.assessment.result.domains
        let sentences = domains.map { "\($0.domain): \(context.phrase($0.result.level))" }
        return RadarChart(
            chart: Chart(
                id: context.anchor("radar"), title: context.text(Labels.radar),
                description: sentences.joined(separator: context.text(en: "; ", zh: "；"))),
            axes: domains.map {
                RadarChart.Axis(
                    label: $0.domain.rawValue, level: $0.result.level?.rawValue, high: $0.result.band?.high.rawValue)
            },
            highest: context.assessment.rubric.highestLevel.rawValue)
    }

    private var heatMap: HeatMap {
        HeatMap(
            chart: Chart(
                id: context.anchor("heat-map"), title: context.text(Labels.heatMap),
                description: context.text(Labels.heatMapDescription), hasLinks: true),
            rows: context.assessment.result.domains.map { domain in
                HeatMap.Row(
                    label: domain.domain.rawValue, link: "#" + context.anchor(domain.domain),
                    cells: domain.result.members.map(cell))
            })
    }

    private func cell(_ member: GroupResult<Item>.MemberLevel) -> HeatMap.Cell {
        let name = context.text(context.itemName(member.id))
        let title = [name, context.phrase(member.level), marks(of: member.id)].compactMap(\.self)
        let band = context.result(member.id)?.band
        return HeatMap.Cell(
            label: member.id.rawValue, link: "#" + context.anchor(member.id),
            title: title.joined(separator: context.text(en: ", ", zh: "，")), level: member.level?.rawValue,
            isOpen: band.map { $0.low != $0.high } ?? false)
    }
}
