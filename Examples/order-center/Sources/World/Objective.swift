/// A service level objective of a service, and how a month went.
struct Objective: Sendable {
    var service: Service
    var name: String
    var kind: String
    /// The target in thousandths of a percent, such as 99,900.
    var target: Int

    /// The target as a share of 1, such as `0.999`.
    var share: String { "0." + Self.fraction(target, places: 5) }

    /// The target in percent, such as `99.9`.
    var percent: String { "\(target / 1000)." + Self.fraction(target % 1000, places: 3) }

    /// The digits of a number behind the point, without zeros at their end but for one.
    private static func fraction(_ number: Int, places: Int) -> String {
        let digits = "\(number)"
        var text = String(repeating: "0", count: places - digits.utf8.count) + digits
        while text.utf8.count > 1, text.hasSuffix("0") { text.removeLast() }
        return text
    }

    /// The objectives of a year; before the programme only some services had one.
    static func all(in year: Year) -> [Objective] {
        let services = year.pick(
            Service.critical.filter {
                ["order-api", "order-intake", "payment", "number-pool", "order-track"].contains($0.id)
            },
            Service.critical)
        return services.flatMap { service in
            let availability = Objective(
                service: service, name: "\(service.id)-availability", kind: "availability",
                target: year.pick(99_500, service.id == "payment" ? 99_950 : 99_900))
            let latency = Objective(
                service: service, name: "\(service.id)-latency", kind: "latency", target: year.pick(95_000, 99_000))
            return year == .after && service.position % 2 == 0 ? [availability, latency] : [availability]
        }
    }
}
