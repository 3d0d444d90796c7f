internal import Adapters
public import Diagnostics
internal import Evidence
internal import Store

/// Helps to write mappings.
public enum MappingTools {
    /// Runs the tests that mappings carry.
    ///
    /// - Parameters:
    ///   - path: A mapping or a folder of mappings.
    ///   - diagnostics: Receives what is wrong and what a test gave instead.
    /// - Returns: How many mappings were tested.
    public static func runTests(at path: String, reporting diagnostics: inout [Diagnostic]) -> Int {
        var count = 0
        for file in EvidenceFolder(path: path).files(reporting: &diagnostics) {
            guard let bytes = EvidenceFolder.bytes(of: file.fullPath, reporting: &diagnostics),
                let mapping = MappingAdapter(Content(path: file.fullPath, bytes: bytes), reporting: &diagnostics)
            else { continue }
            count += 1
            diagnostics += mapping.runTests()
        }
        return count
    }

    /// A first mapping for a file, as YAML to be edited; none if its content has no rows.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - kind: The record kind; guessed if none is given.
    ///   - diagnostics: Receives what is wrong.
    public static func suggestion(
        for path: String, kind: String?, reporting diagnostics: inout [Diagnostic]
    ) -> String? {
        guard let bytes = EvidenceFolder.bytes(of: path, reporting: &diagnostics) else { return nil }
        let content = Content(path: path, bytes: bytes)
        diagnostics += content.diagnostics
        return MappingSuggestion(for: content, kind: kind.flatMap(RecordKind.named), reporting: &diagnostics)?.text
    }
}
