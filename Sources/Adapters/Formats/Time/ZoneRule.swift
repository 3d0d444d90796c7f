import Foundation

/// How far local time is from UTC.
///
/// Zones without daylight saving that are common are fixed offsets here; all others come from the zone data that Foundation
/// carries, so that the same toolchain gives the same result on any machine.
public struct ZoneRule: Hashable, Sendable {
    private let form: Form

    private enum Form: Hashable {
        case fixed(seconds: Int)
        case named(TimeZone)
    }

    /// Coordinated universal time.
    public static let utc = ZoneRule(secondsFromUTC: 0)

    /// A zone at a fixed distance from UTC.
    ///
    /// - Parameter seconds: Seconds that are added to UTC; positive in the east.
    public init(secondsFromUTC seconds: Int) {
        form = .fixed(seconds: seconds)
    }

    /// The zone with an IANA name such as `Asia/Shanghai`, or an offset such as `+08:00`, `UTC` or `Z`; none if there is no such zone.
    public init?(_ name: String) {
        if let offset = Self.fixedZones[name] {
            form = .fixed(seconds: offset)
            return
        }
        var cursor = ByteCursor(Array(name.utf8)[...])
        _ = cursor.take("UTC") || cursor.take("GMT")
        if let offset = ZoneOffset.parse(&cursor), cursor.isAtEnd {
            form = .fixed(seconds: offset)
            return
        }
        guard name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
        form = .named(zone)
    }

    /// Microseconds since 1970 in UTC for what a clock in this zone shows.
    ///
    /// An hour that is there twice is taken as the first one; one that is skipped is taken by the offset before it.
    ///
    /// - Parameter local: Microseconds since 1970 as if the clock showed UTC.
    /// - Returns: Microseconds since 1970 in UTC.
    func utc(fromLocal local: Int64) -> Int64 {
        switch form {
        case .fixed(let seconds):
            return local - Int64(seconds) * 1_000_000
        case .named(let zone):
            let day: Int64 = 86_400_000_000
            let before = local - Self.offset(of: zone, at: local - day)
            let after = local - Self.offset(of: zone, at: local + day)
            let isBefore = local - Self.offset(of: zone, at: before) == before
            let isAfter = local - Self.offset(of: zone, at: after) == after
            return isAfter && (!isBefore || after < before) ? after : before
        }
    }

    /// What a clock in this zone shows at a time.
    ///
    /// - Parameter time: Microseconds since 1970 in UTC.
    /// - Returns: Microseconds since 1970 as if the clock showed UTC.
    func local(fromUTC time: Int64) -> Int64 {
        switch form {
        case .fixed(let seconds): time + Int64(seconds) * 1_000_000
        case .named(let zone): time + Self.offset(of: zone, at: time)
        }
    }

    private static func offset(of zone: TimeZone, at time: Int64) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(time / 1_000_000))
        return Int64(zone.secondsFromGMT(for: date)) * 1_000_000
    }

    /// Zones that have not had daylight saving since 1992, the year from which evidence may be.
    private static let fixedZones: [String: Int] = [
        "UTC": 0, "GMT": 0, "Etc/UTC": 0, "Etc/GMT": 0, "Z": 0,
        "Asia/Shanghai": 28_800, "Asia/Chongqing": 28_800, "Asia/Hong_Kong": 28_800, "Asia/Macau": 28_800,
        "Asia/Taipei": 28_800, "Asia/Singapore": 28_800, "Asia/Kuala_Lumpur": 28_800, "Asia/Manila": 28_800,
        "Asia/Tokyo": 32_400, "Asia/Seoul": 32_400, "Asia/Bangkok": 25_200, "Asia/Jakarta": 25_200,
        "Asia/Ho_Chi_Minh": 25_200, "Asia/Kolkata": 19_800, "Asia/Calcutta": 19_800, "Asia/Dubai": 14_400,
        "PRC": 28_800, "Hongkong": 28_800, "Japan": 32_400, "ROK": 32_400, "Singapore": 28_800,
    ]
}

/// Offsets from UTC as times carry them.
enum ZoneOffset {
    /// Reads `Z`, `+08:00`, `+0800` or `+08` as seconds; none leaves the cursor where it is.
    static func parse(_ cursor: inout ByteCursor) -> Int? {
        let start = cursor.position
        if cursor.take(anyOf: "Zz") != nil { return 0 }
        let isEast: Bool
        if cursor.take("\u{2212}") {
            isEast = false
        } else {
            guard let sign = cursor.take(anyOf: "+-") else { return nil }
            isEast = sign == UInt8(ascii: "+")
        }
        guard let hours = cursor.number(2, 2) ?? cursor.number(1, 1), hours <= 18 else {
            cursor.position = start
            return nil
        }
        _ = cursor.take(UInt8(ascii: ":"))
        let minutes = cursor.number(2, 2) ?? 0
        guard minutes < 60 else {
            cursor.position = start
            return nil
        }
        let seconds = hours * 3600 + minutes * 60
        return isEast ? seconds : -seconds
    }
}
