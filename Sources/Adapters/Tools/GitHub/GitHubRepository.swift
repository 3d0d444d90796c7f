/// The repository that an object belongs to.
struct GitHubRepository: Hashable {
    /// The owner and the name, such as `acme/checkout`.
    var fullName: String

    /// The name without the owner; services are called by it.
    var name: String { fullName.split(separator: "/").last.map(String.init) ?? fullName }

    /// Finds the repository of an object: as the object or its payload names it, or in an address.
    init?(_ found: GitHubObjects.Found) {
        let nodes = [found.node["repository"], found.payload?["repository"], found.node["base"]?["repo"]]
        for case let node? in nodes {
            if let name = node.text("full_name", "nameWithOwner") {
                fullName = name
                return
            }
        }
        if let address = (found.node["Repository"] ?? found.node["repository"])?.text("Url", "url"),
            let name = Self.name(inAddress: address)
        {
            fullName = name
            return
        }
        for key in ["url", "html_url", "deployment_url", "run_url"] {
            guard let name = found.node[key]?.string.flatMap(Self.name(inAddress:)) else { continue }
            fullName = name
            return
        }
        return nil
    }

    /// The owner and the name in `https://api.github.com/repos/acme/checkout/…` or `https://github.com/acme/checkout/…`.
    private static func name(inAddress address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 5, parts[0].hasPrefix("http") else { return nil }
        let start = parts.firstIndex(of: "repos").map { $0 + 1 } ?? 3
        guard parts.count > start + 1, !parts[start].isEmpty, !parts[start + 1].isEmpty else { return nil }
        return "\(parts[start])/\(parts[start + 1])"
    }
}
