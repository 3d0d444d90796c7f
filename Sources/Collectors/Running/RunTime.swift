internal import Expressions

/// Times in what is written down.
enum RunTime {
    /// A time in RFC 3339, to the second.
    static func text(_ time: Int64) -> String {
        CivilTime.format(time / CivilTime.microsecondsPerSecond * CivilTime.microsecondsPerSecond)
    }
}
