import Diagnostics

/// Why a cell gives no value.
enum CellFault: Hashable, Sendable, CaseIterable {
    case notATruthValue
    case notAWholeNumber
    case notANumber
    case percentSign
    case aboveOne
    case notATime
    case noZone
    case notADuration
    case noUnit
    case notAllowed
    case notListed
    case notJoined
    case structure

    /// The dotted identifier of the diagnostic.
    var id: String {
        switch self {
        case .notATruthValue: "mapping.not-a-truth-value"
        case .notAWholeNumber: "mapping.not-a-whole-number"
        case .notANumber: "mapping.not-a-number"
        case .percentSign: "mapping.percent-sign"
        case .aboveOne: "mapping.above-one"
        case .notATime: "mapping.not-a-time"
        case .noZone: "mapping.no-zone"
        case .notADuration: "mapping.not-a-duration"
        case .noUnit: "mapping.no-unit"
        case .notAllowed: "mapping.not-allowed"
        case .notListed: "mapping.not-listed"
        case .notJoined: "mapping.not-joined"
        case .structure: "mapping.not-a-single-value"
        }
    }

    /// What is wrong about a value.
    var reason: LocalizedText {
        switch self {
        case .notATruthValue: LocalizedText(en: "is neither yes nor no", zh: "既不表示是也不表示否")
        case .notAWholeNumber: LocalizedText(en: "is no whole number", zh: "不是整数")
        case .notANumber: LocalizedText(en: "is no number", zh: "不是数字")
        case .percentSign: LocalizedText(en: "is a percentage, which the mapping does not say", zh: "是百分数，而映射未说明")
        case .aboveOne:
            LocalizedText(en: "is more than 1, although it is a share from 0 to 1", zh: "大于 1，而该列是 0 至 1 的比例")
        case .notATime: LocalizedText(en: "is no time in the format that the mapping says", zh: "不是映射所述格式的时间")
        case .noZone: LocalizedText(en: "has no time zone", zh: "没有时区")
        case .notADuration: LocalizedText(en: "is no length of time", zh: "不是时长")
        case .noUnit: LocalizedText(en: "is a length of time without a unit", zh: "是没有单位的时长")
        case .notAllowed: LocalizedText(en: "is not among the values of this column", zh: "不在该列的取值之内")
        case .notListed: LocalizedText(en: "is not listed in 'values'", zh: "未列在 values 中")
        case .notJoined: LocalizedText(en: "is no key of the joined table", zh: "不在所关联的表中")
        case .structure: LocalizedText(en: "is a list or a map, not a single value", zh: "是列表或映射，不是单个值")
        }
    }

    /// What to do about it.
    func fixes(column: String, allowed: [String]?) -> [LocalizedText] {
        switch self {
        case .notATruthValue:
            [LocalizedText(en: "translate it with 'values' of '\(column)'", zh: "请用“\(column)”的 values 翻译")]
        case .notAWholeNumber, .notANumber:
            [
                LocalizedText(
                    en: "translate it with 'values' of '\(column)', or correct the source",
                    zh: "请用“\(column)”的 values 翻译，或更正来源")
            ]
        case .percentSign, .aboveOne:
            [LocalizedText(en: "add 'unit: percent' to '\(column)'", zh: "请为“\(column)”加上 unit: percent")]
        case .notATime:
            [
                LocalizedText(
                    en: "set 'time' of '\(column)' to the format, such as \"dd/MM/yyyy HH:mm\"",
                    zh: "请将“\(column)”的 time 设为其格式，例如 \"dd/MM/yyyy HH:mm\"")
            ]
        case .noZone:
            [LocalizedText(en: "add 'zone', such as \"+08:00\", to the mapping", zh: "请在映射中加上 zone，例如 \"+08:00\"")]
        case .notADuration, .noUnit:
            [
                LocalizedText(
                    en: "add 'unit', such as 'minutes', to '\(column)'", zh: "请为“\(column)”加上 unit，例如 minutes")
            ]
        case .notAllowed, .notListed:
            [
                LocalizedText(
                    en: "add it to 'values' of '\(column)'"
                        + (allowed.map { ", as one of \($0.joined(separator: ", "))" } ?? ""),
                    zh: "请将其加入“\(column)”的 values" + (allowed.map { "，可取 \($0.joined(separator: "、"))" } ?? ""))
            ]
        case .notJoined:
            [
                LocalizedText(
                    en: "add it to the joined table, or say with 'else' of '\(column)' what becomes of it",
                    zh: "请将其加入所关联的表，或用“\(column)”的 else 说明如何处理")
            ]
        case .structure:
            [LocalizedText(en: "let the path of '\(column)' go on to a single value", zh: "请让“\(column)”的路径指向单个值")]
        }
    }
}
