import Archives
import Diagnostics
import XML

/// What there is to say about a questionnaire.
struct QuestionnaireMessages {
    let place: SourceLocation

    func template(_ questions: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "questionnaire.template",
            LocalizedText(
                en: "none of the \(questions) questions is answered: this is an empty form, which proves nothing",
                zh: "\(questions) 个问题均未作答：这是空白表单，不能证明任何事"),
            at: place,
            fixes: [LocalizedText(en: "hand in the questionnaire with its answers", zh: "请提交已填写答案的问卷")])
    }

    func partial(_ answered: Int, of questions: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "questionnaire.partial",
            LocalizedText(
                en: "\(answered) of \(questions) questions are answered", zh: "\(questions) 个问题中已回答 \(answered) 个"),
            at: place)
    }

    var noDate: Diagnostic {
        Diagnostic(
            .warning, id: "questionnaire.no-date",
            LocalizedText(
                en: "the questionnaire does not say when it was filled in, so that it counts in no period",
                zh: "问卷未注明填写日期，不计入任何时段"),
            at: place,
            fixes: [
                LocalizedText(
                    en: "write the date beside a cell 'Assessment date' above the questions",
                    zh: "请在问题上方的“评估日期”单元格旁填写日期")
            ])
    }

    func undated(_ count: Int) -> Diagnostic {
        Diagnostic(
            .warning, id: "questionnaire.undated-answers",
            LocalizedText(
                en: "when \(count) respondents answered cannot be read; their answers count in no period",
                zh: "无法读取 \(count) 名答复者的答复时间，其答复不计入任何时段"),
            at: place,
            fixes: [LocalizedText(en: "write times as 'yyyy-MM-dd HH:mm'", zh: "请将时间写作 yyyy-MM-dd HH:mm")])
    }

    func unscored(_ count: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "questionnaire.unscored-answers",
            LocalizedText(
                en: "\(count) answers are no scores from 1 to 5 and are not taken", zh: "\(count) 个答案不是 1 至 5 的评分，未采用"),
            at: place)
    }

    var assumedZone: Diagnostic {
        Diagnostic(
            .note, id: "evidence.assumed-zone",
            LocalizedText(
                en: "times in this file do not say their zone and are taken as UTC", zh: "文件中的时间未注明时区，按 UTC 处理"),
            at: place)
    }

    var nothing: Diagnostic {
        Diagnostic(
            .warning, id: "questionnaire.nothing",
            LocalizedText(en: "no questions with answers were found", zh: "没有找到带答案的问题"), at: place)
    }
}

extension Workbook.Fault {
    /// What is wrong, for people.
    func diagnostic(at place: SourceLocation) -> Diagnostic {
        let reason: LocalizedText
        switch self {
        case .xml(let failure): return failure.diagnostic
        case .noWorkbook: reason = LocalizedText(en: "it holds no workbook", zh: "其中没有工作簿")
        case .zip(.encrypted): reason = LocalizedText(en: "it is protected with a password", zh: "已加密")
        case .zip(.tooLarge), .zip(.tooManyEntries):
            reason = LocalizedText(en: "it unpacks to more than is allowed", zh: "解压后超出允许的大小")
        case .zip: reason = LocalizedText(en: "the archive is cut or broken", zh: "压缩包不完整或已损坏")
        }
        return Diagnostic(
            .error, id: "questionnaire.unreadable",
            LocalizedText(en: "the spreadsheet cannot be read: \(reason.en)", zh: "无法读取电子表格：\(reason.zh)"), at: place,
            fixes: [LocalizedText(en: "save it again as XLSX or CSV without a password", zh: "请重新另存为不加密的 XLSX 或 CSV")])
    }
}
