/// What a Kubernetes cluster is asked for.
enum KubernetesStreams {
    private static let lists = [
        ("/apis/apps/v1", "deployments"), ("/apis/apps/v1", "statefulsets"), ("/apis/apps/v1", "daemonsets"),
        ("/apis/autoscaling/v2", "horizontalpodautoscalers"), ("/apis/policy/v1", "poddisruptionbudgets"),
    ]

    /// Workloads with their autoscalers and disruption budgets as they are, in one file, for they are tied to each other.
    static func all(_ namespaces: [String], at server: WebAddress) -> [Stream] {
        [
            Stream("workloads", kinds: ["workloads"], span: .now) { _ in
                let places = namespaces.isEmpty ? [""] : namespaces.map { "/namespaces/" + WebAddress.encoded($0) }
                var set = PageSet(
                    places.flatMap { place in
                        lists.map { group, list in
                            HTTPRequest(server.appending(group + place + "/" + list, [("limit", "500")]))
                        }
                    })
                set.items = ["items"]
                set.paging = .cursor(path: ["metadata", "continue"], parameter: "continue")
                set.isOneFile = true
                return set
            }
        ]
    }
}
