/// Words that name an environment.
///
/// - production: `production`, `prod`, `prd`, `live`, `生产`
/// - staging: `staging`, `stage`, `stg`, `uat`, `preprod`, `preproduction`, `预发`
/// - test: `test`, `testing`, `qa`, `sit`, `测试`
/// - development: `development`, `dev`, `develop`, `开发`
enum EnvironmentWord {
    /// The environment that a text names as a whole, in any letter case; none if it is no such word.
    static func named(_ text: String?) -> String? {
        guard let text else { return nil }
        return words[text.lowercased()]
    }

    /// The environment that a name such as `shop-staging` has as one of its parts between `-`, `_`, `.` and `/`.
    ///
    /// None if no part is such a word, or if two parts name different environments.
    static func within(_ name: String?) -> String? {
        guard let name else { return nil }
        var found: String?
        for part in name.lowercased().split(whereSeparator: { "-_./".contains($0) }) {
            guard let word = words[String(part)] else { continue }
            if let found, found != word { return nil }
            found = word
        }
        return found
    }

    private static let words = [
        "production": "production", "prod": "production", "prd": "production", "live": "production", "生产": "production",
        "staging": "staging", "stage": "staging", "stg": "staging", "uat": "staging", "preprod": "staging",
        "preproduction": "staging", "预发": "staging", "test": "test", "testing": "test", "qa": "test", "sit": "test",
        "测试": "test", "development": "development", "dev": "development", "develop": "development",
        "开发": "development", "unknown": "unknown",
    ]
}
