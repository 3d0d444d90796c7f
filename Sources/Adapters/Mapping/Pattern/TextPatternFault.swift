import Diagnostics

/// Why a text is no pattern.
enum TextPatternFault: Error, Hashable {
    /// A part of regular expressions that is not read here.
    case unsupported(String)
    /// Something that is no pattern, at a character counted from 1.
    case unexpected(position: Int)
    /// Repetitions that would make the pattern too large.
    case tooLarge

    /// What is wrong, for the pattern that is at fault.
    func summary(_ pattern: String) -> LocalizedText {
        switch self {
        case .unsupported(let part):
            LocalizedText(
                en: "the pattern '\(pattern)' uses '\(part)', which is not supported",
                zh: "正则“\(pattern)”使用了不支持的“\(part)”")
        case .unexpected(let position):
            LocalizedText(
                en: "the pattern '\(pattern)' cannot be read at character \(position)",
                zh: "正则“\(pattern)”在第 \(position) 个字符处无法读取")
        case .tooLarge:
            LocalizedText(en: "the pattern '\(pattern)' repeats too much", zh: "正则“\(pattern)”的重复次数过多")
        }
    }
}
