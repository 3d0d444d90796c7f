import Diagnostics
import Evidence

/// Reads the sheets of one questionnaire.
struct QuestionnaireRun {
    private let content: Content
    private let digest: String
    private var questions = 0
    private var answered = 0
    private var hasPlan = false
    private var line: Int?
    private var performedAt: Int64?
    private var level: Int64?
    private var isAssumed = false
    private var surveys: [Survey] = []
    private var unscored = 0
    private var undated = 0

    /// One answer to a survey.
    private struct Survey {
        var line: Int
        var column: Int
        var sheet: Int
        var topic: String
        var time: Int64?
        var score: Double
        var team: String?
    }
    private var sheets = 0

    init(_ content: Content) {
        self.content = content
        digest = ContentDigest.hexadecimal(content.bytes)
    }

    /// Counts the questions of a sheet, and looks for the date and the level.
    mutating func add(questions sheet: QuestionnaireSource.Sheet, _ header: QuestionnaireHeader) {
        sheets += 1
        let rows = sheet.rows(behind: header)
        let times = QuestionnaireTimes(rows.compactMap { $0[header.date] }, uses1904: sheet.uses1904)
        for row in rows where row[header.first] != nil {
            questions += 1
            let isAnswered = header.answers.contains { row[$0].map { !AnswerWord.isBlank($0) } ?? false }
            guard isAnswered else { continue }
            answered += 1
            if line == nil { line = row.number }
            if row[header.action] != nil { hasPlan = true }
            if let time = times.time(row[header.date]) { note(time) }
        }
        for row in sheet.rows where row.number < header.row { addFact(row, sheet) }
    }

    /// Takes a date or a level from a row above the questions: a label with its value in the next cell.
    private mutating func addFact(_ row: WorkbookRow, _ sheet: QuestionnaireSource.Sheet) {
        let columns = row.cells.keys.sorted()
        for (column, next) in zip(columns, columns.dropFirst()) {
            guard let text = row[column], let value = row[next] else { continue }
            var label = HeaderCheck.normalize(text)
            while let last = label.last, last == ":" || last == "：" { label.removeLast() }
            if Self.dateLabels.contains(label) {
                if let time = QuestionnaireTimes([value], uses1904: sheet.uses1904).time(value) { note(time) }
            } else if Self.levelLabels.contains(label), let score = AnswerWord.score(value), score == score.rounded() {
                level = Int64(score)
            }
        }
    }

    private mutating func note(_ time: Int64) {
        performedAt = max(performedAt ?? time, time)
        isAssumed = true
    }

    private static let dateLabels: Set<String> = [
        "date", "assessmentdate", "dateofassessment", "completedon", "performedon", "日期", "评估日期", "自评日期", "填写日期", "実施日",
    ]
    private static let levelLabels: Set<String> = [
        "overalllevel", "overallmaturity", "maturitylevel", "level", "总体等级", "总体成熟度", "成熟度等级", "自评等级",
    ]

    /// Takes the answers of respondents.
    mutating func add(survey sheet: QuestionnaireSource.Sheet, _ header: QuestionnaireHeader) {
        sheets += 1
        let rows = sheet.rows(behind: header)
        let titles = header.titles.keys.sorted().compactMap { header.titles[$0] }.joined(separator: " ")
        let topic = SurveyTopic.topic(of: sheet.name + " " + titles)
        let times = QuestionnaireTimes(rows.compactMap { $0[header.first] }, uses1904: sheet.uses1904)
        for row in rows {
            let time = times.time(row[header.first])
            if time == nil { undated += 1 } else { isAssumed = true }
            for column in header.answers {
                guard let text = row[column] else { continue }
                guard let score = AnswerWord.score(text) else {
                    unscored += 1
                    continue
                }
                surveys.append(
                    Survey(
                        line: row.number, column: column, sheet: sheets, topic: topic, time: time, score: score,
                        team: row[header.team]))
            }
        }
    }

    /// Writes the rows, and says what proves nothing.
    func finish(into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if answered > 0 {
            records.withTable(.selfAssessments) { table, evidence in
                table.beginRow(evidence: evidence, position: line ?? 1)
                table.set("id", text: digest)
                table.set("performed_at", time: performedAt)
                table.set("level", number: level)
                if hasPlan { table.set("plan", flag: true) }
            }
        }
        records.withTable(.surveys) { table, evidence in
            for survey in surveys {
                table.beginRow(evidence: evidence, position: survey.line)
                table.set("id", text: "\(digest)/\(survey.sheet)/\(survey.line)/\(survey.column + 1)")
                table.set("topic", text: survey.topic)
                table.set("answered_at", time: survey.time)
                table.set("score", .decimal(survey.score))
                table.set("respondent_team", text: survey.team)
            }
        }
        report(to: &diagnostics)
    }

    private func report(to diagnostics: inout [Diagnostic]) {
        let messages = QuestionnaireMessages(place: content.location())
        if questions > 0, answered == 0 { diagnostics.append(messages.template(questions)) }
        if answered > 0, answered < questions { diagnostics.append(messages.partial(answered, of: questions)) }
        if answered > 0, performedAt == nil { diagnostics.append(messages.noDate) }
        if undated > 0 { diagnostics.append(messages.undated(undated)) }
        if unscored > 0 { diagnostics.append(messages.unscored(unscored)) }
        if isAssumed { diagnostics.append(messages.assumedZone) }
        if questions == 0, surveys.isEmpty { diagnostics.append(messages.nothing) }
    }
}
