package import Diagnostics
import Yams

/// Reads a YAML text into a located tree, and collects what is wrong with it.
package enum YAMLParser {
    /// Reads a text.
    ///
    /// - Parameters:
    ///   - text: The content of one file.
    ///   - path: The path of the file, for places.
    /// - Returns: The tree, or none where there is nothing to read, and the problems. Duplicate keys are reported and
    ///   dropped, so that the rest of the file can still be checked.
    package static func parse(_ text: String, path: String) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        if let problem = YAMLGuard(text, path: path).firstProblem() { return (nil, [problem]) }
        var duplicates = DuplicateKeys(in: text, path: path)
        while true {
            do {
                guard let root = try compose(yaml: duplicates.text, .basic, .default, .utf8) else {
                    return (nil, [.emptyFile(path)])
                }
                var converter = TreeConverter(text: duplicates.text, path: path, duplicates: duplicates)
                let tree = converter.node(root)
                return (tree, converter.diagnostics)
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard duplicates.rename(names, at: context.mark) else { return (nil, duplicates.unresolved) }
            } catch {
                guard duplicates.isEmpty else { return (nil, duplicates.unresolved) }
                return (nil, [.syntax(error, in: text, path: path)])
            }
        }
    }
}

/// Turns the nodes of Yams into ours, in the order of the file.
private struct TreeConverter {
    var diagnostics: [Diagnostic] = []
    private var positions: TextPositions
    private let duplicates: DuplicateKeys

    init(text: String, path: String, duplicates: DuplicateKeys) {
        positions = TextPositions(of: text, path: path)
        self.duplicates = duplicates
    }

    mutating func node(_ node: Node) -> YAMLNode {
        let place = location(node.mark)
        refuseTag(node.tag, at: place)
        switch node {
        case .scalar(let scalar):
            let style: YAMLNode.Scalar.Style =
                switch scalar.style {
                case .singleQuoted, .doubleQuoted: .quoted
                case .literal, .folded: .block
                case .plain, .any: .plain
                }
            return YAMLNode(content: .scalar(.init(text: scalar.string, style: style)), location: place)
        case .sequence(let sequence):
            return YAMLNode(content: .sequence(sequence.map { self.node($0) }), location: place)
        case .mapping(let mapping):
            return YAMLNode(content: .mapping(entries(of: mapping)), location: place)
        case .alias(let alias):
            diagnostics.append(.alias(alias.anchor.rawValue, at: place))
            return YAMLNode(content: .scalar(.init(text: "", style: .plain)), location: place)
        }
    }

    private mutating func entries(of mapping: Node.Mapping) -> [YAMLNode.Entry] {
        var entries: [YAMLNode.Entry] = []
        var places: [String: SourceLocation] = [:]
        for (key, value) in mapping {
            let place = location(key.mark)
            guard case .scalar(let scalar) = key else {
                diagnostics.append(.complexKey(at: place))
                continue
            }
            let name = duplicates.originalName(at: place) ?? scalar.string
            if let first = places.updateValue(place, forKey: name) {
                diagnostics.append(.duplicateKey(name, at: place, first: first))
                continue
            }
            entries.append(YAMLNode.Entry(key: name, location: place, value: node(value)))
        }
        return entries
    }

    private mutating func refuseTag(_ tag: Tag, at place: SourceLocation) {
        guard ![Tag.Name.str, .map, .seq, .implicit].map(\.rawValue).contains(tag.description) else { return }
        diagnostics.append(.tag(tag.description, at: place))
    }

    private mutating func location(_ mark: Mark?) -> SourceLocation {
        positions.location(line: mark?.line ?? 1, character: mark?.column ?? 1)
    }
}

extension Diagnostic {
    fileprivate static func emptyFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.empty-file", LocalizedText(en: "the file is empty", zh: "文件为空"),
            at: SourceLocation(path: path, line: 1, column: 1),
            fixes: [LocalizedText(en: "write the content or delete the file", zh: "请补充内容或删除该文件")])
    }

    fileprivate static func complexKey(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.wrong-type",
            LocalizedText(en: "a key must be a text", zh: "键必须是文本"), at: location,
            fixes: [LocalizedText(en: "write 'key: value'", zh: "请写成“键: 值”的形式")])
    }

    fileprivate static func tag(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.tag",
            LocalizedText(en: "the tag '\(name)' is not allowed in a rubric file", zh: "评估模型文件中不允许使用标签“\(name)”"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "delete the tag; put a text that begins with '!' in double quotes",
                    zh: "请删除标签；以“！”开头的文本请加双引号")
            ])
    }
}
