/// The values of a rate metric: how many samples were true, of how many.
///
/// What `passes` and `fails` mean is told from the rate itself, for `http_req_failed` counts failed requests as passes,
/// and not every producer agrees.
struct K6Rate {
    /// The share of samples that were true, 0 to 1.
    let share: Double?
    /// How many samples were true.
    let matches: Int64?
    /// How many samples there are.
    let total: Int64?

    /// Reads the values of a rate in any shape.
    init(_ values: Node) {
        share = (values["rate"] ?? values["value"])?.double
        if let matches = values["matches"]?.int, let total = values["total"]?.int {
            (self.matches, self.total) = (matches, total)
            return
        }
        guard let passes = values["passes"]?.int, let fails = values["fails"]?.int, passes >= 0, fails >= 0 else {
            (matches, total) = (nil, nil)
            return
        }
        let (sum, overflow) = passes.addingReportingOverflow(fails)
        total = overflow ? nil : sum
        let expected = (share ?? 0) * Double(sum)
        matches = share == nil || abs(Double(passes) - expected) <= abs(Double(fails) - expected) ? passes : fails
    }
}
