/// What any other interface is asked for.
enum EndpointStreams {
    /// An endpoint, with the window put into its path.
    static func stream(_ endpoint: HTTPEndpoint, at server: WebAddress) -> Stream {
        let span = endpoint.hasWindow ? Stream.Span.window(settling: Span.day, byMonth: true) : .now
        return Stream(endpoint.name, kinds: endpoint.records, span: span) { window in
            guard let address = address(endpoint, server, window) else { return nil }
            var set = PageSet([HTTPRequest(address, headers: [HTTPHeader("Accept", "application/json")])])
            set.items = endpoint.items
            set.shape = endpoint.items.isEmpty ? .any : .list
            switch endpoint.paging {
            case .none: set.paging = .none
            case .link: set.paging = .link
            case .next(let path): set.paging = .next(path: path)
            case .page(let parameter, let size, let first):
                set.paging = .page(parameter: parameter, size: size, first: first)
            case .offset(let parameter, let size):
                set.paging = .offset(OffsetPaging(parameter: parameter, size: size))
            case .cursor(let path, let parameter): set.paging = .cursor(path: path, parameter: parameter)
            }
            return set
        }
    }

    private static func address(_ endpoint: HTTPEndpoint, _ server: WebAddress, _ window: Range<Int64>) -> WebAddress? {
        var path = endpoint.path
        let values = [
            ("{since}", RunTime.text(window.lowerBound)), ("{until}", RunTime.text(window.upperBound)),
            ("{since_s}", "\(window.lowerBound / Span.second)"), ("{until_s}", "\(window.upperBound / Span.second)"),
        ]
        for (name, value) in values { path = path.replacing(name, with: WebAddress.encoded(value)) }
        let base = server.appending("")
        let separator = path.hasPrefix("/") ? "" : "/"
        return WebAddress(base.text + separator + path)
    }
}
