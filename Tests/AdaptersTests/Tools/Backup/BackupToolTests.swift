import Adapters
import Diagnostics
import Testing

@Suite struct BackupToolTests {
    @Test func `Velero tells backups and restores from schedules and definitions`() {
        let reading = ToolReading(VeleroObjectsAdapter(), fixture: "velero/list.yaml")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("backups")[0] == [
                "id": "nightly-20240301", "dataset": "shop", "started_at": "2024-03-01T01:00:00Z",
                "finished_at": "2024-03-01T01:05:00Z", "outcome": "success", "expires_at": "2024-03-31T01:00:00Z",
            ])
        #expect(reading.column("outcome", of: "backups") == ["success", "partial", "-", "failed"])
        #expect(reading.column("dataset", of: "backups") == ["shop", "nightly", "-", "-"])
        #expect(reading.column("started_at", of: "backups")[2] == "2024-03-03T01:00:00Z")
        #expect(
            reading.row("restores") == [
                "id": "drill", "dataset": "shop", "backup": "nightly-20240301", "started_at": "2024-03-05T10:00:00Z",
                "finished_at": "2024-03-05T10:20:00Z", "outcome": "success",
            ])
        #expect(reading.reports == ["29: velero.no-run", "-: velero.only-kept"])
        let plan = ToolReading(VeleroObjectsAdapter(), fixture: "velero/definition.yaml")
        #expect(plan.recognition?.confidence == .certain)
        #expect(plan.kinds.isEmpty && plan.reports == ["1: velero.not-carried-out"])
    }

    @Test func `backups of pgBackRest with page errors are partial, and a stanza out of order is reported`() {
        let reading = ToolReading(PgBackRestInfoAdapter(), fixture: "pgbackrest/info.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("backups") == [
                [
                    "id": "orders/20240301-010000F", "dataset": "orders", "started_at": "2024-03-01T01:00:00Z",
                    "finished_at": "2024-03-01T01:01:00Z", "outcome": "success", "kind": "full", "size": "400",
                ],
                [
                    "id": "orders/20240301-010000F_20240302-010000I", "dataset": "orders",
                    "started_at": "2024-03-02T01:00:00Z", "finished_at": "2024-03-02T01:00:10Z", "outcome": "partial",
                    "kind": "incr", "size": "5",
                ],
            ])
        #expect(reading.reports == ["6: pgbackrest.status", "-: pgbackrest.only-successes"])
    }

    @Test func `snapshots of restic are backups, with an end from version 0.17`() {
        let reading = ToolReading(ResticSnapshotsAdapter(), fixture: "restic/snapshots.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("backups") == [
                [
                    "id": "11111111", "dataset": "files-1:/srv/a,/srv/b", "started_at": "2024-02-29T17:00:00.123Z",
                    "finished_at": "2024-02-29T17:02:00Z", "outcome": "success", "size": "900",
                ],
                [
                    "id": "22222222", "dataset": "files-1:/srv", "started_at": "2024-03-01T17:00:00Z",
                    "outcome": "success",
                ],
            ])
        #expect(reading.reports == ["-: restic.no-end", "-: restic.only-successes"])
        let grouped = ToolReading(ResticSnapshotsAdapter(), fixture: "restic/grouped.json")
        #expect(grouped.recognition?.confidence == .certain)
        #expect(grouped.row("backups")["id"] == "3333")
    }

    @Test func `the output of a backup is one, that of a restore has no time`() {
        let backup = ToolReading(ResticSnapshotsAdapter(), fixture: "restic/backup.jsonl")
        #expect(backup.recognition?.confidence == .certain)
        #expect(
            backup.row("backups") == [
                "id": "4444", "started_at": "2024-03-04T00:00:00Z", "finished_at": "2024-03-04T00:00:02.500Z",
                "outcome": "success", "size": "700",
            ])
        let restore = ToolReading(ResticSnapshotsAdapter(), fixture: "restic/restore.jsonl")
        #expect(restore.recognition?.confidence == .certain)
        #expect(restore.kinds.isEmpty && restore.reports == ["-: restic.restore"])
    }

    @Test func `the size of a restic repository proves no backup`() {
        let reading = ToolReading(ResticSnapshotsAdapter(), fixture: "restic/stats.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.kinds.isEmpty && reading.reports == ["-: restic.stats"])
        #expect(
            reading.diagnostics.first?.summary.en
                == "this is the size of a repository, which says of no backup when it was made; it is no evidence and nothing is read"
        )
    }

    @Test func `a list of Barman gives the start by the name and the zone that the end shows`() {
        let reading = ToolReading(BarmanBackupsAdapter(), fixture: "barman/list.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("backups") == [
                [
                    "id": "orders/20240302T010000", "dataset": "orders", "started_at": "2024-03-01T17:00:00Z",
                    "finished_at": "2024-03-01T17:10:00Z", "outcome": "success", "kind": "rsync",
                    "size": "1073741824",
                ], ["id": "orders/20240301T010000", "dataset": "orders", "outcome": "failed"],
            ])
        #expect(reading.reports == ["3: barman.no-start", "-: barman.only-kept"])
    }

    @Test func `details and restores of Barman have their times`() {
        let shown = ToolReading(BarmanBackupsAdapter(), fixture: "barman/show.json")
        #expect(shown.recognition?.confidence == .certain)
        #expect(shown.row("backups")["started_at"] == "2024-03-01T17:00:00Z")
        #expect(shown.row("backups")["size"] == "500")
        let restore = ToolReading(BarmanBackupsAdapter(), fixture: "barman/restore.json")
        #expect(restore.recognition?.confidence == .certain)
        let row = restore.row("restores")
        #expect(row["started_at"] == "2024-03-05T02:00:00Z" && row["finished_at"] == "2024-03-05T02:02:00.500Z")
        #expect(row["outcome"] == "success" && row["verified"] == nil)
    }

    @Test func `a cluster of Patroni is redundant with a replica that may take over`() {
        let reading = ToolReading(PatroniClusterAdapter(), fixture: "patroni/cluster.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(reading.row("components") == ["id": "orders-db", "redundant": "true"])
        #expect(reading.reports == ["1: patroni.moment"])
        let list = ToolReading(PatroniClusterAdapter(), fixture: "patroni/list.json")
        #expect(list.recognition?.confidence == .certain)
        #expect(list.row("components") == ["id": "stock-db", "redundant": "false"])
    }

    @Test func `changes of the leader are operations of which little is known`() {
        let reading = ToolReading(PatroniHistoryAdapter(), fixture: "patroni/history.json")
        #expect(reading.recognition?.confidence == .certain)
        #expect(
            reading.rows("operations") == [
                [
                    "id": "1@25623960", "kind": "change of leader", "started_at": "2024-03-01T01:00:00Z",
                    "tool": "Patroni",
                ], ["id": "2@25624344", "kind": "change of leader", "tool": "Patroni"],
            ])
        #expect(reading.reports == ["1: evidence.no-time"])
        let table = ToolReading(PatroniHistoryAdapter(), fixture: "patroni/history-table.json")
        #expect(table.recognition?.confidence == .certain)
        #expect(table.row("operations")["started_at"] == "2024-03-01T01:00:00Z")
        #expect(ToolReading(PatroniHistoryAdapter(), fixture: "patroni/NEGATIVE-rows.json").recognition == nil)
    }

    @Test func `the samples are read`() {
        guard TestFile.samples != nil else { return print("skipped: the samples are not at hand") }
        let path = "pgbackrest/info-backrest_exporter.json"
        #expect(
            ToolReading(PgBackRestInfoAdapter(), TestFile.sample(path), path: path).row("backups") == [
                "id": "demo/20210614-213200F", "dataset": "demo", "started_at": "2021-06-14T21:32:00Z",
                "finished_at": "2021-06-14T21:32:02Z", "outcome": "success", "kind": "full", "size": "2969514",
            ])
        let restore = "velero/restore-api-doc.yaml"
        let reading = ToolReading(VeleroObjectsAdapter(), TestFile.sample(restore), path: restore)
        #expect(reading.kinds.isEmpty && reading.diagnostics.map(\.id) == ["velero.not-carried-out"])
    }
}
