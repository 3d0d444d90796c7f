import Foundation

/// A workspace whose incidents are collected from a server: three of an hour each in the last weeks.
enum CollectWorkspace {
    /// A token that must be nowhere but in the header of requests.
    static let token = "tok3n-for-tests-0123456789"

    /// Writes the workspace into a folder of its own.
    static func sandbox(_ url: String, more: String = "", sources: String? = nil) throws -> Sandbox {
        let sandbox = try Sandbox()
        for (path, text) in SmallRubric.files { try sandbox.write(text, to: "rubrics/small/" + path) }
        try sandbox.write(mapping, to: "mappings/incidents.yaml")
        try sandbox.write(
            """
            assay: 1
            rubric: rubrics/small
            subjects: [{id: shop, services: [cart]}]
            mappings: [mappings]
            sources:
            \(sources ?? source(url, more: more))
            """, to: "assay.yaml")
        return sandbox
    }

    /// The declaration of the source.
    static func source(_ url: String, id: String = "desk", more: String = "") -> String {
        """
          - id: \(id)
            kind: http
            url: \(url)
            token: {env: DESK_TOKEN}
            attempts: 1
            \(more)
            endpoints:
              - {name: incidents, path: "/incidents?from={since}&to={until}", items: data, records: [incidents]}
        """
    }

    /// Three incidents of an hour, the first ten days ago.
    static func incidents(mail: String = "ann@corp.example") -> String {
        let rows = (0..<3).map { number in
            let start = Date(timeIntervalSinceNow: Double(number - 10) * 86_400)
            return """
                {"ticket": "T-\(number)", "svc": "cart", "begin": "\(text(start))", "back": "\(text(start + 3600))", "by": "\(mail)"}
                """
        }
        return "{\"data\": [\(rows.joined(separator: ","))]}"
    }

    private static func text(_ date: Date) -> String {
        date.formatted(.iso8601)
    }

    private static let mapping = """
        mapping: 1
        id: desk-incidents
        tool: Desk
        name: {en: incidents, zh: 事件}
        records: incidents
        format: json
        rows: $.data[*]
        detect: {keys: [data], path: "$.data[*].ticket"}
        columns:
          id: ticket
          service: svc
          started_at: {from: begin, time: rfc3339}
          recovered_at: {from: back, time: rfc3339}

        """
}
