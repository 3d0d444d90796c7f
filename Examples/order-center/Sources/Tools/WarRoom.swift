/// The ledger of major incidents that the emergency office keeps beside ServiceNow.
enum WarRoom {
    static func files(_ world: World) -> [ExampleFile] {
        export.files("war-room/重大故障台账.csv") { year in
            world.incidents(of: year).filter(\.isMajor).enumerated().map { index, incident in
                // The office graded one incident differently, and nobody has settled it.
                let grade = year == .after && index == 3 ? 3 - incident.severity : incident.severity
                return [
                    incident.number, incident.service.chineseName, "\(grade)",
                    incident.startedAt.localPlain, incident.recoveredAt.localPlain, "\(incident.affectedPercent)%",
                    "已归档",
                ]
            }
        }
    }

    private static let export = MappedExport(
        id: "war-room-ledger", tool: "war-room", name: ("ledger of major incidents", "重大故障台账"), kind: "incidents",
        fields: [
            .text("故障编号", "id"), .text("应用", "service"), .number("故障级别", "severity"), .time("故障开始", "started_at"),
            .time("业务恢复", "recovered_at"), .unused("影响用户占比"), .unused("归档状态"),
        ])
}
