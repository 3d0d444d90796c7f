import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct QuestionnaireTests {
    private static let adapters: [any Adapter] = [QuestionnaireAdapter(), ReviewChecklistAdapter(), XMindAdapter()]

    private func read(_ adapter: any Adapter, _ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture(name), path: name)
    }

    @Test(arguments: [
        ("questionnaire/assessment-shared.xlsx", "questionnaire"),
        ("questionnaire/assessment-1904.xlsx", "questionnaire"),
        ("questionnaire/assessment.csv", "questionnaire"), ("questionnaire/template.xlsx", "questionnaire"),
        ("questionnaire/survey.xlsx", "questionnaire"), ("questionnaire/survey.csv", "questionnaire"),
        ("azure-review-checklist/filled.json", "azure-review-checklist"),
        ("azure-review-checklist/template.json", "azure-review-checklist"), ("xmind/map-8.xmind", "xmind"),
        ("xmind/map-zen.xmind", "xmind"), ("questionnaire/NEGATIVE-chart.xlsx", ""),
        ("questionnaire/NEGATIVE-faq.csv", ""), ("questionnaire/NEGATIVE-measurements.csv", ""),
        ("questionnaire/blank-zh-hant.csv", "questionnaire"), ("questionnaire/NEGATIVE-tickets.csv", ""),
        ("azure-review-checklist/NEGATIVE-items.json", ""), ("xmind/NEGATIVE-other.zip", ""),
    ])
    func `each file is recognised by one adapter at most`(name: String, expected: String) {
        let content = Content(path: name, bytes: TestFile.fixture(name))
        let found = Self.adapters.filter { $0.recognize(content) != nil }.map(\.format.id)
        #expect(found == (expected.isEmpty ? [] : [expected]))
    }

    @Test func `shared strings, numbers and hidden sheets are read as people see them`() {
        let trial = read(QuestionnaireAdapter(), "questionnaire/assessment-shared.xlsx")
        let rows = trial.rows("self_assessments")
        // 45000 days after 1899-12-30 is 2023-03-15.
        #expect(rows.count == 1)
        #expect(rows[0]["performed_at"] == "2023-03-15T00:00:00Z")
        #expect(rows[0]["level"] == "3")
        #expect(rows[0]["plan"] == "true")
        #expect(
            trial.diagnostics.map { $0.summary.en } == [
                "1 of 2 questions are answered", "times in this file do not say their zone and are taken as UTC",
            ])
    }

    @Test func `dates may count from 1904, and strings may stand in the cells`() {
        let trial = read(QuestionnaireAdapter(), "questionnaire/assessment-1904.xlsx")
        #expect(trial.values("self_assessments", "performed_at") == ["2023-03-15T12:00:00Z"])
        #expect(trial.values("self_assessments", "level") == ["-"])
    }

    @Test func `an empty form proves nothing`() {
        for (adapter, name) in [
            (QuestionnaireAdapter() as any Adapter, "questionnaire/template.xlsx"),
            (QuestionnaireAdapter(), "questionnaire/blank-zh-hant.csv"),
            (ReviewChecklistAdapter(), "azure-review-checklist/template.json"),
        ] {
            let trial = read(adapter, name)
            #expect(trial.ids == ["questionnaire.template"])
            #expect(trial.rows("self_assessments").isEmpty)
        }
    }

    @Test func `the last answer dates an assessment in a table`() {
        let trial = read(QuestionnaireAdapter(), "questionnaire/assessment.csv")
        #expect(trial.values("self_assessments", "performed_at") == ["2024-03-02T00:00:00Z"])
        #expect(trial.ids == ["evidence.assumed-zone", "questionnaire.partial"])
    }

    @Test func `a checklist that is filled in has no date`() {
        let trial = read(ReviewChecklistAdapter(), "azure-review-checklist/filled.json")
        #expect(trial.values("self_assessments", "performed_at") == ["-"])
        #expect(trial.ids == ["questionnaire.no-date", "questionnaire.partial"])
    }

    @Test func `each answer of a respondent is an answer to a survey`() {
        let book = read(QuestionnaireAdapter(), "questionnaire/survey.xlsx")
        #expect(book.values("surveys", "score") == ["4.0", "5.0"])
        #expect(book.values("surveys", "topic") == ["psychological-safety", "psychological-safety"])
        #expect(book.values("surveys", "respondent_team") == ["Shop", "Pay"])
        #expect(book.values("surveys", "answered_at") == ["2024-01-01T06:00:00Z", "2024-01-02T00:00:00Z"])
        let table = read(QuestionnaireAdapter(), "questionnaire/survey.csv")
        #expect(table.values("surveys", "score") == ["5.0", "4.0", "2.0", "3.0"])
        #expect(table.ids == ["evidence.assumed-zone", "questionnaire.unscored-answers"])
    }

    @Test func `a mind map is told what it is`() {
        let trial = read(XMindAdapter(), "xmind/map-8.xmind")
        #expect(trial.ids == ["xmind.mind-map"])
        #expect(trial.kinds.isEmpty)
    }

    @Test(arguments: [
        "questionnaire/assessment-shared.xlsx", "questionnaire/assessment-1904.xlsx", "xmind/map-8.xmind",
    ])
    func `damaged files never stop the reader`(name: String) {
        let bytes = TestFile.fixture(name)
        for damaged in Damage.cuts(bytes) + Damage.flips(bytes, count: 300) {
            for adapter in Self.adapters { _ = AdapterTrial(adapter, damaged) }
        }
    }

    @Test func `a workbook that is cut is an error`() {
        let bytes = Array(TestFile.fixture("questionnaire/assessment-shared.xlsx").dropLast(300))
        #expect(AdapterTrial(QuestionnaireAdapter(), bytes).recognition == nil)
    }

    @Test(.enabled(if: TestFile.samples != nil, "the samples are not at hand"))
    func `real files are read`() {
        let book = AdapterTrial(QuestionnaireAdapter(), TestFile.sample("xlsx/waf_checklist.ja.xlsx"))
        #expect(book.recognition?.confidence == .likely)
        #expect(
            book.diagnostics.first?.summary.en
                == "none of the 1198 questions is answered: this is an empty form, which proves nothing")
        #expect(
            AdapterTrial(XMindAdapter(), TestFile.sample("xmind/xmind_native_elements.xmind")).recognition != nil)
        let list = AdapterTrial(ReviewChecklistAdapter(), TestFile.sample("checklist/waf_checklist.en.json"))
        #expect(list.diagnostics.first?.summary.zh == "1268 个问题均未作答：这是空白表单，不能证明任何事")
    }
}
