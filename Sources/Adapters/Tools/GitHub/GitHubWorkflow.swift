/// What the name of a workflow says about what it does.
struct GitHubWorkflow: Hashable {
    private let words: Set<String>
    private let text: String

    /// Takes the name of the workflow and the name of its file.
    init(name: String?, path: String?) {
        let file = path?.split(separator: "/").last.map { $0.split(separator: ".").first.map(String.init) ?? "" }
        text = [name, file].compactMap { $0 }.joined(separator: " ").lowercased()
        words = Set(text.split { !$0.isLetter }.map(String.init))
    }

    /// Whether it brings something into service: a word says so, and no word says that it is only about papers.
    var isDeployment: Bool {
        if Self.chinese.contains(where: { text.contains($0) }) { return true }
        return !words.isDisjoint(with: Self.deploying) && words.isDisjoint(with: Self.papers)
    }

    /// Whether it takes something back or mends it in a hurry.
    var isRemedy: Bool {
        !words.isDisjoint(with: ["rollback", "hotfix", "revert"]) || ["回滚", "回退", "热修复"].contains { text.contains($0) }
    }

    /// The environment that the name says, if it does.
    var environment: String? { EnvironmentName.find(in: text) }

    private static let deploying: Set<String> = [
        "deploy", "deploys", "deployment", "deployments", "release", "releases", "rollout", "publish", "promote",
        "ship",
        "cd", "delivery", "rollback", "hotfix",
    ]
    private static let papers: Set<String> = [
        "docs", "documentation", "pages", "lint", "drafter", "draft", "notes", "changelog", "dry", "plan", "label",
    ]
    private static let chinese = ["部署", "发布", "上线", "投产", "回滚", "回退"]
}
