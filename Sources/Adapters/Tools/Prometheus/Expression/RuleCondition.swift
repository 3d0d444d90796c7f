/// What kind of condition the expression of an alert is.
///
/// It is a burn-rate alert if `and` joins two conditions about the same metric over two different windows. A window is
/// a range in brackets, or the end of the name of a recorded series such as `slo:sli_error:ratio_rate5m`.
struct RuleCondition {
    /// Whether all brackets and quotes are closed.
    let isBalanced: Bool
    /// The windows of a burn-rate alert in microseconds; of several pairs the one with the longest window.
    let burnRateWindows: (long: Int64, short: Int64)?
    /// What it is if it is not about a burn rate.
    let kind: AlertRule.Kind
    /// The values that the labels of Sloth are compared with, which the alert inherits; a label with two values is left
    /// out.
    let slothLabels: [String: String]

    /// Functions that look ahead.
    private static let predictive: Set<String> = [
        "predict_linear", "deriv", "holt_winters", "double_exponential_smoothing",
    ]
    private static let absence: Set<String> = ["absent", "absent_over_time"]
    /// Longer expressions are not looked into.
    private static let maximumLength = 100_000

    /// Looks into an expression.
    init(_ expression: String) {
        guard expression.utf8.count <= Self.maximumLength else {
            (isBalanced, burnRateWindows, kind, slothLabels) = (true, nil, .other, [:])
            return
        }
        var scanner = PromQLScanner(expression, collecting: ["sloth_service", "sloth_slo"])
        var pairs = WindowPairs()
        var calls: Set<String> = []
        var hasComparison = false
        while let token = scanner.next() {
            switch token {
            case .call(let name): calls.insert(name)
            case .comparison: hasComparison = true
            default: break
            }
            pairs.take(token)
        }
        isBalanced = pairs.finish() && scanner.isBalanced
        burnRateWindows = pairs.best
        let values = Dictionary(grouping: scanner.matches, by: \.label).mapValues { Set($0.map(\.value)) }
        slothLabels = values.compactMapValues { $0.count == 1 ? $0.first : nil }
        if !calls.isDisjoint(with: Self.predictive) {
            kind = .predictive
        } else if !calls.isDisjoint(with: Self.absence) {
            kind = .absence
        } else {
            kind = hasComparison ? .threshold : .other
        }
    }
}
