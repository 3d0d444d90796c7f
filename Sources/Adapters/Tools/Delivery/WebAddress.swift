/// Takes the repository out of the addresses that delivery tools give.
enum WebAddress {
    /// The path of a project of GitLab in an address such as `https://gitlab.com/group/project/-/jobs/1`.
    static func project(before mark: String, in address: String?) -> String? {
        guard let address, address.hasPrefix("http") else { return nil }
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 4 else { return nil }
        let path = parts[3...].prefix { $0 != mark }
        guard path.count >= 2, path.count < parts.count - 3, path.allSatisfy({ !$0.isEmpty }) else { return nil }
        return path.joined(separator: "/")
    }

    /// The owner and name of a repository in an address such as `https://bitbucket.org/owner/name/addon`.
    static func repository(in address: String?) -> String? {
        guard let address, address.hasPrefix("http") else { return nil }
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 5, !parts[3].isEmpty, !parts[4].isEmpty else { return nil }
        let name = parts[4].split(separator: "?")[0]
        return "\(parts[3])/\(name.hasSuffix(".git") ? name.dropLast(4) : name)"
    }

    /// The last part of a path.
    static func name(ofPath path: String?) -> String? {
        path?.split(separator: "/").last.map(String.init)
    }
}
