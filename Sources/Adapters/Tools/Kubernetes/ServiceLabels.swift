/// Tells the service from the labels of Kubernetes objects and selectors.
enum ServiceLabels {
    /// The labels that name a service, the first that is there counts.
    static let keys = ["app.kubernetes.io/name", "app", "k8s-app", "service", "name"]

    /// The service that labels name; none if none of them is there.
    static func service(in labels: Node?) -> String? {
        guard let labels else { return nil }
        for key in keys {
            if let value = labels[key]?.string, !value.isEmpty, !value.contains("{{") { return value }
        }
        return nil
    }
}
