/// What an engine, a schedule or a workflow of Litmus is aimed at.
struct LitmusTarget {
    private let object: LitmusObject
    private let spec: Node?

    /// Takes an engine or a schedule.
    init(_ object: LitmusObject) {
        self.object = object
        spec = object.kind == "ChaosSchedule" ? object.spec?["engineTemplateSpec"] : object.spec
    }

    /// The experiments that are run, each with its name and its own settings.
    var experiments: [Node] { spec?["experiments"]?.itemsOrSelf ?? [] }

    /// The service: the value of the label that selects the application, or the only workload that is named.
    var service: String? {
        if let label = appInfo?.loose("applabel")?.string, let service = Self.service(in: label) { return service }
        let selectors = spec?["selectors"]
        for workload in selectors?["workloads"]?.itemsOrSelf ?? [] {
            if let names = workload["names"]?.string, !names.isEmpty, !names.contains(","), !names.contains("{{") {
                return names
            }
            if let labels = workload["labels"]?.string, let service = Self.service(in: labels) { return service }
        }
        return object.note("service")
    }

    /// The environment: the label `environment` or `env`, or a word in the namespace of the application or in its own.
    var environment: String? {
        if let word = EnvironmentName.value(of: object.note("environment") ?? object.note("env")) { return word }
        for name in [appInfo?.loose("appns")?.string, object.namespace] {
            if let found = name.flatMap({ EnvironmentName.find(in: $0) }) { return found }
        }
        return nil
    }

    private var appInfo: Node? { spec?.loose("appinfo") }

    /// The service in a selector such as `app=orders,tier=web`: the label that names services comes first, else the
    /// first label.
    private static func service(in selector: String) -> String? {
        let pairs = selector.split(separator: ",").compactMap { pair -> (key: String, value: String)? in
            let parts = pair.split(separator: "=").map { $0.trimmingBlanks }
            guard parts.count == 2, !parts[1].isEmpty, !parts[1].contains("{{") else { return nil }
            return (parts[0], parts[1])
        }
        for key in ServiceLabels.keys {
            if let pair = pairs.first(where: { $0.key == key }) { return pair.value }
        }
        return pairs.first?.value
    }
}

extension Substring {
    /// The text without blanks at both ends.
    fileprivate var trimmingBlanks: String {
        var text = self.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
