import Diagnostics

/// Reads values of objects of GitHub, and counts what cannot be read.
struct GitHubReader {
    private let times = TimestampParser()
    private(set) var faults = FaultSummary()

    /// The time under the first of some keys that is there.
    mutating func time(_ node: Node, _ keys: String...) -> Int64? {
        for key in keys {
            guard let value = node[key], !value.isNull else { continue }
            let time = times.parse(value)
            if time.isInvalid { faults.add("time.\(key)", Self.notATime(key, value)) }
            if let microseconds = time.microseconds { return microseconds }
        }
        return nil
    }

    /// Counts something to say.
    mutating func report(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
        faults.add(key, diagnostic())
    }

    private static func notATime(_ key: String, _ value: Node) -> Diagnostic {
        Diagnostic(
            .warning, id: "github.not-a-time",
            LocalizedText(
                en: "the value of '\(key)' is no time with a zone and is taken as missing",
                zh: "“\(key)”的值不是带时区的时间，按缺失处理"),
            at: value.location)
    }
}

extension Node {
    /// The text under the first of some keys that is there and not empty.
    func text(_ keys: String...) -> String? {
        for key in keys {
            if let text = self[key]?.string, !text.isEmpty { return text }
        }
        return nil
    }
}

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
        for key in ["url", "html_url", "deployment_url"] {
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
