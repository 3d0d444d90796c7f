/// Finds the names that a user most likely meant.
public enum Spelling {
    /// The candidate nearest to a word, if it is near enough to be a slip: at most a third of the letters differ.
    ///
    /// Ties go to the candidate that sorts first, so that the suggestion never depends on hash order.
    public static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, word.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates where abs(candidate.count - word.count) <= limit {
            let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
            guard distance <= limit else { continue }
            if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// A fix of the form "did you mean 'x'?", or none when nothing is near.
    public static func fix(for word: String, among candidates: some Sequence<String>) -> [LocalizedText] {
        guard let name = suggestion(for: word, among: candidates) else { return [] }
        return [LocalizedText(en: "did you mean '\(name)'?", zh: "是否想写“\(name)”?")]
    }

    /// The Levenshtein distance with transpositions of neighbours (optimal string alignment).
    private static func editDistance(_ source: [Character], _ target: [Character]) -> Int {
        var beforePrevious = [Int](repeating: 0, count: target.count + 1)
        var previous = Array(0...target.count)
        for (row, letter) in source.enumerated() {
            var current = [row + 1]
            for (column, other) in target.enumerated() {
                var cost = min(
                    previous[column + 1] + 1, current[column] + 1, previous[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
                    cost = min(cost, beforePrevious[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[target.count]
    }
}
