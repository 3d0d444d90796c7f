import Adapters
import Diagnostics
import Evidence
import Testing

@Suite struct PostIncidentReviewsTests {
    private let adapter = PostIncidentReviewsAdapter()

    private func read(_ name: String) -> AdapterTrial {
        AdapterTrial(adapter, TestFile.fixture("markdown/\(name)"), path: name)
    }

    @Test func `a review with keys in front of it is read as a whole`() {
        let trial = read("review.md")
        #expect(trial.recognition?.confidence == .certain)
        #expect(
            trial.recognition?.reason.en
                == "headings of a review (summary, timeline, impact, root cause, lessons, actions) and 9 dates or times"
        )
        #expect(trial.positions("post_incident_reviews") == [11])
        #expect(
            trial.rows("post_incident_reviews") == [
                [
                    "id": "PIR-2023-014", "service": "checkout", "incident": "INC0010001",
                    "incident_started_at": "2023-05-03T06:35:00Z", "incident_recovered_at": "2023-05-03T07:15:00Z",
                    "published_at": "2023-05-09T16:00:00Z", "severity": "1", "blameless": "true",
                    "company_wide": "true",
                    "has_timeline": "true", "has_root_cause": "true", "has_actions": "true", "actions": "4",
                    "actions_with_owner": "2", "lessons": "true",
                ]
            ])
    }

    @Test func `actions come with owner, dates, ticket and line`() {
        let trial = read("review.md")
        #expect(trial.positions("action_items") == [47, 48, 50, 51])
        #expect(
            trial.rows("action_items")[0] == [
                "id": "acme/checkout#428", "service": "checkout", "origin": "post-incident-review",
                "source": "PIR-2023-014",
                "title": "Set the size of the pool explicitly (owner: payments team, done: 2023-05-05) #428",
                "owner": "payments team",
                "created_at": "2023-05-09T16:00:00Z", "closed_at": "2023-05-04T16:00:00Z",
            ])
        #expect(
            trial.values("action_items", "id") == ["acme/checkout#428", "PIR-2023-014#2", "PIR-2023-014#3", "OPS-12"])
        #expect(trial.values("action_items", "owner") == ["payments team", "sre-team", "-", "-"])
        #expect(trial.values("action_items", "due_at") == ["-", "2023-05-31T16:00:00Z", "-", "-"])
        #expect(
            trial.diagnostics.map { $0.formatted(in: .english).split(separator: "\n")[0] } == [
                "review.md:50: warning: 1 actions are done but do not say when; they count as open, the first of them here [review.undated-action]"
            ])
    }

    @Test func `a text that is filed as the review of a company is one, even without the times of its incident`() {
        let trial = read("catalogue.md")
        #expect(trial.recognition?.confidence == .likely)
        #expect(trial.recognition?.reason.en == "keys of a review: company, categories, product")
        #expect(
            trial.values("post_incident_reviews", "id") == ["5d3c1a52-0f0e-4f5e-9a55-000000000001"])
        #expect(trial.values("post_incident_reviews", "published_at") == ["2024-03-09T16:00:00Z"])
        #expect(trial.ids.isEmpty)
    }

    @Test func `a short report is a review if its title dates an incident`() {
        let trial = read("dated.md")
        #expect(trial.recognition?.confidence == .likely)
        #expect(
            trial.recognition?.reason.en == "headings of a review (summary, impact) and 1 dates or times")
        #expect(trial.values("post_incident_reviews", "has_timeline") == ["false"])
        #expect(trial.values("post_incident_reviews", "actions") == ["0"])
        #expect(read("NEGATIVE-dated-notes.md").recognition == nil)
    }

    @Test func `a Chinese review is read by its headings, keys and table`() {
        let trial = read("review-zh.md")
        #expect(trial.recognition?.confidence == .certain)
        #expect(
            trial.rows("post_incident_reviews") == [
                [
                    "id": "支付超时故障复盘 (review-zh.md)", "service": "支付", "incident": "INC20230603",
                    "held_at": "2023-06-08T06:00:00Z",
                    "published_at": "2023-06-09T16:00:00Z", "severity": "2", "has_timeline": "true",
                    "has_root_cause": "true",
                    "has_actions": "true", "actions": "2", "actions_with_owner": "1", "lessons": "true",
                ]
            ])
        #expect(
            trial.rows("action_items") == [
                [
                    "id": "PAY-7", "service": "支付", "origin": "post-incident-review",
                    "source": "支付超时故障复盘 (review-zh.md)",
                    "title": "上调连接池并补充告警",
                    "owner": "支付团队", "created_at": "2023-06-09T16:00:00Z", "due_at": "2023-06-19T16:00:00Z",
                    "closed_at": "2023-06-14T16:00:00Z",
                ],
                [
                    "id": "PAY-8", "service": "支付", "origin": "post-incident-review",
                    "source": "支付超时故障复盘 (review-zh.md)",
                    "title": "容量评审纳入连接数",
                    "created_at": "2023-06-09T16:00:00Z", "due_at": "2023-06-30T16:00:00Z",
                ],
            ])
        #expect(trial.diagnostics == [])
    }

    @Test func `a review in GB 18030 is the same`() {
        let trial = AdapterTrial(adapter, TestFile.fixture("markdown/review-zh-gb18030.md"), path: "review-zh.md")
        #expect(trial.rows("action_items") == read("review-zh.md").rows("action_items"))
    }

    @Test(arguments: ["TEMPLATE-review.md", "TEMPLATE-review-zh.md"])
    func `a template proves nothing and says so`(name: String) {
        let trial = read(name)
        #expect(trial.recognition?.confidence == .possible)
        #expect(trial.kinds == [])
        #expect(trial.ids == ["review.template"])
    }

    @Test func `a list of links proves nothing and says so`() {
        let trial = read("LIST-not-a-review.md")
        #expect(trial.recognition?.confidence == .possible)
        #expect(trial.kinds == [])
        #expect(trial.ids == ["review.link-list"])
    }

    @Test func `other documents are not recognised`() {
        #expect(read("NEGATIVE-readme.md").recognition == nil)
        for text in ["", "# Timeline", "# A\n## Summary\n## Timeline\n## Root cause\n", "key: value\n", "a,b\n1,2\n"] {
            #expect(AdapterTrial(adapter, text).recognition?.confidence ?? .possible == .possible)
            #expect(AdapterTrial(adapter, text).kinds == [])
        }
    }

    @Test func `a part counts only if something is written below its heading`() {
        let text = """
            # Outage of 2023-01-02
            ## Summary
            The shop was down for an hour or so.
            ## Timeline
            - 10:00 it broke
            - 11:00 it worked again
            ## Root cause
            TBD
            ## Lessons learned
            ## Action items
            None
            """
        let row = AdapterTrial(adapter, text).rows("post_incident_reviews").first
        #expect(
            row == [
                "id": "Outage of 2023-01-02", "has_timeline": "false", "has_root_cause": "false",
                "has_actions": "false",
                "actions": "0", "actions_with_owner": "0", "lessons": "false",
            ])
    }

    @Test func `a review that does not say when it was published counts in no period, and says how to mend it`() {
        let trial = AdapterTrial(
            adapter,
            "# Outage\n## Timeline\n10:00 a\n## Impact\nall\n## Root cause\n2023-01-02 a bad disk in the storage\n",
            path: "r.md")
        #expect(
            trial.diagnostics.map { $0.formatted(in: .chinese) } == [
                """
                r.md:1: 警告: 该复盘未注明发布时间，不计入任何时段 [review.not-published]
                  建议: 请在文首两行 --- 之间写 published: 2023-02-01
                """
            ])
    }

    @Test func `times in front of a collected review are read`() {
        let text =
            "---\nuuid: abc\nstart_time: 2019-01-01T10:00:00Z\nend_time: 2019-01-01T12:00:00Z\ncompany: Example\ncategories:\n- hardware\n---\nA long story about it.\n"
        let trial = AdapterTrial(adapter, text)
        #expect(trial.recognition?.confidence == .likely)
        #expect(trial.rows("post_incident_reviews").first?["incident_recovered_at"] == "2019-01-01T12:00:00Z")
        #expect(trial.rows("post_incident_reviews").first?["id"] == "abc")
        #expect(trial.rows("post_incident_reviews").first?["has_root_cause"] == "false")
    }

    @Test func `two actions in one ticket stay two, and links may stand elsewhere`() {
        let text = """
            # Outage of the shop on 2023-01-02 at 10:00
            ## Timeline
            ## Impact
            ## Root cause
            ## Action items
            - mend the disk ([issue][a])
            - watch the disk ([issue][a])
            - write it down (JIRA [OPS-9](https://jira.example/browse/OPS-9?x=1))

            [a]: https://github.com/acme/shop/issues/7
            """
        let id = "Outage of the shop on 2023-01-02 at 10:00"
        #expect(AdapterTrial(adapter, text).values("action_items", "id") == ["acme/shop#7", "\(id)#2", "OPS-9"])
    }

    @Test func `headings over lists of keys are a review and no YAML`() {
        let text = """
            # 订单故障复盘
            ## 基本信息
            - 故障级别: P2
            - 发布日期: 2023-03-04
            ## 影响
            - 订单: 无法提交
            ## 根因
            - 原因: 磁盘写满导致订单库只读
            ## 改进措施
            - 措施: 增加磁盘告警，负责人：存储团队
            """
        let trial = AdapterTrial(adapter, text, path: "a/b.md")
        #expect(trial.recognition?.confidence == nil)
        let timed = AdapterTrial(adapter, text.replacing("无法提交", with: "10:00 起无法提交"), path: "a/b.md")
        #expect(timed.recognition?.confidence == .certain)
        #expect(
            timed.rows("post_incident_reviews") == [
                [
                    "id": "订单故障复盘 (b.md)", "published_at": "2023-03-04T00:00:00Z", "severity": "2",
                    "has_timeline": "false",
                    "has_root_cause": "true", "has_actions": "true", "actions": "1", "actions_with_owner": "1",
                    "lessons": "false",
                ]
            ])
        #expect(timed.values("action_items", "owner") == ["存储团队"])
        #expect(timed.ids == ["review.no-zone"])
    }

    @Test func `the wording of a review does not make it blameless`() {
        let text = String(decoding: TestFile.fixture("markdown/review.md"), as: UTF8.self)
            .replacing("blameless: true\n", with: "").replacing("A release", with: "In this blameless review a release")
        #expect(AdapterTrial(adapter, text).rows("post_incident_reviews").first?["blameless"] == nil)
    }

    @Test(arguments: TestFile.fixtures("markdown"))
    func `damaged files never crash`(name: String) {
        let bytes = TestFile.fixture(name)
        for copy in Damage.cuts(bytes) + Damage.flips(bytes) { _ = AdapterTrial(adapter, copy) }
    }

    @Test(
        .enabled(if: !TestFile.samplePaths(in: "postmortem").isEmpty, "there are no samples of reviews here"),
        arguments: [
            ("2i2c-2025-08-12-leap-outage.md", "true", "false", "true"),
            ("mybinder-2018-02-20-jupyterlab-announcement.md", "true", "false", "true"),
            ("mybinder-2020-07-09-simultaneous-launches-scipy.md", "true", "false", "true"),
            ("mybinder-2022-01-27-prime-version.md", "true", "false", "true"),
        ])
    func `real reviews are recognised, and their parts found`(
        name: String, timeline: String, cause: String, lessons: String
    ) throws {
        let trial = AdapterTrial(adapter, TestFile.sample("postmortem/\(name)"), path: name)
        #expect(trial.recognition?.confidence == .certain)
        let row = try #require(trial.rows("post_incident_reviews").first)
        #expect(row["has_timeline"] == timeline)
        #expect(row["has_root_cause"] == cause)
        #expect(row["lessons"] == lessons)
        #expect(row["actions"] == String(trial.rows("action_items").count))
    }

    @Test(.enabled(if: !TestFile.samplePaths(in: "postmortem").isEmpty, "there are no samples of reviews here"))
    func `real templates prove nothing`() {
        for path in TestFile.samplePaths(in: "postmortem") where path.contains("TEMPLATE") || path.contains("LIST") {
            let trial = AdapterTrial(adapter, TestFile.sample(path), path: path)
            #expect(trial.kinds == [], "\(path)")
            #expect(trial.ids == [path.contains("LIST") ? "review.link-list" : "review.template"], "\(path)")
        }
    }
}
