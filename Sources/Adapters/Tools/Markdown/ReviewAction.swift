/// An action that a review names.
struct ReviewAction: Hashable {
    var title: String
    /// The line in the file, counted from 1.
    var number: Int
    var ticket: String?
    var owner: String?
    var due: String?
    var created: String?
    var closed: String?
    var priority: String?
    /// Whether a check mark or a status says that it is done.
    var isDone = false

    /// The actions in the lines of a section: items of lists with what is indented below them, and rows of tables.
    static func actions(in lines: [MarkdownOutline.Line]) -> [ReviewAction] {
        let tables = MarkdownTable.tables(in: lines).flatMap { rows(of: $0) }
        return (tables + items(in: lines)).filter(\.isReal).sorted { $0.number < $1.number }
    }

    /// Whether it says something, and not that there is nothing.
    private var isReal: Bool {
        let none = ["none", "n/a", "na", "nothing", "no action items", "无", "暂无", "没有"]
        return Placeholder.weight(title) >= 4 && !none.contains(title.lowercased())
    }
}

// MARK: - Tables

extension ReviewAction {
    private static func rows(of table: MarkdownTable) -> [ReviewAction] {
        let titles = [
            "action", "title", "task", "item", "description", "summary", "what", "改进", "措施", "行动", "内容", "任务", "事项",
        ]
        guard let title = table.column(titles) else { return [] }
        let owner = table.column(["owner", "assignee", "who", "responsible", "dri", "负责", "责任", "执行人"])
        let due = table.column(["due", "deadline", "eta", "target date", "when", "截止", "期限", "计划完成", "完成期限"])
        let status = table.column(["status", "state", "done", "状态", "进展", "是否完成"])
        let ticket = table.column(["ticket", "issue", "link", "tracking", "bug", "id", "编号", "工单", "单号", "链接"])
        let priority = table.column(["priority", "优先级"])
        let created = table.column(["created", "opened", "提出", "创建"])
        let closed = table.column(["completed", "closed", "finished", "实际完成", "完成时间", "关闭时间"])
        return table.rows.map { row in
            func cell(_ column: Int?) -> String? {
                guard let column, column < row.cells.count else { return nil }
                let text = HeaderCheck.trim(Placeholder.stripped(MarkdownText.plain(row.cells[column])))
                return text.isEmpty || ["-", "?", "/", "无"].contains(text) ? nil : text
            }
            let isOther = ticket != title
            var action = ReviewAction(title: cell(title) ?? "", number: row.number)
            action.ticket =
                row.cells.lazy.flatMap { MarkdownText.links(in: $0) }.compactMap { MarkdownText.ticket(inAddress: $0) }
                .first
                ?? (isOther ? cell(ticket).flatMap { MarkdownText.isKey($0) ? $0 : nil } : nil)
            action.owner = cell(owner)
            action.due = cell(due == closed ? nil : due)
            action.priority = cell(priority)
            action.created = cell(created)
            action.closed = cell(closed)
            action.isDone = status.flatMap { cell($0) }.map(isDone) ?? (action.closed != nil)
            return action
        }
    }

    private static func isDone(_ status: String) -> Bool {
        let word = status.lowercased()
        return [
            "done", "closed", "completed", "complete", "fixed", "resolved", "yes", "x", "✅", "✔", "☑", "已完成", "完成",
            "已关闭", "关闭", "是",
        ]
        .contains(word)
    }
}

// MARK: - Lists

extension ReviewAction {
    private static func items(in lines: [MarkdownOutline.Line]) -> [ReviewAction] {
        var actions: [ReviewAction] = []
        var current: (text: String, number: Int, indent: Int)?
        func finish() {
            if let current { actions.append(item(current.text, current.number)) }
        }
        for line in lines where !MarkdownTable.isRow(line.text) {
            let indent = line.text.prefix { $0 == " " || $0 == "\t" }.count
            if let text = itemText(line.text), indent <= (current?.indent ?? indent) + 1 {
                finish()
                current = (text, line.number, indent)
            } else if let open = current {
                if indent > open.indent {
                    let more = itemText(line.text) ?? HeaderCheck.trim(line.text)
                    current = (open.text + " " + more, open.number, open.indent)
                } else {
                    finish()
                    current = nil
                }
            }
        }
        finish()
        return actions
    }

