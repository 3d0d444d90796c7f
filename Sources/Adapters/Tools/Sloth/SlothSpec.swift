/// One specification of Sloth: a plain one, or the resource of Kubernetes with the same content.
struct SlothSpec {
    /// Where it stands.
    let place: Node
    /// The map that holds `service` and `slos`.
    let body: Node
    /// Whether keys are written in camel case.
    let isResource: Bool

    var service: String? { body["service"]?.string.flatMap { $0.isEmpty ? nil : $0 } }
    var slos: [Node] { body["slos"]?.itemsOrNone ?? [] }
    var labels: Node? { body["labels"] }

    /// A key in the spelling of this form.
    func key(_ plain: String) -> String {
        guard isResource else { return plain }
        let words = plain.split(separator: "_")
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    /// The specifications at the top of a file, and in lists of Kubernetes.
    static func all(in maps: [Node]) -> [SlothSpec] {
        var found: [SlothSpec] = []
        for map in maps {
            if isPlain(map) {
                found.append(SlothSpec(place: map, body: map, isResource: false))
                continue
            }
            for object in ManifestObject.all(in: [map]) where object.family == .sloth {
                guard object.kind == "PrometheusServiceLevel", let spec = object.spec else { continue }
                found.append(SlothSpec(place: object.node, body: spec, isResource: true))
            }
        }
        return found
    }

    /// Whether a map says `version: prometheus/v1` and has a list `slos`.
    private static func isPlain(_ map: Node) -> Bool {
        map["version"]?.equals("prometheus/v1") ?? false && map["slos"]?.kind == .list
    }
}

/// The two alerts that Sloth makes of an objective.
enum SlothAlert: String, CaseIterable {
    case page
    case ticket

    /// The windows of the slower pair in microseconds; Sloth joins it to a faster pair by `or`.
    ///
    /// The defaults for a period of 30 days, https://sloth.dev/usage/slo-period-windows.
    var windows: (long: Int64, short: Int64) {
        switch self {
        case .page: (6 * Self.hour, Self.hour / 2)
        case .ticket: (72 * Self.hour, 6 * Self.hour)
        }
    }

    /// The condition in words; there is no expression before the rules are generated.
    var expression: String {
        switch self {
        case .page: "sloth page: burn rate over 5m and 1h, or over 30m and 6h"
        case .ticket: "sloth ticket: burn rate over 2h and 1d, or over 6h and 3d"
        }
    }

    private static let hour: Int64 = 3_600_000_000
}
