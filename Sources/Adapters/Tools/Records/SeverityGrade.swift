/// Grades of severity and priority from 1 (most severe, first) to 5.
enum SeverityGrade {
    /// The grade in texts such as `P1`, `SEV-2`, `sev3`, `S1`, `1`, `P0`; none for all others.
    ///
    /// `P0` and `SEV0` are counted as 1, for there is no grade above it.
    static func grade(_ text: String?) -> Int64? {
        guard let text else { return nil }
        let lower = text.lowercased().filter { !" -_.:".contains($0) }
        let prefixes = ["severity", "priority", "sev", "prio", "p", "s"]
        let digits = prefixes.first { lower.hasPrefix($0) }.map { lower.dropFirst($0.count) } ?? lower[...]
        guard digits.count == 1, let digit = digits.first, let grade = digit.wholeNumberValue, digit.isASCII else {
            return nil
        }
        return (0...5).contains(grade) ? max(1, Int64(grade)) : nil
    }
}
