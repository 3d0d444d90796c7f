/// A part of a PromQL expression, as far as the kind of an alert depends on it.
enum PromQLToken: Equatable {
    /// A metric that is selected.
    case metric(String)
    /// A function that is called, in lower case.
    case call(String)
    /// A range in brackets, in microseconds.
    case window(Int64)
    case open
    case close
    case and
    case or
    case unless
    /// `==`, `!=`, `>`, `<`, `>=` or `<=` between values.
    case comparison
    case other
}
