/// What Prometheus, Thanos, Mimir and VictoriaMetrics are asked for.
enum PrometheusStreams {
    /// The most points of a series that a server gives for one range (`promql` refuses 11,001 steps).
    static let maximumPoints: Int64 = 11_000

    private static let tool = "Prometheus"

    /// The queries and the lists.
    static func all(_ options: PrometheusOptions, at server: WebAddress) -> [Stream] {
        options.queries.map { query in
            var stream = stream(of: query, at: server)
            stream.isEmptyTelling = false
            return stream
        } + options.lists.map { list($0, at: server) }
    }

    private static func stream(of query: MetricQuery, at server: WebAddress) -> Stream {
        guard let step = query.step, step > 0 else {
            return Stream("queries/" + query.name, kinds: query.records, span: .now) { window in
                let parameters = [("query", query.query), ("time", seconds(window.lowerBound))]
                return set([HTTPRequest(server.appending("/api/v1/query", parameters))], items: ["data", "result"])
            }
        }
        let span = Stream.Span.months(settling: 10 * Span.minute)
        return Stream("queries/" + query.name, kinds: query.records, span: span) { window in
            let requests = ranges(of: window, step: step).map { range in
                HTTPRequest(
                    server.appending(
                        "/api/v1/query_range",
                        [
                            ("query", query.query), ("start", seconds(range.lowerBound)),
                            ("end", seconds(range.upperBound)), ("step", seconds(step)),
                        ]))
            }
            return requests.isEmpty ? nil : set(requests, items: ["data", "result"])
        }
    }

    private static func list(_ name: String, at server: WebAddress) -> Stream {
        let (kinds, key, parameters): ([String], String, [(String, String)]) =
            switch name {
            case "rules": (["alert_rules", "alert_events"], "groups", [])
            case "alerts": (["alert_events"], "alerts", [])
            default: (["telemetry_targets"], "activeTargets", [("state", "active")])
            }
        return Stream(name, kinds: SourceStreams.readable(kinds, of: tool), span: .now) { _ in
            set([HTTPRequest(server.appending("/api/v1/" + name, parameters))], items: ["data", key])
        }
    }

    private static func set(_ requests: [HTTPRequest], items: [String]) -> PageSet {
        var set = PageSet(requests)
        set.items = items
        set.shape = .prometheus
        return set
    }

    /// The first and last points of the requests for a window: multiples of the step, so that what is collected later fits.
    static func ranges(of window: Range<Int64>, step: Int64) -> [ClosedRange<Int64>] {
        let first = (window.lowerBound + step - 1) / step * step
        let last = (window.upperBound - 1) / step * step
        guard first <= last else { return [] }
        return stride(from: first, through: last, by: Int.Stride(step * maximumPoints)).map { start in
            start...min(start + step * (maximumPoints - 1), last)
        }
    }

    /// Microseconds as seconds, exactly.
    static func seconds(_ microseconds: Int64) -> String {
        let (whole, rest) = microseconds.quotientAndRemainder(dividingBy: Span.second)
        guard rest != 0 else { return "\(whole)" }
        var digits = "\(rest)"
        digits = String(repeating: "0", count: 6 - digits.count) + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
