/// Replies of the query interface of Prometheus: targets, use of resources by day, and two indicators by day.
enum PrometheusQueries {
    static func files(_ world: World) -> [ExampleFile] {
        Year.allCases.flatMap { year in
            [
                file("targets.json", "prometheus-targets", year, "telemetry_targets", targets(year), days: 7),
                file(
                    "utilization-100d.json", "prometheus-utilization", year, "utilization_windows", utilization(year),
                    days: 100),
                file(
                    "availability-60d.json", "prometheus-availability", year, "sli_windows", availability(world, year),
                    days: 60),
            ]
        }
    }

    private static func file(
        _ name: String, _ source: String, _ year: Year, _ kind: String, _ result: Tree, days: Int
    ) -> ExampleFile {
        ExampleFile(
            year.path("prometheus/" + name), result.json(compactBelow: 3),
            evidence: EvidenceNote(
                "Prometheus", source, year, [kind], from: year.collectedAt.startOfDay.adding(days: -days)))
    }

    private static func reply(_ type: String, _ result: [Tree]) -> Tree {
        ["status": "success", "data": ["resultType": .text(type), "result": .list(result)]]
    }

    private static func targets(_ year: Year) -> Tree {
        let now = Tree.integer(year.collectedAt.seconds)
        let series = Resource.all(in: year).enumerated().compactMap { index, resource -> Tree? in
            // A part of what is not monitored is known but down.
            guard resource.isMonitored || index % 2 == 0 else { return nil }
            return [
                "metric": [
                    "__name__": "up", "instance": .text(resource.id),
                    "job": .text(resource.kind.replacing(" ", with: "-")),
                    "layer": .text(resource.layer), "service": .text(resource.service.id),
                ],
                "value": [now, .text(resource.isMonitored ? "1" : "0")],
            ]
        }
        return reply("vector", series)
    }

    private static func utilization(_ year: Year) -> Tree {
        var random = Random(seed: UInt64(year.rawValue) * 334_214_459)
        var high = Spread(year.pick(62, 17))
        let end = year.collectedAt.startOfDay
        let series = Service.all.flatMap { service in
            ["cpu", "connections"].map { resource -> Tree in
                let base = random.number(year.pick(34...55, 26...44))
                let values = (0..<100).map { day -> Tree in
                    let share = high.next() ? random.number(82...94) : base + random.number(0...18)
                    return [.integer(end.adding(days: day - 100, hours: 20).seconds), .text("0.\(share)")]
                }
                return [
                    "metric": ["service": .text(service.id), "resource": .text(resource)], "values": .list(values),
                ]
            }
        }
        return reply("matrix", series)
    }

    private static func availability(_ world: World, _ year: Year) -> Tree {
        var random = Random(seed: UInt64(year.rawValue) * 353_868_019)
        let end = year.collectedAt.startOfDay
        let series = ["order-api", "payment"].map { service -> Tree in
            let hit = Set(
                world.incidents(of: year).filter { $0.affectsUsers && $0.service.id == service }.map(\.startedAt.date))
            let values = (0..<60).map { day -> Tree in
                let time = end.adding(days: day - 60, hours: 12)
                let bad =
                    hit.contains(time.date) ? random.number(900...2600) : random.number(year.pick(60...140, 10...40))
                return [.integer(time.seconds), .text("0.\(1_000_000 - bad)")]
            }
            return [
                "metric": [
                    "__name__": "oc_sli_availability_ratio", "service": .text(service),
                    "slo": .text("\(service)-availability"),
                    "objective": .text(year.pick("0.995", service == "payment" ? "0.9995" : "0.999")),
                ],
                "values": .list(values),
            ]
        }
        return reply("matrix", series)
    }
}
