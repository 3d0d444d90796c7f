import Diagnostics

extension RecordKind {
    /// A workload of a container platform as it is configured.
    public static let workloads = RecordKind(
        "workloads",
        LocalizedText(en: "a workload of a container platform as it is configured", zh: "容器平台上一个工作负载的配置"),
        strength: .declared, nature: .state, key: ["service", "name", "cluster"],
        columns: [
            Column("name", .text, en: "the name of the workload", zh: "工作负载名称"),
            Column(
                "namespace", .text, en: "the namespace; missing means the default one or not stated",
                zh: "命名空间；缺失表示默认或未说明"),
            Column("cluster", .text, en: "the cluster; missing means not stated", zh: "集群；缺失表示未说明"),
            Column(
                "kind", .text, en: "the kind of workload", zh: "工作负载类型",
                allowedValues: ["Deployment", "StatefulSet", "DaemonSet", "other"]),
            Column(
                "critical", .boolean, en: "whether it belongs to a critical service; missing means not classified",
                zh: "是否属于关键服务；缺失表示未分级"),
            Column(
                "replicas", .integer, en: "how many replicas are configured; missing means not stated",
                zh: "配置的副本数；缺失表示未说明"),
            Column(
                "minimum_replicas", .integer,
                en: "the lower limit of autoscaling; missing means not autoscaled or not stated",
                zh: "自动伸缩的副本下限；缺失表示未自动伸缩或未说明"),
            Column(
                "zones", .integer, en: "over how many zones its replicas are spread; missing means unknown",
                zh: "副本分布的可用区数量；缺失表示未知"),
            Column(
                "spread", .boolean, en: "whether rules spread its replicas over hosts or zones; missing means unknown",
                zh: "是否配置跨主机或跨可用区打散；缺失表示未知"),
            Column(
                "disruption_budget", .boolean, en: "whether a disruption budget covers it; missing means unknown",
                zh: "是否配置中断预算（PDB）；缺失表示未知"),
            Column(
                "readiness_probe", .boolean,
                en: "whether all its containers have a readiness probe; missing means unknown",
                zh: "全部容器是否配置就绪探针；缺失表示未知"),
            Column(
                "liveness_probe", .boolean,
                en: "whether all its containers have a liveness probe; missing means unknown", zh: "全部容器是否配置存活探针；缺失表示未知"
            ),
            Column(
                "resource_limits", .boolean,
                en: "whether all its containers have requests and limits; missing means unknown",
                zh: "全部容器是否配置资源请求与上限；缺失表示未知"),
            Column(
                "autoscaled", .boolean, en: "whether an autoscaler governs it; missing means unknown",
                zh: "是否自动伸缩；缺失表示未知"),
            Column(
                "graceful_stop", .boolean,
                en: "whether it is given time or a hook to stop in order; missing means unknown", zh: "是否配置优雅停止；缺失表示未知"),
            Column(
                "image_pinned", .boolean,
                en: "whether all images are pinned to a version or digest; missing means unknown",
                zh: "全部镜像是否固定版本或摘要；缺失表示未知"),
        ])
}
