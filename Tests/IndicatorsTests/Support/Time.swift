/// Times relative to the as-of date of the tests, in microseconds.
enum Time {
    static let microsecond: Int64 = 1
    static let second: Int64 = 1_000_000
    static let minute = 60 * second
    static let hour = 60 * minute
    static let day = 24 * hour
    /// 2024-10-04T00:00:00Z.
    static let asOf = 20_000 * day

    /// A time so many days before the as-of date.
    static func daysAgo(_ days: Int64) -> Int64 { asOf - days * day }
}
