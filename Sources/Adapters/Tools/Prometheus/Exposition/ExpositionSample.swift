/// A sample in text form.
struct ExpositionSample {
    /// The metric; empty if the labels do not name it.
    var name: String
    /// Whether the labels stand in braces.
    var hasBraces: Bool
    /// The labels without the name of the metric, in the order of the line.
    var labels: [(name: String, value: String)]
    /// The value as it is written.
    var value: ArraySlice<UInt8>
    /// The time as it is written, if there is one.
    var time: ArraySlice<UInt8>?

    /// The value of a label; none if it is absent or empty.
    subscript(_ name: String) -> String? {
        labels.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
    }

    /// Whether the value is a number rather than `NaN`.
    var hasValue: Bool { ScaledDecimal(value) != nil || value.last.map { $0 | 0x20 } == UInt8(ascii: "f") }
}
