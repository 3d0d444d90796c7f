/// A part of the system that the configuration database knows and that monitoring should see.
struct Resource: Sendable {
    var id: String
    var service: Service
    var layer: String
    var kind: String
    var isCode: Bool
    var zone: String
    var driftDetectedAt: Moment?
    var driftFixedAt: Moment?
    /// Whether monitoring sees it.
    var isMonitored: Bool

    /// All resources at the end of a year.
    static func all(in year: Year) -> [Resource] {
        var random = Random(seed: UInt64(year.rawValue) * 32_452_843)
        var asCode = Spread(year.pick(260, 530))
        var monitored = ["infrastructure": 860, "platform": 890, "application": 930, "business": 840]
            .mapValues { Spread(year.pick($0, 978), phase: 900) }
        var resources: [Resource] = []
        func add(_ id: String, _ service: Service, _ layer: String, _ kind: String) {
            let isCode = asCode.next()
            let hasDrift = isCode && random.number(1...9) == 1
            let detectedAt = year.moment(random.number(80...960))
            resources.append(
                Resource(
                    id: id, service: service, layer: layer, kind: kind, isCode: isCode,
                    zone: random.pick(["az-1", "az-2", "az-3"]), driftDetectedAt: hasDrift ? detectedAt : nil,
                    driftFixedAt: hasDrift
                        ? detectedAt.adding(hours: random.number(1...10) == 1 ? 60 : random.number(2...20)) : nil,
                    isMonitored: monitored[layer]?.next() ?? true))
        }
        for service in Service.all {
            for node in 1...(service.isCritical ? 5 : 3) {
                add("vm-\(service.id)-\(node)", service, "infrastructure", "vm")
            }
            add("mysql-\(service.id)", service, "platform", "mysql")
            add("redis-\(service.id)", service, "platform", "redis")
            if service.isCritical { add("kafka-\(service.id)", service, "platform", "kafka") }
            add("app-\(service.id)", service, "application", "deployment")
            if service.isCritical { add("job-\(service.id)", service, "application", "job") }
            add("kpi-\(service.id)", service, "business", "business metric")
        }
        return resources
    }
}
