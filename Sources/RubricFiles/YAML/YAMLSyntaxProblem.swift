import Diagnostics
import Yams

extension Diagnostic {
    /// An error of the YAML parser with its place, in two languages.
    static func syntax(_ error: any Error, in text: String, path: String) -> Diagnostic {
        let (problem, mark): (String, Mark?) =
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                (problem, mark)
            case .reader(let problem, _, _, _): (problem, nil)
            default: ("the text cannot be read", nil)
            }
        var positions = TextPositions(of: text, path: path)
        let place = positions.location(line: mark?.line ?? 1, character: mark?.column ?? 1)
        if problem == "found undefined alias" { return .alias(positions.word(at: place), at: place) }
        if problem.hasPrefix("Maximum nesting level") { return .tooDeep(at: place) }
        let known = SyntaxProblem.known.first { problem.hasPrefix($0.problem) }
        return Diagnostic(
            .error, id: "rubric.syntax",
            LocalizedText(en: "not valid YAML: \(problem)", zh: "不是有效的 YAML:\(known?.chinese ?? problem)"), at: place,
            fixes: [known?.fix ?? SyntaxProblem.generalFix])
    }
}

extension TextPositions {
    /// The name after the indicator at a place.
    fileprivate func word(at place: SourceLocation) -> String {
        var positions = self
        let start = positions.offset(line: place.line ?? 1, character: 1) + (place.column ?? 1)
        guard start <= bytes.count else { return "" }
        return String(decoding: bytes[start...].prefix { $0 > 0x20 && !",]}".utf8.contains($0) }, as: UTF8.self)
    }
}

/// A message of libYAML that people meet, with what they should do.
private struct SyntaxProblem {
    let problem: String
    let chinese: String
    let fix: LocalizedText

    static let generalFix = LocalizedText(
        en: "check indentation, quotes and brackets near this line", zh: "请检查此行附近的缩进、引号与括号")
    private static let quote = LocalizedText(
        en: "put a text that contains ': ', ' #' or a leading special character in double quotes",
        zh: "文本含有“: ”“ #”或以特殊字符开头时，请加双引号")
    private static let close = LocalizedText(
        en: "close the bracket; put a text with brackets or commas in double quotes", zh: "请补全括号；含括号或逗号的文本请加双引号")
    private static let indent = LocalizedText(
        en: "indent with spaces, the same for all keys of a mapping", zh: "请用空格缩进，同一映射的键缩进必须一致")

    static let known = [
        SyntaxProblem("mapping values are not allowed in this context", "此处不允许出现“键: 值”", quote),
        SyntaxProblem("found character that cannot start any token", "出现不能作为开头的字符", quote),
        SyntaxProblem("could not find expected ':'", "缺少“:”", indent),
        SyntaxProblem("did not find expected key", "此处应为键", indent),
        SyntaxProblem("did not find expected '-' indicator", "此处应为“-”", indent),
        SyntaxProblem("block sequence entries are not allowed in this context", "此处不允许出现列表项", indent),
        SyntaxProblem("mapping keys are not allowed in this context", "此处不允许出现键", indent),
        SyntaxProblem("found a tab character", "缩进中出现制表符", indent),
        SyntaxProblem("did not find expected ',' or '}'", "此处应为“,”或“}”", close),
        SyntaxProblem("did not find expected ',' or ']'", "此处应为“,”或“]”", close),
        SyntaxProblem("did not find expected node content", "此处应有内容", close),
        SyntaxProblem("found unexpected end of stream", "文件意外结束", close),
        SyntaxProblem("found unknown escape character", "未知的转义字符", quote),
        SyntaxProblem(
            "but found another document", "文件中有多个文档",
            LocalizedText(en: "delete the line '---' and what follows it", zh: "请删除“---”及其后的内容")),
    ]

    private init(_ problem: String, _ chinese: String, _ fix: LocalizedText) {
        self.problem = problem
        self.chinese = chinese
        self.fix = fix
    }
}
