public import Diagnostics
public import Evidence

/// Reads questionnaires: assessments of a team by itself, and surveys.
public struct QuestionnaireAdapter: Adapter {
    /// Spreadsheets and delimited text with questions and answers.
    public let format = FormatDescription(
        id: "questionnaire", tool: "Excel, Google Forms",
        summary: LocalizedText(
            en:
                "questionnaires as XLSX or CSV: self-assessments with a question in each row, surveys with a respondent in each row",
            zh: "XLSX 或 CSV 问卷：每行一个问题的自评，或每行一名答复者的调查"),
        kinds: [.selfAssessments, .surveys],
        limits: LocalizedText(
            en: """
                a questionnaire shows that an assessment was made, not what is true; its date must stand beside a label such as 'Date'; \
                an overall level counts only where it is stated; hidden sheets are not read; survey answers count from 1 to 5 or in words \
                of agreement; the topic of a survey follows from its titles; names and addresses of respondents are not taken
                """,
            zh: """
                问卷只表明做过自评，不证明其内容属实；日期须在“日期”等标签旁；总体等级只取明确注明者；不读取隐藏工作表；调查答案须为 1 至 5 或同意程度用语；\
                调查主题由标题判断；不采用答复者的姓名和地址
                """))

    /// Creates the adapter.
    public init() {}

    /// By a row that names questions and answers, and by answers that questionnaires offer.
    public func recognize(_ content: Content) -> Recognition? {
        switch content.shape {
        case .archive(.zip), .table: break
        default: return nil
        }
        guard let sheets = try? QuestionnaireSource.sheets(of: content, isSample: true) else { return nil }
        let isTable = content.table != nil
        for sheet in sheets {
            guard let header = sheet.header, Self.fits(sheet, header, isTable: isTable) else { continue }
            let titles = ([header.first] + header.answers.prefix(2)).compactMap { header.titles[$0] }
            let english = titles.map { "'\($0)'" }.joined(separator: ", ")
            let chinese = titles.map { "“\($0)”" }.joined(separator: "、")
            return Recognition(
                .likely,
                because: LocalizedText(
                    en: "a questionnaire with the columns \(english)", zh: "问卷，含列\(chinese)"))
        }
        return nil
    }

    /// Whether the answers are those of a questionnaire, so that a table with columns of the same names is none.
    private static func fits(
        _ sheet: QuestionnaireSource.Sheet, _ header: QuestionnaireHeader, isTable: Bool
    ) -> Bool {
        let rows = sheet.rows(behind: header)
        let texts = rows.flatMap { row in header.answers.compactMap { row[$0] } }
        let good = texts.count { header.layout == .respondents ? AnswerWord.score($0) != nil : AnswerWord.isChoice($0) }
        if header.layout == .respondents { return asks(header, texts) && good > 0 && good * 4 >= texts.count }
        // A workbook may be an empty form; a table without known answers may be anything.
        return texts.isEmpty ? !isTable : good * 2 >= texts.count || !isTable && header.titles.count >= 4
    }

    /// Whether the titles ask something or the answers are words of a scale; measurements by time have neither.
    private static func asks(_ header: QuestionnaireHeader, _ answers: [String]) -> Bool {
        if answers.contains(where: { AnswerWord.score($0) != nil && NumberText.double(Array($0.utf8)[...]) == nil }) {
            return true
        }
        return header.answers.contains { column in
            guard let title = header.titles[column] else { return false }
            let words = title.split { $0 == " " || $0 == "\n" }
            return words.count >= 3 && words.allSatisfy { $0.contains(where: \.isLetter) || words.count > 4 }
                || title.contains { $0 == "?" || $0 == "？" }
                || title.unicodeScalars.count { $0.value >= 0x2E80 } >= 4
        }
    }

    /// Reads the assessment and the answers to surveys.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        do throws(QuestionnaireSource.Failure) {
            var run = QuestionnaireRun(content)
            for sheet in try QuestionnaireSource.sheets(of: content, isSample: false) {
                guard let header = sheet.header else { continue }
                if header.layout == .questions {
                    run.add(questions: sheet, header)
                } else {
                    run.add(survey: sheet, header)
                }
            }
            run.finish(into: &records, reporting: &diagnostics)
        } catch {
            if case .workbook(let fault) = error { diagnostics.append(fault.diagnostic(at: content.location())) }
        }
    }
}
