/// What the name of a workflow, pipeline, job or stage says about what it does.
struct RunName: Hashable {
    private let words: Set<String>
    private let text: String

    /// Takes the name, and the name of the file that defines it.
    init(name: String?, path: String? = nil) {
        let file = path?.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" }
        let joined = [name, file].compactMap { $0 }.joined(separator: " ")
        text = joined.lowercased()
        words = Set(Self.parted(joined).lowercased().split { !$0.isLetter }.map(String.init))
    }

    /// Whether it brings something into service: a word says so, and no word says that it is only about papers.
    var isDeployment: Bool {
        if Self.chinese.contains(where: { text.contains($0) }) { return true }
        let isDeploying = words.contains { $0.hasPrefix("deploy") || $0.hasPrefix("redeploy") }
        return (isDeploying || !words.isDisjoint(with: Self.deploying)) && words.isDisjoint(with: Self.papers)
    }

    /// Whether it takes something back or mends it in a hurry.
    var isRemedy: Bool {
        !words.isDisjoint(with: ["rollback", "hotfix", "revert"]) || ["回滚", "回退", "热修复"].contains { text.contains($0) }
    }

    /// The environment that the name says, if it does.
    var environment: String? { EnvironmentName.find(in: text) }

    /// Parts words that are written together, such as `DeployProduction`.
    private static func parted(_ text: String) -> String {
        var output = ""
        var wasLower = false
        for character in text {
            if wasLower, character.isUppercase { output.append(" ") }
            output.append(character)
            wasLower = character.isLowercase
        }
        return output
    }

    private static let deploying: Set<String> = [
        "release", "releases", "rollout", "publish", "promote", "ship", "cd", "delivery", "rollback", "hotfix",
    ]
    private static let papers: Set<String> = [
        "docs", "documentation", "pages", "lint", "drafter", "draft", "notes", "changelog", "dry", "plan", "label",
    ]
    private static let chinese = ["部署", "发布", "上线", "投产", "回滚", "回退"]
}
