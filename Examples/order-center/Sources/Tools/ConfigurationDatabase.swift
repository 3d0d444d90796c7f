/// The configuration database: services with those who answer for them, resources, and checks of the topology.
enum ConfigurationDatabase {
    static func files(_ world: World) -> [ExampleFile] {
        services.files("cmdb/应用清单.csv", rows: serviceRows)
            + resources.files("cmdb/resources.json") { Resource.all(in: $0).map(row) }
            + topology.files("cmdb/拓扑抽检.csv", rows: topologyRows)
    }

    private static func serviceRows(_ year: Year) -> [[String]] {
        Service.all.map { service in
            // Before the programme, operations stood behind most services without a name.
            let hasPartner = year == .after ? service.id != "report" : service.position % 8 < 5 && service.isCritical
            let experts = year.pick([2, 3, 1, 2, 1, 2, 1, 1, 2, 1, 2, 1, 2], [3, 4, 2, 3, 2, 3, 2, 2, 2, 3, 2, 1, 1])
            return [
                service.configurationItem, service.id, service.chineseName, service.isCritical.chinese,
                "\(service.tier)", service.team, hasPartner ? "sre-team" : "", "\(experts[service.position])", "在用",
            ]
        }
    }

    private static func row(_ resource: Resource) -> [String] {
        [
            resource.id, resource.service.configurationName, resource.layer, resource.kind, resource.isCode.chinese,
            resource.driftDetectedAt?.local ?? "", resource.driftFixedAt?.local ?? "", resource.zone,
            resource.service.isCritical.chinese,
        ]
    }

    private static func topologyRows(_ year: Year) -> [[String]] {
        let checks: [(month: Int, sampled: Int, correct: Int)] = year.pick(
            [(3, 40, 27), (9, 40, 30)], [(1, 60, 50), (4, 60, 53), (7, 60, 56), (10, 60, 57)])
        return checks.enumerated().map { index, check in
            [
                "TPC-\(year.rawValue)-\(index + 1)", Moment(year.rawValue, check.month, 12, 10).localPlain,
                "\(check.sampled)", "\(check.correct)", year.pick("否", "是"),
            ]
        }
    }

    private static let services = MappedExport(
        id: "cmdb-services", tool: "CMDB", name: ("services of the configuration database", "配置库应用清单"),
        kind: "services",
        fields: [
            .text("配置项编号", "cmdb_id"), .text("应用标识", "service"), .unused("应用名称"), .flag("是否核心", "critical"),
            .number("等级", "tier"), .text("研发责任方", "owner"), .text("运维责任方", "sre_owner"), .number("熟练人数", "experts"),
            .choice("状态", "lifecycle", [("在用", "production"), ("试运行", "experimental"), ("下线", "deprecated")]),
        ])

    private static let resources = MappedExport(
        id: "cmdb-resources", tool: "CMDB", name: ("resources of the configuration database", "配置库资源清单"),
        kind: "resources", form: .json(under: ["data", "items"]),
        fields: [
            .text("ci_id", "id"), .text("app", "service"), .text("layer", "layer"), .text("ci_type", "kind"),
            .flag("iac_managed", "managed_by_code"), .instant("drift_found", "drift_detected_at"),
            .instant("drift_fixed", "drift_fixed_at"), .text("az", "zone"), .flag("core", "critical"),
        ])

    private static let topology = MappedExport(
        id: "cmdb-topology-checks", tool: "CMDB", name: ("sampling checks of the topology", "拓扑准确性抽检"),
        kind: "topology_checks",
        fields: [
            .text("抽检编号", "id"), .time("抽检时间", "checked_at"), .number("抽检关系数", "sampled"), .number("正确数", "correct"),
            .flag("自动采集", "automatic"),
        ])
}
