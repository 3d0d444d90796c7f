/// A component that a critical service stands on.
struct Component: Sendable {
    var id: String
    var service: Service

    /// Two for each critical service.
    static let all: [Component] = Service.critical.flatMap { service in
        [Component(id: "\(service.id)-app", service: service), Component(id: "\(service.id)-db", service: service)]
    }
}
