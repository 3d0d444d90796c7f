/// A chaos experiment.
struct Experiment: Sendable {
    var id: String
    var title: String
    var service: Service
    var faultClass: String
    var approvedAt: Moment
    var hasAbortCondition: Bool
    /// The tool that injects the fault.
    var tool: Tool

    enum Tool: String, Sendable {
        case mesh = "Chaos Mesh"
        case toolkit = "Chaos Toolkit"
        case platform = "chaos-platform"
    }

    /// The experiments that exist at the end of a year.
    static func all(in year: Year) -> [Experiment] {
        guard year == .after else {
            return zip(firstServices.indices, firstServices).map { index, service in
                let title = "\(Service.named(service).name) survives the loss of a process"
                return Experiment(
                    id: title, title: title, service: Service.named(service), faultClass: "application",
                    approvedAt: Moment(2022, 3, 1), hasAbortCondition: false, tool: .toolkit)
            }
        }
        return Service.critical.enumerated().flatMap { index, service in
            (0..<3).map { turn in experiment(service, number: index * 3 + turn, turn: turn) }
        }
    }

    private static let firstServices = ["order-api", "pricing"]

    private static func experiment(_ service: Service, number: Int, turn: Int) -> Experiment {
        let classes = ["application", "network", "resource", "dependency", "application", "infrastructure", "overload"]
        let faultClass = turn == 0 ? "application" : turn == 1 ? "network" : classes[(number / 3 + 2) % classes.count]
        let tool: Tool = turn == 0 ? .mesh : turn == 1 && number < 12 ? .toolkit : .platform
        let title =
            tool == .mesh
            ? "\(service.id)-pod-failure" : "\(service.name) keeps its objective under a \(faultClass) fault"
        let id =
            switch tool {
            case .mesh: "oc-staging/Schedule/\(title)"
            case .toolkit: title
            case .platform: "EXP-\(200 + number)"
            }
        return Experiment(
            id: id, title: title, service: service, faultClass: faultClass,
            approvedAt: Moment(2022, 12, 1).adding(days: number), hasAbortCondition: number != 14, tool: tool)
    }
}
