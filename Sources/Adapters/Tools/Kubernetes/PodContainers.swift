/// The containers of a pod template, and what all of them have.
///
/// Init containers count only for images: they have run before the pod serves.
struct PodContainers {
    private let pod: Node
    private let main: [Node]
    private let initial: [Node]

    /// Collects the containers of a pod specification.
    init(_ pod: Node) {
        self.pod = pod
        main = pod["containers"].map { $0.items.filter { $0.kind == .map } } ?? []
        initial = pod["initContainers"].map { $0.items.filter { $0.kind == .map } } ?? []
    }

    /// Whether all containers have a part such as `readinessProbe`; none if there are no containers.
    func allHave(_ part: String) -> Bool? {
        main.isEmpty ? nil : main.allSatisfy { $0[part]?.kind == .map }
    }

    /// Whether all containers have limits; requests that are not stated are equal to the limits.
    ///
    /// None if there are no containers.
    var allHaveLimits: Bool? {
        main.isEmpty ? nil : main.allSatisfy { ($0[path: "resources", "limits"]?.count ?? 0) > 0 }
    }

    /// Whether a container has a hook before it stops, or the pod has more than the 30 seconds that all have.
    var stopsInOrder: Bool {
        if main.contains(where: { $0[path: "lifecycle", "preStop"]?.kind == .map }) { return true }
        return (pod["terminationGracePeriodSeconds"]?.int ?? 30) > 30
    }

    /// Whether all images have a digest, or a tag that is not `latest`; none if there are no images.
    var allImagesPinned: Bool? {
        let images = (main + initial).compactMap { $0["image"]?.string }
        return images.isEmpty ? nil : images.allSatisfy(Self.isPinned)
    }

    private static func isPinned(_ image: String) -> Bool {
        if image.contains("@sha256:") || image.contains("@sha512:") { return true }
        let name = image.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        guard let colon = name.firstIndex(of: ":") else { return false }
        let tag = name[name.index(after: colon)...]
        return !tag.isEmpty && tag != "latest"
    }
}
