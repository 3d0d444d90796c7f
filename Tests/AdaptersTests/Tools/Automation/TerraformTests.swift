import Adapters
import Diagnostics
import Testing

@Suite struct TerraformTests {
    @Test func `a plan gives its resources with their drift, and no secret`() {
        let reading = ToolReading(TerraformPlanAdapter(), fixture: "terraform/plan.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("resources") == [
                [
                    "id": "aws_db_instance.main", "service": "orders", "layer": "platform", "kind": "aws_db_instance",
                    "managed_by_code": "true", "drift_detected_at": "2024-03-01T06:00:00Z", "zone": "eu-west-1b",
                ],
                [
                    "id": "aws_vpc.main", "layer": "infrastructure", "kind": "aws_vpc", "managed_by_code": "true",
                    "region": "eu-west-1",
                ],
                [
                    "id": "aws_instance.web[0]", "layer": "infrastructure", "kind": "aws_instance",
                    "managed_by_code": "true",
                ],
                ["id": "random_id.old", "kind": "random_id", "managed_by_code": "true"],
            ])
        #expect(reading.reports == ["1: terraform.planned"])
        #expect(!reading.rows("resources").contains { $0.values.contains { $0.contains("do-not-copy") } })
    }

    @Test func `drift without a time is said and not dated`() {
        let reading = ToolReading(TerraformPlanAdapter(), fixture: "terraform/plan-old-drift.json")
        #expect(
            reading.row("resources") == [
                "id": "google_sql_database_instance.db", "layer": "platform", "kind": "google_sql_database_instance",
                "managed_by_code": "true",
            ])
        #expect(reading.reports == ["1: terraform.drift-without-time", "1: terraform.partial"])
    }

    @Test func `a state is read in both of its forms`() {
        let shown = ToolReading(TerraformStateAdapter(), fixture: "terraform/state-shown.json")
        #expect(shown.recognition?.confidence == .certain)
        #expect(
            shown.column("id", of: "resources")
                == ["google_compute_instance.vm", "module.cache.azurerm_redis_cache.main"])
        #expect(shown.column("zone", of: "resources") == ["us-central1-a", "-"])
        #expect(shown.column("region", of: "resources") == ["-", "westeurope"])
        #expect(shown.column("service", of: "resources") == ["search", "-"])
        let file = ToolReading(TerraformStateAdapter(), fixture: "terraform/state-file.json")
        #expect(file.recognition?.confidence == .certain)
        #expect(
            file.column("id", of: "resources")
                == ["module.net.aws_subnet.a[\"blue\"]", "module.net.aws_subnet.a[\"green\"]", "aws_sqs_queue.jobs[0]"])
        #expect(file.column("zone", of: "resources") == ["eu-west-1a", "eu-west-1b", "-"])
        #expect(file.diagnostics.isEmpty)
    }

    @Test func `every instance of an old state has an address of its own`() {
        let reading = ToolReading(TerraformStateAdapter(), fixture: "terraform/state-shown-old.json")
        #expect(
            reading.column("id", of: "resources") == [
                "aws_instance.web[0]", "aws_instance.web[1]", "aws_sqs_queue.jobs",
                "module.cart.aws_sqs_queue.jobs[\"eu\"]",
            ])
        #expect(reading.diagnostics.isEmpty)
    }

    @Test func `old states and other output are recognised and not read`() {
        let old = ToolReading(TerraformStateAdapter(), fixture: "terraform/state-file-v3.json")
        #expect(old.recognition?.confidence == .certain)
        #expect(old.kinds.isEmpty && old.reports == ["1: terraform.old-state"])
        let check = ToolReading(TerraformPlanAdapter(), fixture: "terraform/plan-validate.json")
        #expect(check.recognition?.confidence == .likely)
        #expect(check.kinds.isEmpty && check.reports == ["1: terraform.other-output"])
    }

    @Test func `the log of an apply is an operation, that of a plan is none`() {
        let apply = ToolReading(TerraformEventsAdapter(), fixture: "terraform/events-apply.jsonl")
        #expect(apply.recognition?.confidence == .certain)
        let row = apply.row("operations")
        #expect(row["kind"] == "terraform apply" && row["outcome"] == "success")
        #expect(row["started_at"] == "2024-03-01T06:00:00Z" && row["finished_at"] == "2024-03-01T06:00:30Z")
        #expect(
            apply.row("resources") == [
                "id": "aws_s3_bucket.logs", "layer": "infrastructure", "kind": "aws_s3_bucket",
                "managed_by_code": "true", "drift_detected_at": "2024-03-01T06:00:05Z",
            ])
        let plan = ToolReading(TerraformEventsAdapter(), fixture: "terraform/events-plan.jsonl")
        #expect(plan.kinds.isEmpty && plan.reports == ["-: terraform.only-plan"])
    }

    @Test func `the sample plans five resources`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "terraform/plan-infracost-example.json"
        let reading = ToolReading(TerraformPlanAdapter(), TestFile.sample(path), path: path)
        #expect(
            reading.column("id", of: "resources") == [
                "aws_instance.web_app", "aws_instance.zero_cost_instance", "aws_lambda_function.hello_world",
                "aws_lambda_function.zero_cost_lambda", "aws_s3_bucket.usage",
            ])
        #expect(reading.diagnostics.first?.summary.en.hasPrefix("5 of the resources are about to be created") ?? false)
    }
}
