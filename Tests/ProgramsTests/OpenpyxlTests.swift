import Testing

@Suite struct OpenpyxlTests {
    private static let python = Program.python(with: "openpyxl", package: "openpyxl")

    /// Four questions of which three are answered, with a date and a level above them, and a sheet that nobody sees.
    private static let questionnaire = """
        import datetime
        from openpyxl import Workbook

        book = Workbook()
        sheet = book.active
        sheet.title = "Operations"
        sheet.append(["Assessment date", datetime.date(2024, 3, 15)])
        sheet.append(["Overall level", 2])
        sheet.append([])
        sheet.append(["No.", "Question", "Answer", "Action plan"])
        sheet.append([1, "Are incidents recorded?", "Yes", None])
        sheet.append([2, "Are changes approved?", "Partly", "Name an approver"])
        sheet.append([3, "Are backups restored?", "No", None])
        sheet.append([4, "Are drills held?", None, None])
        hidden = book.create_sheet("Lists")
        hidden.sheet_state = "hidden"
        hidden.append(["Question", "Answer"])
        hidden.append(["Old question", "Yes"])
        book.save("questionnaire.xlsx")

        """

    @Test(.needs(python))
    func `a questionnaire in a workbook is a self-assessment at its date`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.questionnaire, to: "write.py")
        try await workshop.run(Self.python, ["write.py"])
        let reading = try await workshop.read("questionnaire.xlsx")
        #expect(reading.format == "questionnaire")
        #expect(reading.diagnostics.contains("questionnaire.partial"))
        let assessment = try #require(reading.only("self_assessments"))
        #expect(assessment["performed_at"] == "2024-03-15T00:00:00Z")
        #expect(assessment["level"] == "2")
        #expect(assessment["plan"] == "true")
    }

    /// A table that is no questionnaire.
    private static let table = """
        from openpyxl import Workbook

        book = Workbook()
        book.active.append(["Month", "Cost"])
        book.active.append(["2024-05", 120])
        book.save("costs.xlsx")

        """

    @Test(.needs(python))
    func `another workbook is known as one, and its parts are not taken for files`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.table, to: "write.py")
        try await workshop.run(Self.python, ["write.py"])
        let reading = try await workshop.read("costs.xlsx")
        #expect(reading.format == nil && reading.counts.isEmpty)
        #expect(reading.diagnostics == ["evidence.office-document"])
    }
}
