/// What the subject of a commit says about a merge into the main branch.
struct MergeSubject {
    /// The number of the request as the tool writes it, such as `#12` or `group/project!12`; empty if the subject names none.
    let id: String

    /// Reads a subject; none if it is no merge of a request, or one into another branch.
    ///
    /// - Parameters:
    ///   - subject: The first line of the message.
    ///   - reference: The merge request that the body names, as GitLab writes it.
    init?(_ subject: String, reference: String?) {
        let words = subject.split(separator: " ").map(String.init)
        if subject.hasPrefix("Merge pull request #"), words.count > 3 {
            id = words[3]
        } else if subject.hasPrefix("Merged in "), let number = Self.number(in: subject, behind: "(pull request #") {
            id = "#\(number)"
        } else if subject.hasPrefix("Merged PR "), words.count > 2, let number = Int(words[2].filter { $0 != ":" }) {
            id = "!\(number)"
        } else if subject.hasPrefix("Merge branch '") {
            guard let id = Self.branchMerge(subject, reference: reference) else { return nil }
            self.id = id
        } else if let last = words.last, last.hasPrefix("(#"), last.hasSuffix(")"),
            Int(last.dropFirst(2).dropLast()) != nil
        {
            id = String(last.dropFirst().dropLast())
        } else {
            return nil
        }
    }

    /// `Merge branch 'x' into 'main'`, or without a target, which then is the main branch; none for a merge of the main branch into
    /// another one.
    private static func branchMerge(_ subject: String, reference: String?) -> String? {
        let rest = subject.dropFirst("Merge branch '".count)
        guard let end = rest.firstIndex(of: "'") else { return nil }
        let source = String(rest[..<end])
        let target = rest[rest.index(after: end)...]
        if target.hasPrefix(" into ") {
            let name = target.dropFirst(6).filter { $0 != "'" }
            guard Merge.mainBranches.contains(String(name)) else { return nil }
        } else if !target.isEmpty || Merge.mainBranches.contains(source) {
            // A merge of the main branch, or from another repository, brings a branch up to date.
            return nil
        }
        return reference ?? ""
    }

    private static func number(in text: String, behind mark: String) -> Int? {
        guard let range = text.firstRange(of: mark) else { return nil }
        return Int(text[range.upperBound...].prefix(while: \.isNumber))
    }
}