    /// What stands behind the mark of a list item.
    private static func itemText(_ line: String) -> String? {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if let first = text.first, "-*+•".contains(first), text.dropFirst().first == " " {
            return HeaderCheck.trim(String(text.dropFirst(2)))
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count), let mark = text.dropFirst(digits.count).first, ".)、".contains(mark) else {
            return nil
        }
        return HeaderCheck.trim(String(text.dropFirst(digits.count + 1)))
    }

    private static func item(_ text: String, _ number: Int) -> ReviewAction {
        var action = ReviewAction(title: "", number: number)
        var rest = text
        for (mark, isDone) in [("[ ]", false), ("[x]", true), ("[X]", true)] where rest.hasPrefix(mark) {
            action.isDone = isDone
            rest = HeaderCheck.trim(String(rest.dropFirst(mark.count)))
        }
        if rest.hasPrefix("~~"), rest.hasSuffix("~~") { action.isDone = true }
        if rest.contains("✅") || rest.contains("已完成") || rest.lowercased().hasSuffix("(done)") { action.isDone = true }
        let plain = MarkdownText.plain(rest.replacing("~~", with: ""))
        action.title = plain
        action.ticket =
            MarkdownText.links(in: text).lazy.compactMap { MarkdownText.ticket(inAddress: $0) }.first
            ?? leadingKey(plain)
        action.owner =
            labelled(plain, ["owner", "assignee", "assigned to", "dri", "负责人", "责任人", "责任团队", "负责团队"]) ?? handle(rest)
        action.due = labelled(plain, ["due date", "due", "deadline", "eta", "截止时间", "截止日期", "截止", "期限", "计划完成时间"])
            .flatMap(dateText)
        action.closed = labelled(plain, ["closed", "done", "completed", "完成时间", "完成于", "关闭时间"]).flatMap(dateText)
        action.created = labelled(plain, ["created", "opened", "提出时间", "创建时间"]).flatMap(dateText)
        if action.closed != nil { action.isDone = true }
        return action
    }

    /// The key of a ticket in front of the text, in brackets or before a colon.
    private static func leadingKey(_ text: String) -> String? {
        let start = text.drop { $0 == "[" || $0 == "(" }
        let word = String(start.prefix { !"]): ：".contains($0) })
        return MarkdownText.isKey(word) ? word : nil
    }

    /// What stands behind a label such as `owner:`, up to the next mark.
    private static func labelled(_ text: String, _ labels: [String]) -> String? {
        let lower = text.lowercased()
        for label in labels {
            var search = lower[...]
            while let start = search.firstRange(of: label) {
                search = search[start.upperBound...]
                let before = start.lowerBound > lower.startIndex ? lower[lower.index(before: start.lowerBound)] : " "
                guard !before.isLetter || before.unicodeScalars.contains(where: { $0.value > 0x2E80 }) else { continue }
                let offset = lower.distance(from: lower.startIndex, to: start.upperBound)
                guard offset <= text.count else { return nil }
                let rest = text.dropFirst(offset).drop { $0 == " " }
                guard let mark = rest.first, mark == ":" || mark == "：" || mark == "=" || mark.isNumber else {
                    continue
                }
                let value = rest.drop { ":：= @".contains($0) }.prefix { !",;，；。()（）[]|".contains($0) }
                let trimmed = HeaderCheck.trim(String(value))
                return trimmed.isEmpty || Placeholder.weight(trimmed) == 0 ? nil : trimmed
            }
        }
        return nil
    }

    private static func dateText(_ text: String) -> String? {
        guard case .date(let year, let month, let day)? = TimeToken.find(in: text).first?.token else { return nil }
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }

    /// A person or team that is called by `@`.
    private static func handle(_ text: String) -> String? {
        var previous: Character = " "
        for (offset, character) in text.enumerated() {
            if character == "@", !previous.isLetter, !previous.isNumber {
                let name = text.dropFirst(offset + 1).prefix { $0.isLetter || $0.isNumber || "-_/.".contains($0) }
                if name.count >= 2 { return String(name) }
            }
            previous = character
        }
        return nil
    }
}
