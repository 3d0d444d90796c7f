/// The row that names the columns of a questionnaire, and what its columns are.
struct QuestionnaireHeader {
    /// How the answers are laid out.
    enum Layout: Hashable {
        /// One question in each row, with its answer.
        case questions
        /// One respondent in each row, with a column for each question.
        case respondents
    }

    let layout: Layout
    /// The number of the row, counted from 1.
    let row: Int
    /// The column with the question, or with the time of the answers.
    let first: Int
    /// The columns with answers, from left to right.
    let answers: [Int]
    /// The column with the date of an answer; that of the answers of respondents is `first`.
    let date: Int?
    /// The column with what is to be done.
    let action: Int?
    /// The column with the team of the respondent.
    let team: Int?
    /// The texts of the row.
    let titles: [Int: String]

    /// Finds out whether a row names such columns.
    init?(_ cells: WorkbookRow) {
        let names = cells.cells.mapValues(HeaderCheck.normalize)
        func column(_ words: Set<String>) -> Int? { names.filter { words.contains($0.value) }.keys.min() }
        func columns(_ words: Set<String>) -> [Int] { names.filter { words.contains($0.value) }.keys.sorted() }
        titles = cells.cells
        row = cells.number
        date = column(Self.dates)
        action = column(Self.actions)
        team = column(Self.teams)
        if let time = column(Self.stamps), names.count >= 2 {
            layout = .respondents
            first = time
            let others = Self.stamps.union(Self.teams).union(Self.persons)
            answers = names.filter { !others.contains($0.value) }.keys.sorted()
            if answers.isEmpty { return nil }
            return
        }
        let replies = columns(Self.replies)
        let states = columns(Self.states)
        if let question = column(Self.questions), !(replies + states).isEmpty {
            (layout, first, answers) = (.questions, question, (replies + states).sorted())
        } else if let item = column(Self.items), !replies.isEmpty, names.count >= 3 {
            (layout, first, answers) = (.questions, item, replies)
        } else {
            return nil
        }
    }

    private static let questions: Set<String> = [
        "question", "questions", "recommendation", "checklistitem", "checkitem", "assessmentquestion", "assessmentitem",
        "问题", "题目", "检查项", "检查内容", "评估项", "评估内容", "评估问题", "質問", "推奨事項", "チェック項目",
    ]
    /// Words that need an answer or a score beside them, for lists of work have them too.
    private static let items: Set<String> = [
        "requirement", "control", "practice", "statement", "criterion", "criteria", "capability", "要求", "能力项", "指标",
    ]
    private static let replies: Set<String> = [
        "answer", "answers", "response", "score", "rating", "maturity", "maturitylevel", "maturityscore",
        "currentlevel",
        "level", "selfassessment", "documentationscore", "implementationscore", "回答", "答案", "答复", "评分", "得分", "分数",
        "自评分",
        "等级", "成熟度", "成熟度等级", "当前等级", "スコア",
    ]
    private static let states: Set<String> = [
        "status", "狀態", "implementationstatus", "compliance", "compliancestatus", "状态", "结果", "符合情况", "检查结果", "ステータス",
    ]
    private static let dates: Set<String> = [
        "date", "assessedon", "assessmentdate", "answeredat", "answeredon", "reviewdate", "日期", "评估日期", "自评日期", "填写日期",
    ]
    private static let actions: Set<String> = [
        "action", "actions", "actionplan", "improvementplan", "nextsteps", "remediation", "plan", "改进计划", "改进措施",
        "整改措施",
    ]
    private static let teams: Set<String> = ["team", "yourteam", "squad", "团队", "所在团队", "部门", "所在部门", "チーム"]
    private static let stamps: Set<String> = [
        "timestamp", "submittedat", "submissiontime", "submitdate", "completiontime", "提交时间", "提交答卷时间", "时间戳记", "时间戳",
        "填写时间",
        "タイムスタンプ",
    ]
    private static let persons: Set<String> = [
        "id", "name", "email", "emailaddress", "username", "starttime", "lastmodifiedtime", "comments", "comment", "序号",
        "姓名",
        "邮箱", "用户名", "开始时间", "来源", "来源详情", "来自ip", "所用时间", "备注",
    ]
}
