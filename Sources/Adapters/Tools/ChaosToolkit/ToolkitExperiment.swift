/// An experiment of Chaos Toolkit.
struct ToolkitExperiment {
    let node: Node
    let title: String
    /// The activities of the method.
    let method: [Node]

    /// Reads an experiment; none if it has no title and no method with activities.
    ///
    /// - Parameters:
    ///   - node: The map.
    ///   - isWithinJournal: Whether a journal vouches for it, so that its method may be empty.
    init?(_ node: Node, isWithinJournal: Bool = false) {
        guard let title = node["title"]?.string, !title.isEmpty, let method = node["method"]?.itemsOrNone else {
            return nil
        }
        let hasActivities = method.contains { Self.isActivity($0) }
        guard hasActivities || isWithinJournal else { return nil }
        self.node = node
        self.title = title
        self.method = method
    }

    private static func isActivity(_ node: Node) -> Bool {
        guard let type = node["type"]?.string, type == "action" || type == "probe" else { return false }
        return node["provider"]?.kind == .map
    }

    /// The experiment as a record.
    func record(_ times: inout TimeNotes) -> ChaosExperiment {
        let hypothesis = node["steady-state-hypothesis"]
        var experiment = ChaosExperiment(line: node.line, id: title, tool: "Chaos Toolkit")
        experiment.title = title
        experiment.service = told("service")
        experiment.faultClass = faultClass
        experiment.hypothesis = !(hypothesis?["title"]?.string ?? "").isEmpty
        experiment.steadyState = hypothesis?["probes"]?[0] != nil
        experiment.abortCondition = hasAbortCondition ? true : nil
        experiment.approvedAt = times.time(configured("approved-at") ?? configured("approved_at"))
        return experiment
    }

    /// Whether something stops the experiment by itself: a control of the safeguards kind, or a hypothesis that is
    /// checked all the time and fails at once.
    private var hasAbortCondition: Bool {
        let controls = (node["controls"]?.itemsOrNone ?? []) + method.flatMap { $0["controls"]?.itemsOrNone ?? [] }
        let guards = controls.contains { control in
            let words = [control["name"]?.string, control[path: "provider", "module"]?.string].compactMap {
                $0?.lowercased()
            }
            return words.contains { $0.contains("safeguard") || $0.contains("abort") }
        }
        let strategy = node[path: "runtime", "hypothesis"]
        return guards || strategy?["fail_fast"]?.bool ?? strategy?["fail-fast"]?.bool ?? false
    }

    /// What tags such as `service:orders` or `service=orders` say, or else a plain text in the configuration.
    func told(_ name: String) -> String? {
        for tag in tags {
            for separator in [":", "="] where tag.hasPrefix(name + separator) {
                let value = tag.dropFirst(name.count + 1)
                if !value.isEmpty { return String(value) }
            }
        }
        return configured(name)?.string
    }

    /// The environment: a tag `environment:…` or `env:…`, or the configuration.
    var environment: String? {
        EnvironmentName.value(of: told("environment") ?? told("env"))
    }

    /// The class of fault: a tag that is one of its words, or else what the words of the first action with a known word
    /// hint at.
    ///
    /// An action in the background beside others is mostly the traffic that the fault is tried under, and hints at
    /// nothing.
    var faultClass: FaultClass? {
        if let tagged = tags.lazy.compactMap({ FaultClass(rawValue: $0.lowercased()) }).first { return tagged }
        let actions = method.filter { $0["type"]?.equals("action") ?? false }
        let foreground = actions.filter { $0["background"]?.bool != true }
        return (foreground.isEmpty ? actions : foreground).lazy.compactMap(ActionWords.faultClass).first
    }

    private var tags: [String] { (node["tags"]?.itemsOrNone ?? []).compactMap(\.string) }

    private func configured(_ name: String) -> Node? {
        guard let value = node["configuration"]?[name] else { return nil }
        return value.kind == .text ? value : value["default"]
    }
}
