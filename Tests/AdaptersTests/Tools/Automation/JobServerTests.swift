import Adapters
import Diagnostics
import Testing

@Suite struct JobServerTests {
    @Test func `jobs tell how they were started and how they ended`() {
        let reading = ToolReading(AWXJobsAdapter(), fixture: "awx/jobs.json")
        #expect(reading.recognition?.confidence == .certain)
        let rows = reading.rows("operations")
        #expect(
            rows[0] == [
                "id": "job-1", "kind": "Patch", "started_at": "2024-03-01T00:00:00Z",
                "finished_at": "2024-03-01T00:05:00Z", "automated": "true", "audited": "true", "limited": "true",
                "outcome": "success", "trigger": "scheduled", "tool": "AWX",
            ])
        #expect(reading.column("outcome", of: "operations") == ["success", "failed", "-", "cancelled"])
        #expect(reading.column("trigger", of: "operations") == ["scheduled", "manual", "pipeline", "event"])
        #expect(reading.column("automated", of: "operations") == ["true", "false", "-", "true"])
        #expect(reading.column("limited", of: "operations") == ["true", "-", "-", "-"])
        #expect(reading.column("finished_at", of: "operations")[2] == "-")
        #expect(reading.reports == ["-: awx.check-mode", "-: awx.housekeeping", "1: awx.page"])
    }

    @Test func `words that are not known are unknown`() {
        let reading = ToolReading(AWXJobsAdapter(), fixture: "awx/job-unknown-words.json")
        #expect(reading.row("operations")["outcome"] == "unknown")
        #expect(reading.row("operations")["trigger"] == "unknown")
        #expect(reading.reports == ["1: awx.unknown-word", "1: awx.unknown-word"])
        #expect(
            reading.diagnostics.last?.summary.en
                == "the value 'paused' of 'status' is not known and is taken as unknown")
    }

    @Test func `templates are definitions, and what a person may change at launch does not limit them`() {
        let reading = ToolReading(AWXTemplatesAdapter(), fixture: "awx/templates.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("automation_jobs") == [
                [
                    "id": "job_template-5", "name": "Patch web hosts", "audited": "true", "limited": "true",
                    "dry_run": "true", "tool": "AWX",
                ], ["id": "workflow_job_template-6", "name": "Release", "audited": "true", "tool": "AWX"],
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `executions of Rundeck are read with what set them off`() {
        let reading = ToolReading(RundeckExecutionsAdapter(), fixture: "rundeck/executions.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("operations")[0] == [
                "id": "21", "kind": "restart-cart", "started_at": "2024-03-01T00:00:00Z",
                "finished_at": "2024-03-01T00:01:00Z", "automated": "true", "audited": "true", "outcome": "success",
                "trigger": "scheduled", "tool": "Rundeck",
            ])
        #expect(reading.column("outcome", of: "operations") == ["success", "failed", "-", "unknown"])
        #expect(reading.column("trigger", of: "operations") == ["scheduled", "manual", "manual", "-"])
        #expect(reading.column("kind", of: "operations") == ["restart-cart", "-", "restart-cart", "drain"])
        #expect(reading.reports == ["-: rundeck.ad-hoc", "1: rundeck.page"])
    }

    @Test func `the state of an execution is one run`() {
        let reading = ToolReading(RundeckExecutionsAdapter(), fixture: "rundeck/state.json")
        #expect(
            reading.row("operations") == [
                "id": "135", "started_at": "2024-03-01T00:00:00Z", "finished_at": "2024-03-01T00:02:00Z",
                "outcome": "cancelled", "tool": "Rundeck",
            ])
    }

    @Test func `the sample is a workflow job that was started by hand`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "awx/workflow_job.json"
        let row = ToolReading(AWXJobsAdapter(), TestFile.sample(path), path: path).row("operations")
        #expect(row["id"] == "workflow_job-109" && row["kind"] == "workflow timer" && row["trigger"] == "manual")
        #expect(row["automated"] == "false" && row["outcome"] == "success" && row["audited"] == "true")
        #expect(row["started_at"] == "2017-02-01T14:56:47.754Z" && row["finished_at"] == "2017-02-01T14:57:14.182Z")
    }
}
