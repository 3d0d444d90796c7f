extension JenkinsReader {
    /// What a build says about its job and about what started it.
    struct Job {
        /// The whole name with folders, such as `shop » deploy`.
        var path: String?
        var name: String?
        /// The build, such as `shop » deploy #12`.
        var build: String?
        var service: String?
        /// Whether no person started it; none if the causes do not say it.
        var isAutomated: Bool?
        var actor: String?
        var commit: String?
        /// The action that counts tests.
        var testResult: Node?

        init(build node: Node, payload: Node?) {
            var isBranch = node["_class"]?.string?.contains("multibranch") ?? false
            for action in Self.items(node["actions"]) {
                for cause in Self.items(action["causes"]) {
                    let kind = cause.text("_class") ?? ""
                    if kind.hasPrefix("jenkins.branch.") { isBranch = true }
                    if kind.hasSuffix("UserIdCause") || kind.hasSuffix("UserCause") {
                        isAutomated = false
                        actor = cause.text("userId")
                    } else if !kind.isEmpty, isAutomated == nil {
                        isAutomated = true
                    }
                }
                if let revision = action["lastBuiltRevision"]?.text("SHA1"), commit == nil { commit = revision }
                if action["totalCount"] != nil, action["failCount"] != nil, testResult == nil { testResult = action }
            }
            let number = node.text("number")
            path = Self.path(node, payload, number)
            let parts = path?.components(around: " » ") ?? []
            name = parts.last
            build = path.flatMap { path in number.map { "\(path) #\($0)" } }
            service = isBranch && parts.count > 1 ? parts[parts.count - 2] : parts.last
        }

        private static func items(_ list: Node?) -> [Node] {
            list.map { Array($0.items.prefix(200)) } ?? []
        }

        /// The name of the job: what is displayed of the build without its number, or what its address says.
        private static func path(_ node: Node, _ payload: Node?, _ number: String?) -> String? {
            if let full = node.text("fullDisplayName") {
                let words = full.components(around: " #")
                return words.count > 1 ? words.dropLast().joined(separator: " #") : full
            }
            if let parts = node.text("url")?.split(separator: "/").map(String.init), parts.contains("job") {
                let names = parts.indices.filter { parts[$0] == "job" && $0 + 1 < parts.count }.map { parts[$0 + 1] }
                return names.joined(separator: " » ")
            }
            return payload?.text("fullDisplayName", "fullName", "displayName", "name")
        }
    }
}

extension String {
    /// The parts of a text between the places where another text stands.
    fileprivate func components(around separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
