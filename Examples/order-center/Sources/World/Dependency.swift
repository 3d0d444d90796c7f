/// What a service calls.
struct Dependency: Sendable {
    var service: Service
    var target: String
    var isCritical: Bool
    var isThirdParty: Bool
    var index: Int

    static let all: [Dependency] = zip(rows.indices, rows).map { index, row in
        Dependency(
            service: Service.named(row.0), target: row.1, isCritical: row.2, isThirdParty: row.3, index: index)
    }

    private static let rows: [(String, String, Bool, Bool)] = [
        ("order-api", "order-intake", true, false), ("order-api", "pricing", true, false),
        ("order-api", "cart", false, false), ("order-intake", "inventory", true, false),
        ("order-intake", "id-verification", true, true), ("order-intake", "number-pool", true, false),
        ("pricing", "product-catalogue", true, false), ("inventory", "warehouse", true, false),
        ("inventory", "logistics", true, true), ("payment", "bank-channel", true, true),
        ("payment", "billing-bridge", true, false), ("provisioning", "network-core", true, false),
        ("provisioning", "esim-platform", true, true), ("number-pool", "number-registry", true, false),
        ("order-track", "order-intake", true, false), ("order-track", "notification", false, false),
        ("payment", "order-intake", true, false), ("provisioning", "number-pool", true, false),
        ("crm-gateway", "crm", false, false), ("notification", "sms-carrier", false, true),
        ("report", "data-warehouse", false, false), ("billing-bridge", "billing", true, false),
    ]
}
