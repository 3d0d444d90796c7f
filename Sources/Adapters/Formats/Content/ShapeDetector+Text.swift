import Diagnostics

extension ShapeDetector {
    /// The shape of a text that is neither JSON nor markup.
    func textShape(reporting diagnostics: inout [Diagnostic]) -> Content.Shape {
        let sample = TextSample(bytes)
        var faults: [Diagnostic] = []
        if sample.startsLikeYAML, bytes.count <= Self.smallSize || sample.fitsYAML {
            let documents = YAMLReader(bytes: bytes, path: path, lines: lines).read(reporting: &faults)
            let isStructured = documents.contains { Self.isStructured($0.root) }
            if isStructured, !isFrontMatter(documents) {
                diagnostics += faults
                return .yaml(documents)
            }
            if isStructured { return .markdown }
        }
        if let finding = DelimiterDetector.find(in: bytes), sample.isTable(finding, in: bytes),
            let table = DelimitedTable(bytes: bytes, path: path, delimiter: finding.delimiter)
        {
            return .table(table)
        }
        if !faults.isEmpty, sample.isMostlyYAML || faults.contains(where: { Self.provingFaults.contains($0.id) }) {
            diagnostics += faults
            return .yaml([])
        }
        return sample.isMarkdown ? .markdown : .text
    }

    /// The size up to which anything that starts like YAML is tried as YAML; larger texts, such as logs, must look like it throughout.
    private static let smallSize = 1 << 20

    /// Faults that only YAML can have.
    private static let provingFaults = ["yaml.template", "yaml.alias-as-key", "yaml.alias-budget"]

    /// Whether a value is a map, or a list that holds only maps.
    private static func isStructured(_ node: Node) -> Bool {
        node.kind == .map || (node.kind == .list && node[0] != nil && node.items.allSatisfy { $0.kind == .map })
    }

    /// Whether the YAML is only what stands between `---` and `---` before a Markdown text.
    private func isFrontMatter(_ documents: [Document]) -> Bool {
        guard bytes.starts(with: "---".utf8), documents.count <= 2,
            !documents.dropFirst().contains(where: { Self.isStructured($0.root) })
        else { return false }
        let parts = YAMLSplitter(bytes).parts()
        guard parts.count == 2, let text = parts.last else { return false }
        return TextSample(Array(bytes[text].drop { $0 == UInt8(ascii: "-") })).isMarkdown
    }
}
