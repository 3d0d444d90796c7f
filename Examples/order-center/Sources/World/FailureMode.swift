/// A way in which the Order Center can fail, with the plan for it.
struct FailureMode: Sendable {
    var id: String
    var service: Service
    var name: String
    var chineseName: String
    var index: Int

    /// The number of its plan.
    var plan: String { "YA-" + "\(100 + index)" }

    /// Two for each critical service.
    static let all: [FailureMode] = Service.critical.enumerated().flatMap { index, service in
        let first = kinds[index % kinds.count]
        let second = kinds[(index + 3) % kinds.count]
        return [(2 * index, first), (2 * index + 1, second)].map { number, kind in
            FailureMode(
                id: "FM-\(200 + number)", service: service, name: "\(service.name): \(kind.0)",
                chineseName: service.chineseName + kind.1, index: number)
        }
    }

    private static let kinds = [
        ("database does not answer", "数据库无响应"), ("zone is lost", "可用区故障"), ("dependency is slow", "下游超时"),
        ("overload at a promotion", "大促过载"), ("bad release", "版本缺陷"), ("message backlog", "消息积压"),
    ]
}
