internal import Adapters
public import Diagnostics
public import Evidence
internal import Store

/// Helps to write mappings.
public enum MappingTools {
    /// What became of the mappings of a folder.
    public struct Outcome: Hashable, Sendable {
        /// Whether there was any file to read.
        public var hasFiles = false
        /// How many mappings were tested.
        public var mappings = 0
        /// What is wrong, and what a test gave instead.
        public var diagnostics: [Diagnostic] = []
    }

    /// Runs the tests that mappings carry.
    ///
    /// - Parameter path: A mapping or a folder of mappings.
    /// - Returns: What became of them.
    public static func runTests(at path: String) -> Outcome {
        var outcome = Outcome()
        let folder = InputFolder(path: path, name: path, purpose: .mappings)
        var ignored: [Diagnostic] = []
        outcome.hasFiles = !folder.files(reporting: &ignored).isEmpty
        for mapping in mappings(in: folder, zone: .utc, reporting: &outcome.diagnostics) {
            outcome.mappings += 1
            outcome.diagnostics += mapping.adapter.runTests()
        }
        return outcome
    }

    /// The mappings of a folder; other files than YAML and JSON, such as a README, are not meant.
    ///
    /// Tables that a mapping joins lie beside it, and a schema for editors in a folder `schema`; neither is a mapping.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - zone: What `zone: local` stands for.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The mappings that can be used.
    static func mappings(
        in folder: InputFolder, zone: TimeZoneOffset, reporting diagnostics: inout [Diagnostic]
    ) -> [(path: String, adapter: MappingAdapter)] {
        var mappings: [(path: String, adapter: MappingAdapter)] = []
        let inputs = folder.files(reporting: &diagnostics)
        let joined = JoinedTables(inputs)
        for input in inputs where !joined.contains(input) && !input.name.hasSuffix("schema/mapping.schema.json") {
            guard input.name == folder.name || [".yaml", ".yml", ".json"].contains(where: input.name.hasSuffix) else {
                diagnostics.append(.noMapping(input.name))
                continue
            }
            guard let bytes = InputFolder.bytes(of: input, reporting: &diagnostics),
                let mapping = MappingAdapter(
                    Content(path: input.name, bytes: bytes), localZone: ZoneRule(secondsFromUTC: zone.seconds),
                    loading: { joined.bytes(of: $0, beside: input) }, reporting: &diagnostics)
            else { continue }
            mappings.append((input.name, mapping))
        }
        return mappings
    }

    /// A first mapping for a file, as YAML to be edited; none if its content has no rows.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - kind: The record kind; guessed if none is given.
    ///   - diagnostics: Receives what is wrong.
    /// - Returns: The mapping as YAML.
    public static func suggestion(
        for path: String, kind: RecordKind?, reporting diagnostics: inout [Diagnostic]
    ) -> String? {
        let folder = InputFolder(path: path, name: path, purpose: .exports)
        guard let input = folder.files(reporting: &diagnostics).first(where: { $0.file.fullPath == path }),
            let bytes = InputFolder.bytes(of: input, reporting: &diagnostics)
        else {
            if !diagnostics.containsErrors { diagnostics.append(.notAFile(path)) }
            return nil
        }
        let content = Content(path: path, bytes: bytes)
        diagnostics += content.diagnostics
        return MappingSuggestion(for: content, kind: kind, reporting: &diagnostics)?.text
    }
}

extension Diagnostic {
    fileprivate static func notAFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, id: "mapping.not-a-file",
            LocalizedText(en: "a mapping is made from one file, this is a folder", zh: "映射由单个文件生成，此处是文件夹"),
            at: SourceLocation(path: path), fixes: [LocalizedText(en: "name a file in it", zh: "请指定其中的一个文件")])
    }

    fileprivate static func noMapping(_ path: String) -> Diagnostic {
        Diagnostic(
            .note, id: "mapping.not-read",
            LocalizedText(
                en: "does not end in .yaml, .yml or .json and is no mapping", zh: "不以 .yaml、.yml 或 .json 结尾，不作为映射"),
            at: SourceLocation(path: path))
    }
}
