/// A business journey that customers take through the Order Center.
struct Journey: Sendable {
    var id: String
    var name: String
    var chineseName: String
    /// The service at its front.
    var service: Service
    var isCritical: Bool

    static let all: [Journey] = [
        ("J01", "Open a mobile line", "移动开户", "order-intake", true),
        ("J02", "Change a tariff", "套餐变更", "order-api", true),
        ("J03", "Pay an order", "订单支付", "payment", true),
        ("J04", "Choose a number", "选号", "number-pool", true),
        ("J05", "Buy a phone", "购机", "inventory", true),
        ("J06", "Order home broadband", "宽带新装", "provisioning", true),
        ("J07", "Follow an order", "订单查询", "order-track", true),
        ("J08", "Quote a bundle", "融合套餐算价", "pricing", true),
        ("J09", "Fill the cart", "加入购物车", "cart", false),
        ("J10", "Daily sales report", "销售日报", "report", false),
    ].map { row in
        Journey(
            id: row.0, name: row.1, chineseName: row.2, service: Service.named(row.3), isCritical: row.4)
    }

    static let critical = all.filter(\.isCritical)
}
