/// The attributes of OpenTelemetry: a list of keys with typed values.
struct TelemetryAttributes {
    private let list: Node?

    /// Takes what is under `attributes`; nothing and null are no attributes.
    init(_ list: Node?) {
        self.list = list
    }

    /// The text, number or truth value of a key; none if it is not there or has parts.
    func text(_ key: String) -> String? {
        guard let list else { return nil }
        for item in list.items where item["key"]?.equals(key) ?? false {
            guard let value = item["value"] else { return nil }
            // Some printers leave the type out.
            let scalar = value.kind == .map ? value.entries.first(where: { $0.key.hasSuffix("Value") })?.value : value
            return scalar?.string.flatMap { $0.isEmpty ? nil : $0 }
        }
        return nil
    }

    /// The first of some keys that is there.
    func text(anyOf keys: [String]) -> String? {
        for key in keys {
            if let value = text(key) { return value }
        }
        return nil
    }

    /// Whether a key is there.
    func has(_ key: String) -> Bool {
        list?.items.contains { $0["key"]?.equals(key) ?? false } ?? false
    }

    /// The name of the service; none for the name that SDKs put where nobody gave one.
    var service: String? {
        guard let name = text("service.name"), !name.hasPrefix("unknown_service") else { return nil }
        return name
    }
}
