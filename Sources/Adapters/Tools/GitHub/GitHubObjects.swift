import Diagnostics

/// Finds the objects of one sort in what the API, a webhook or the command line of GitHub gives.
///
/// They may stand alone, in a list, in the envelope of a page, in the payload of a webhook, or in lists of any of these, for pages
/// that were put together.
struct GitHubObjects {
    /// The key of the list in the envelope of a page, if this sort has one.
    var envelope: String?
    /// The key of the object in the payload of a webhook.
    var webhook: String
    /// A key whose presence means that a webhook is about something else.
    var foreignKey: String?
    /// Keys that all objects of the sort have; one of the sets must be there as a whole.
    var markers: [[String]]

    /// An object with the repository that its payload names.
    struct Found {
        var node: Node
        var payload: Node?
    }

    /// What a file holds.
    struct Collection {
        var objects: [Found] = []
        /// The highest number of objects that an envelope says there are.
        var total: Int64 = 0
    }

    private static let maximumDepth = 4

    /// All objects in a file.
    ///
    /// - Parameters:
    ///   - content: JSON, or JSON values one after the other.
    ///   - diagnostics: Receives what is broken.
    /// - Returns: The objects, and how many an envelope says there are.
    func collect(in content: Content, reporting diagnostics: inout [Diagnostic]) -> Collection {
        var collection = Collection()
        switch content.shape {
        case .json(let document): add(document.root, to: &collection, depth: 0, breadth: .max)
        case .jsonLines(let lines):
            lines.forEach(reporting: &diagnostics) { add($0.root, to: &collection, depth: 0, breadth: .max) }
        default: break
        }
        return collection
    }

    /// The first object in a file, looked for in the first items of lists only.
    func first(in content: Content) -> Found? {
        var collection = Collection()
        switch content.shape {
        case .json(let document): add(document.root, to: &collection, depth: 0, breadth: 5)
        case .jsonLines(let lines):
            for document in lines.prefix(3) where collection.objects.isEmpty {
                add(document.root, to: &collection, depth: 0, breadth: 5)
            }
        default: break
        }
        return collection.objects.first
    }

    /// The markers that an object has, or none if it is not of this sort.
    func markers(of node: Node) -> [String]? {
        markers.first { set in set.allSatisfy { node[$0] != nil } }
    }

    private func add(_ node: Node, to collection: inout Collection, depth: Int, breadth: Int) {
        guard depth < Self.maximumDepth else { return }
        switch node.kind {
        case .list:
            for item in node.items.lazy.prefix(breadth) {
                add(item, to: &collection, depth: depth + 1, breadth: breadth)
            }
        case .map:
            if markers(of: node) != nil {
                collection.objects.append(Found(node: node))
            } else if let envelope, let list = node[envelope], list.kind == .list {
                collection.total = max(collection.total, node["total_count"]?.int ?? 0)
                add(list, to: &collection, depth: depth + 1, breadth: breadth)
            } else if let object = node[webhook], object.kind == .map, foreignKey.map({ node[$0] == nil }) ?? true {
                if markers(of: object) != nil { collection.objects.append(Found(node: object, payload: node)) }
            }
        default: break
        }
    }
}

extension GitHubObjects {
    /// How sure it is that content holds objects of this sort, and why.
    func recognize(_ content: Content, as name: LocalizedText) -> Recognition? {
        guard let found = first(in: content), let keys = markers(of: found.node) else { return nil }
        let english = keys.prefix(4).map { "'\($0)'" }.joined(separator: ", ")
        let chinese = keys.prefix(4).map { "“\($0)”" }.joined(separator: "、")
        return Recognition(
            .certain,
            because: LocalizedText(en: "\(name.en) with the keys \(english)", zh: "\(name.zh)，含键\(chinese)"))
    }

    /// That a page is not all there is, if it says so.
    static func truncation(_ collection: Collection, in content: Content) -> Diagnostic? {
        guard collection.total > collection.objects.count else { return nil }
        return Diagnostic(
            .warning, id: "github.page",
            LocalizedText(
                en: "the file holds \(collection.objects.count) of \(collection.total) objects",
                zh: "文件只含 \(collection.total) 个对象中的 \(collection.objects.count) 个"),
            at: content.location(),
            fixes: [
                LocalizedText(
                    en: "export all pages, for example with 'gh api --paginate'", zh: "请导出所有页，例如用 gh api --paginate")
            ])
    }
}
