internal import Store

/// Takes secrets and addresses of e-mail out of texts, and puts names in their place that are the same for the same text.
package struct Redactor: Sendable {
    private let digest: KeyedDigest
    private let options: RedactionOptions
    /// Secrets that are known, such as the token that was sent.
    private let literals: [[UInt8]]
    private let keys: Set<String>

    /// How a text begins that stands for a secret.
    static let mark = Array("REDACTED".utf8)
    /// The host of an address that stands for another one.
    static let host = Array("redacted.invalid".utf8)

    /// Creates a redactor.
    ///
    /// - Parameters:
    ///   - key: The key of the workspace; with another key other names come out.
    ///   - options: What is taken out.
    ///   - secrets: Secrets that are known; those shorter than 6 bytes are left, for they would be found everywhere.
    package init(key: [UInt8], options: RedactionOptions = RedactionOptions(), secrets: [String] = []) {
        digest = KeyedDigest(key: key)
        self.options = options
        literals = secrets.map { Array($0.utf8) }.filter { $0.count >= 6 }.sorted { $0.count > $1.count }
        keys = Set(options.keys.map { $0.lowercased() })
    }

    /// A text without secrets.
    package func text(_ text: String) -> String {
        var count = RedactionCount()
        return String(decoding: redacted(Array(text.utf8), &count) ?? Array(text.utf8), as: UTF8.self)
    }

    /// Whether the value of a key is secret as a whole.
    func isSecretKey(_ key: String) -> Bool {
        SensitiveName.isSecret(key) || keys.contains(key.lowercased())
    }

    /// The name that stands for a secret.
    func name(for secret: some Sequence<UInt8>, _ kind: String, _ count: inout RedactionCount) -> [UInt8] {
        count.add(kind)
        return Self.mark + Array("-\(kind)-\(digest.code(of: secret).prefix(12))".utf8)
    }

    /// A text without secrets, or none if there are none in it.
    func redacted(_ text: [UInt8], _ count: inout RedactionCount) -> [UInt8]? {
        var result: [UInt8]?
        if let without = withoutPatterns(text, &count) { result = without }
        if let without = withoutLiterals(result ?? text, &count) { result = without }
        return withoutFindings(result ?? text, &count) ?? result
    }

    private func withoutFindings(_ text: [UInt8], _ count: inout RedactionCount) -> [UInt8]? {
        var finder = SecretFinder(text, emails: options.emails)
        var output: [UInt8] = []
        var done = 0
        var position = 0
        while position < text.count {
            guard let finding = finder.finding(at: position, after: done), finding.range.lowerBound >= done else {
                position += 1
                continue
            }
            output += text[done..<finding.range.lowerBound]
            output += name(for: finding, in: text, &count)
            done = finding.range.upperBound
            position = max(done, position + 1)
        }
        guard done > 0 else { return nil }
        return output + text[done...]
    }

    private func name(
        for finding: SecretFinder.Finding, in text: [UInt8], _ count: inout RedactionCount
    ) -> [UInt8] {
        let value = text[finding.range]
        guard finding.kind == "email" else { return name(for: value, finding.kind, &count) }
        count.add("email")
        var plain = String(decoding: value, as: UTF8.self).lowercased()
        if finding.isEncoded { plain = plain.replacing("%40", with: "@") }
        let code = digest.code(of: plain.utf8).prefix(12)
        return Array("person-\(code)\(finding.isEncoded ? "%40" : "@")".utf8) + Self.host
    }

    private func withoutLiterals(_ text: [UInt8], _ count: inout RedactionCount) -> [UInt8]? {
        var result: [UInt8]?
        for literal in literals {
            let current = result ?? text
            var output: [UInt8] = []
            var rest = current[...]
            while let range = rest.firstRange(of: literal) {
                output += rest[..<range.lowerBound] + name(for: literal, "own-token", &count)
                rest = rest[range.upperBound...]
            }
            if rest.count < current.count { result = output + rest }
        }
        return result
    }

    private func withoutPatterns(_ text: [UInt8], _ count: inout RedactionCount) -> [UInt8]? {
        guard !options.patterns.isEmpty else { return nil }
        var string = String(decoding: text, as: UTF8.self)
        var isChanged = false
        for pattern in options.patterns {
            guard let expression = try? Regex(pattern) else { continue }
            for range in string.ranges(of: expression).reversed() where !range.isEmpty {
                let name = name(for: string[range].utf8, "pattern", &count)
                string.replaceSubrange(range, with: String(decoding: name, as: UTF8.self))
                isChanged = true
            }
        }
        return isChanged ? Array(string.utf8) : nil
    }
}
