import Diagnostics

/// The files of a rubric, sorted by what they are: `rubric.yaml`, and for each domain a folder with `domain.yaml` and items.
struct RubricFolder {
    /// The greatest number of files.
    private static let mostFiles = 5_000

    /// The file `rubric.yaml`.
    private(set) var rubric: RubricFile?
    /// The folder that holds it; empty where its path has none.
    private(set) var root: [String] = []
    /// The domain folders by name, in order.
    private(set) var domains: [DomainFolder] = []
    /// What is wrong with the set of files.
    private(set) var diagnostics: [Diagnostic] = []

    /// The folder of a domain.
    struct DomainFolder {
        var name: String
        var domain: RubricFile?
        var items: [RubricFile] = []
    }

    init(_ files: [RubricFile]) {
        guard files.count <= Self.mostFiles else {
            diagnostics = [.tooManyFiles(files.count, most: Self.mostFiles)]
            return
        }
        guard let root = Self.root(of: files) else {
            diagnostics = [.noRubricFile]
            return
        }
        self.root = root
        var previous: String?
        for file in files.sorted(by: { ($0.path, $0.text) < ($1.path, $1.text) }) {
            if file.path == previous {
                diagnostics.append(.sameFile(file.path))
            } else {
                sort(file)
            }
            previous = file.path
        }
    }

    /// The names of folders and file in a path.
    static func components(of path: String) -> [String] {
        path.split(separator: "/").filter { $0 != "." }.map(String.init)
    }

    /// The folder of the `rubric.yaml` that is nearest to the top; none where there is no such file.
    static func root(of files: [RubricFile]) -> [String]? {
        files.map { components(of: $0.path) }
            .filter { $0.last == "rubric.yaml" }
            .min { ($0.count, $0.joined(separator: "/")) < ($1.count, $1.joined(separator: "/")) }
            .map { $0.dropLast() }
    }

    private mutating func sort(_ file: RubricFile) {
        let whole = Self.components(of: file.path)
        guard let name = whole.last, name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return }
        let path = whole.starts(with: root) ? Array(whole.dropFirst(root.count)) : []
        if path == ["rubric.yaml"] {
            rubric = file
        } else if path.count == 2, name.hasSuffix(".yaml") {
            add(file, name: name, to: path[0])
        } else {
            diagnostics.append(.unexpectedFile(file.path))
        }
    }

    private mutating func add(_ file: RubricFile, name: String, to folder: String) {
        let index =
            domains.firstIndex { $0.name == folder }
            ?? {
                domains.append(DomainFolder(name: folder))
                return domains.count - 1
            }()
        if name == "domain.yaml" {
            domains[index].domain = file
        } else {
            domains[index].items.append(file)
        }
    }
}

extension Diagnostic {
    fileprivate static let noRubricFile = Diagnostic(
        .error, id: "rubric.missing-file",
        LocalizedText(en: "there is no 'rubric.yaml'", zh: "没有找到“rubric.yaml”"),
        at: SourceLocation(path: "rubric.yaml"),
        fixes: [
            LocalizedText(en: "choose the folder that holds 'rubric.yaml'", zh: "请选择包含“rubric.yaml”的文件夹")
        ])

    fileprivate static func tooManyFiles(_ count: Int, most: Int) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.too-large",
            LocalizedText(
                en: "there are \(count) files, more than the \(most) that a rubric may have",
                zh: "共有 \(count) 个文件，超过评估模型的上限 \(most) 个"),
            fixes: [
                LocalizedText(en: "choose the folder that holds 'rubric.yaml'", zh: "请选择包含“rubric.yaml”的文件夹")
            ])
    }

    fileprivate static func sameFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.duplicate-file",
            LocalizedText(en: "the file '\(path)' is given twice", zh: "文件“\(path)”被重复提供"),
            at: SourceLocation(path: path),
            fixes: [LocalizedText(en: "give each file once", zh: "每个文件请只提供一次")])
    }

    fileprivate static func unexpectedFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.unexpected-file",
            LocalizedText(
                en: "'\(path)' is neither 'rubric.yaml' nor a '.yaml' file in the folder of a domain",
                zh: "“\(path)”既不是“rubric.yaml”，也不是能力域文件夹中的“.yaml”文件"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "move it to '<domain>/<item>.yaml' or out of the rubric",
                    zh: "请移到“<能力域>/<评估项>.yaml”，或移出评估模型文件夹")
            ])
    }
}
