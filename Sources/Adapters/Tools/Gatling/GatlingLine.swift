/// A line of the text log of Gatling; all versions up to 3.12 are told apart by where the status and the times stand.
struct GatlingLine {
    private let fields: [ArraySlice<UInt8>]

    /// What a line is.
    enum Kind: String {
        case run = "RUN"
        case user = "USER"
        /// Users before version 2.0.
        case scenario = "SCENARIO"
        case request = "REQUEST"
        case group = "GROUP"
        case error = "ERROR"
        case assertion = "ASSERTION"
    }

    /// What the line is.
    let kind: Kind

    /// Splits a line; none if it is none of Gatling.
    ///
    /// The kind comes first, in versions before 2.1 third.
    init?(_ text: ArraySlice<UInt8>) {
        let fields = text.split(separator: 0x09, maxSplits: 31, omittingEmptySubsequences: false)
        guard fields.count >= 2 else { return nil }
        if let kind = Self.kind(fields[0]) {
            self.kind = kind
        } else if fields.count > 3, let kind = Self.kind(fields[2]) {
            self.kind = kind
        } else {
            return nil
        }
        self.fields = fields
    }

    private static func kind(_ field: ArraySlice<UInt8>) -> Kind? {
        guard (3...9).contains(field.count), field.first.map({ (0x41...0x5A).contains($0) }) ?? false else {
            return nil
        }
        return Kind(rawValue: String(decoding: field, as: UTF8.self))
    }

    /// When the run began, as it is written: milliseconds since 1970, or before version 2.0 `yyyyMMddHHmmss`.
    var runStart: ArraySlice<UInt8>? {
        fields.dropFirst().first { ($0.count == 13 || $0.count == 14) && $0.allSatisfy { $0 &- 0x30 < 10 } }
    }

    /// Whether the line of a run has what one of Gatling has: the class, an identifier and the start.
    var isRun: Bool { kind == .run && fields.count >= 4 && runStart != nil }

    /// A request: its first and last time in milliseconds, and whether it was good; none if a field is broken.
    var request: (start: Int64, end: Int64, isGood: Bool)? {
        guard kind == .request else { return nil }
        var index = 4
        while index < fields.count {
            if let isGood = Self.status(fields[index]), let end = Self.time(fields[index - 1]),
                let start = Self.time(fields[index - 2])
            {
                // Before version 2.1 there were four times: sent first and last, received first and last.
                if index == 9, let first = Self.time(fields[5]), Self.time(fields[6]) != nil {
                    return (first, end, isGood)
                }
                return (start, end, isGood)
            }
            index += 1
        }
        return nil
    }

    private static func status(_ field: ArraySlice<UInt8>) -> Bool? {
        if field.elementsEqual("OK".utf8) { return true }
        return field.elementsEqual("KO".utf8) ? false : nil
    }

    private static func time(_ field: ArraySlice<UInt8>) -> Int64? {
        guard !field.isEmpty, field.count <= 15, field.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return NumberText.integer(field)
    }
}
