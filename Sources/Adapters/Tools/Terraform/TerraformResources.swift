import Diagnostics
import Evidence

/// Collects the resources of a file; only places and labels are taken from their values, nothing else is kept.
struct TerraformResources {
    private var rows: [Resource] = []
    private var positions: [String: Int] = [:]

    /// How many resources there are.
    var count: Int { rows.count }

    /// Adds a resource under code; one that is there already is left as it is.
    ///
    /// - Parameters:
    ///   - address: Its address in the code, such as `module.db.aws_db_instance.main`.
    ///   - type: Its type, such as `aws_db_instance`.
    ///   - values: Its values.
    ///   - sensitive: Which of them are secret.
    ///   - line: Where it stands.
    mutating func add(address: String, type: String, values: Node?, sensitive: Node? = nil, line: Int) {
        guard positions[address] == nil else { return }
        positions[address] = rows.count
        var row = Resource(line: line, id: address)
        row.kind = type.isEmpty ? nil : type
        row.layer = TerraformLayer.layer(ofType: type)
        row.managedByCode = true
        if let values, values.kind == .map {
            row.zone = Self.text(values, sensitive, ["availability_zone", "zone"])
            row.region = Self.text(values, sensitive, ["region", "location"])
            row.service = Self.service(values, sensitive)
        }
        rows.append(row)
    }

    /// Notes when a difference from the code was found; a resource that is not there yet is added.
    mutating func addDrift(address: String, type: String, at time: Int64?, line: Int) {
        add(address: address, type: type, values: nil, line: line)
        guard let position = positions[address] else { return }
        rows[position].driftDetectedAt = time
    }

    /// Adds the rows.
    func write(into records: inout RecordSink) {
        for row in rows { records.append(row) }
    }

    private static func text(_ values: Node, _ sensitive: Node?, _ keys: [String]) -> String? {
        for key in keys {
            guard let node = values[key], node.kind == .text, let text = node.string, !text.isEmpty,
                sensitive?[key]?.bool != true, text.utf8.count <= 64
            else { continue }
            return text
        }
        return nil
    }

    /// The service that a tag or label names.
    private static func service(_ values: Node, _ sensitive: Node?) -> String? {
        for part in ["tags", "labels", "tags_all", "effective_labels"] {
            guard let map = values[part], map.kind == .map, sensitive?[part]?.bool != true else { continue }
            if let text = text(map, sensitive?[part], serviceKeys) { return text }
        }
        return nil
    }

    private static let serviceKeys = [
        "service", "Service", "app.kubernetes.io/name", "app", "App", "application", "Application",
    ]
}

/// The layer of a resource, by the words in its type.
enum TerraformLayer {
    /// A word of the column `layer`; none for types that say nothing, such as `random_id`.
    static func layer(ofType type: String) -> String? {
        let words = type.split(separator: "_").map(String.init)
        guard let provider = words.first, !helpers.contains(provider) else { return nil }
        if provider == "kubernetes" { return "platform" }
        if provider == "helm" { return "application" }
        let rest = Set(words.dropFirst())
        if !rest.isDisjoint(with: application) { return "application" }
        if !rest.isDisjoint(with: platform) { return "platform" }
        return rest.isDisjoint(with: infrastructure) ? nil : "infrastructure"
    }

    private static let helpers: Set<String> = [
        "random", "null", "local", "tls", "time", "template", "terraform", "archive", "external", "http",
    ]
    private static let application: Set<String> = [
        "lambda", "function", "functions", "webapp", "appservice", "apprunner",
    ]
    private static let platform: Set<String> = [
        "db", "rds", "sql", "database", "postgresql", "mysql", "mariadb", "redis", "elasticache", "memcache", "kafka",
        "msk", "mq", "sqs", "sns", "pubsub", "eks", "gke", "aks", "kubernetes", "container", "ecs", "ecr",
        "elasticsearch", "opensearch", "dynamodb", "mongodb", "cosmosdb", "servicebus", "eventhub", "spanner",
        "bigtable",
        "docdb", "neptune", "redshift", "kvstore", "alikafka", "cs",
    ]
    private static let infrastructure: Set<String> = [
        "instance", "instances", "vm", "machine", "vpc", "subnet", "subnetwork", "network", "route", "route53",
        "gateway",
        "eip", "ip", "disk", "volume", "ebs", "efs", "bucket", "s3", "storage", "firewall", "security", "lb", "elb",
        "alb",
        "slb", "dns", "compute", "autoscaling", "nat", "interface", "server", "nodepool", "vswitch", "oss",
    ]
}
