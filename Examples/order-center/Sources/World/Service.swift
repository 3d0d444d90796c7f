/// A service of the Order Center.
struct Service: Hashable, Sendable {
    var id: String
    /// The name that people use.
    var name: String
    /// The Chinese name, as the in-house platforms show it.
    var chineseName: String
    /// 1 for what an order cannot do without, else 2 or 3.
    var tier: Int
    /// The team that builds and owns it.
    var team: String
    var language: String
    /// What other tools call it.
    var aliases: [String]
    var position: Int

    /// Whether an order fails without it.
    var isCritical: Bool { tier == 1 }

    /// The number of the service in the configuration database.
    var configurationItem: String { "CI00\(3100 + position * 7)" }

    /// The name in the configuration database, which ServiceNow uses.
    var configurationName: String { aliases[0] }

    /// The repository of its code.
    var repository: String { "order-center/\(id)" }
}

extension Service {
    static let all: [Service] = zip(definitions.indices, definitions).map { position, row in
        Service(
            id: row.0, name: row.1, chineseName: row.2, tier: row.3, team: row.4, language: row.5,
            aliases: ["OC-" + row.0.uppercased(), row.2], position: position)
    }

    static let critical = all.filter(\.isCritical)

    /// The service of an identifier that is known to exist.
    static func named(_ id: String) -> Service { all.first { $0.id == id } ?? all[0] }

    private static let definitions: [(String, String, String, Int, String, String)] = [
        ("order-api", "Order API", "订单接口", 1, "order-team", "java"),
        ("order-intake", "Order intake", "订单受理", 1, "order-team", "java"),
        ("cart", "Cart", "购物车", 2, "channel-team", "java"),
        ("pricing", "Pricing", "计价服务", 1, "product-team", "java"),
        ("inventory", "Inventory", "终端库存", 1, "resource-team", "java"),
        ("payment", "Payment", "支付服务", 1, "payment-team", "java"),
        ("billing-bridge", "Billing bridge", "计费适配", 2, "payment-team", "java"),
        ("provisioning", "Provisioning", "开通服务", 1, "fulfilment-team", "go"),
        ("number-pool", "Number pool", "号码池", 1, "resource-team", "go"),
        ("order-track", "Order tracking", "订单跟踪", 1, "order-team", "java"),
        ("notification", "Notification", "通知服务", 3, "channel-team", "go"),
        ("crm-gateway", "CRM gateway", "CRM 网关", 2, "channel-team", "java"),
        ("report", "Report", "报表服务", 3, "data-team", "python"),
    ]
}
