internal import Adapters
internal import Diagnostics

extension MapReader {
    /// A length of time such as `30s`, `15m`, `2h` or `90d`, in microseconds.
    mutating func duration(_ key: String) -> Int64? {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        return measure(
            key, units.mapValues { $0 * 1_000_000 },
            LocalizedText(en: "a length of time such as 30s, 15m, 2h or 90d", zh: "时长，如 30s、15m、2h 或 90d"))
    }

    /// A size such as `64M`, in bytes; `K`, `M` and `G` are powers of 1024.
    mutating func size(_ key: String) -> Int? {
        measure(
            key, ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30],
            LocalizedText(en: "a size such as 64M", zh: "大小，如 64M")
        ).map { Int($0) }
    }

    /// A truth value.
    mutating func flag(_ key: String) -> Bool? {
        guard let child = child(key) else { return nil }
        if let value = child.bool { return value }
        report(.wrongType(key, expected: LocalizedText(en: "true or false", zh: "true 或 false"), at: child.location))
        return nil
    }

    private mutating func measure(_ key: String, _ units: [Character: Int64], _ expected: LocalizedText) -> Int64? {
        guard let child = child(key) else { return nil }
        if let text = child.string, let last = text.last, let unit = units[last], let number = Int64(text.dropLast()),
            (1...1_000_000).contains(number)
        {
            return number * unit
        }
        report(.wrongType(key, expected: expected, at: child.location))
        return nil
    }
}
