import Adapters
import Collectors
import Diagnostics
import Testing

/// What is taken out before anything is written down.
@Suite struct RedactionTests {
    private let redactor = Redactor(key: Workbench.key)

    private func redact(_ json: String, _ redactor: Redactor? = nil) -> (text: String, count: RedactionCount) {
        var count = RedactionCount()
        let bytes = (redactor ?? self.redactor).redacted(json: Array(json.utf8), &count)
        return (String(decoding: bytes, as: UTF8.self), count)
    }

    /// Secrets that are none, put together here so that no scanner takes them for real ones.
    static let secrets: [(kind: String, secret: String)] = [
        ("github-token", "ghp" + "_" + String(repeating: "aB3", count: 12)),
        ("github-token", "github" + "_pat_" + String(repeating: "x9", count: 20)),
        ("gitlab-token", "glpat" + "-" + String(repeating: "Zz1", count: 7)),
        ("slack-token", "xoxb" + "-123456789012-abcdefGHIJKL"),
        ("slack-webhook", "hooks.slack" + ".com/services/T000/B000/abcdEFGH"),
        ("aws-key", "AKIA" + "ABCDEFGHIJKLMNOP"), ("google-key", "AIza" + String(repeating: "c", count: 35)),
        ("jwt", "eyJ" + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl"),
        ("private-key", "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEabc\nxyz==\n-----END RSA " + "PRIVATE KEY-----"),
    ]

    @Test(arguments: secrets)
    func `a token is replaced wherever it stands`(kind: String, secret: String) {
        let inner = secret.replacing("\n", with: "\\n")
        for json in [
            "[\"\(inner)\"]", "{\"a\": \"before \(inner) after\"}", "{\"\(inner)\": 1}",
            "[\"{\\\"k\\\": \\\"\(inner.replacing("\\", with: "\\\\"))\\\"}\"]", "{\"a\": [[\"x=\(inner);\"]]}",
        ] {
            let (text, count) = redact(json)
            #expect(!text.contains(inner), "\(text)")
            #expect(text.contains("REDACTED-"))
            #expect(count.secrets == 1, "\(json) → \(text)")
            #expect(isJSON(text))
        }
        #expect(redact("[\"\(inner)\"]").text.contains("REDACTED-\(kind)-"))
    }

    @Test(arguments: [
        ("Authorization: Bearer abcdef123456", "bearer-token"), ("authorization: bearer abcdef123456", "bearer-token"),
        ("Basic dXNlcjpwYXNz", "basic-credential"), ("postgres://app:pa55w0rd@db/main", "url-password"),
        ("https://deadbeef01@git.example/x", "url-password"), ("password=hunter2 next", "secret"),
        ("curl -H 'X: 1' 'https://x/?api_key=qwerty12'", "secret"), ("DB_PASSWORD: s3cretvalue", "secret"),
    ])
    func `a secret is known by what stands before it`(text: String, kind: String) {
        let (found, count) = redact("[\"\(text)\"]")
        #expect(found.contains("REDACTED-\(kind)-"), "\(found)")
        #expect(count.secrets == 1)
    }

    @Test(arguments: [
        "basic authentication failed", "the bearer of this", "token: expired", "password reset for team",
        "https://example.org/a@b/c", "git@github.com:org/repo.git", "ssh://git@host.example/x", "3@5", "a@b",
        "@channel",
        "https://user.example/path?x=1", "commit 4f2a9c1e8b7d6a5f4e3d2c1b0a9f8e7d6c5b4a39", "eyJ.short", "secretName",
        "kind=token", "user@localhost",
    ])
    func `what is no secret stays`(text: String) {
        let json = "[\"\(text)\"]"
        #expect(redact(json).text == json)
    }

    @Test func `the value of a telling key is a secret, whatever it is`() {
        for key in ["password", "client_secret", "apiKey", "X-Auth-Token", "AWS_SECRET_ACCESS_KEY", "routing_key"] {
            let (text, count) = redact("{\"\(key)\": \"x\", \"other\": \"x\", \"list\": {\"\(key)\": null}}")
            #expect(text.hasPrefix("{\"\(key)\": \"REDACTED-secret-"), "\(key)")
            #expect(text.hasSuffix("\", \"other\": \"x\", \"list\": {\"\(key)\": null}}"))
            #expect(count.secrets == 1)
        }
    }

    @Test func `a variable of a container is a secret by its name`() {
        let json = #"{"env": [{"name": "DB_PASSWORD", "value": "x"}, {"name": "MODE", "value": "x"}]}"#
        let (text, count) = redact(json)
        #expect(count.secrets == 1)
        #expect(text.contains(#"{"name": "MODE", "value": "x"}"#))
        #expect(text.contains(#"{"name": "DB_PASSWORD", "value": "REDACTED-secret-"#))
        let nested = #"{"last-applied": "{\"env\":[{\"name\":\"DB_PASSWORD\",\"value\":\"x\"}]}"}"#
        #expect(redact(nested).count.secrets == 1)
        #expect(isJSON(redact(nested).text))
    }

    @Test func `an address gets the same pseudonym everywhere, and another one with another key`() {
        let (text, count) = redact(#"["Ann.Lee+x@corp.example", "<ann.lee+x@CORP.example>", "bo@corp.example"]"#)
        let names = text.matches(of: /person-[0-9a-f]{12}@redacted\.invalid/).map { String($0.0) }
        #expect(count.emails == 3)
        #expect(names.count == 3)
        #expect(names[0] == names[1])
        #expect(names[0] != names[2])
        let other = redact(#"["ann.lee+x@corp.example"]"#, Redactor(key: [UInt8](repeating: 8, count: 32))).text
        #expect(!other.contains(names[0]))
    }

    @Test(arguments: [
        #"\u003cann@corp.example\u003e"#, #"line\nann@corp.example"#, #"ann\u0040corp.example"#,
        #"{\"to\": \"\\nann@corp.example\"}"#, "mailto:ann%40corp.example", "写信给ann@corp.example。",
    ])
    func `an address is found behind escapes`(text: String) {
        let (found, count) = redact("[\"\(text)\"]")
        #expect(count.emails == 1, "\(found)")
        #expect(!found.contains("corp.example"))
        #expect(isJSON(found))
    }

    @Test func `addresses may stay if the workspace says so, secrets never`() {
        let redactor = Redactor(key: Workbench.key, options: RedactionOptions(emails: false))
        let (text, count) = redact(#"["ann@corp.example", "password=hunter2"]"#, redactor)
        #expect(text.contains("ann@corp.example"))
        #expect(count.kinds == ["secret": 1])
    }

    @Test func `a workspace can name further keys and patterns`() {
        let options = RedactionOptions(keys: ["badge"], patterns: ["EMP-[0-9]+"])
        let redactor = Redactor(key: Workbench.key, options: options)
        let (text, count) = redact(#"{"badge": "b", "note": "by EMP-123 and EMP-7", "x": "EMP-"}"#, redactor)
        #expect(count.kinds == ["pattern": 2, "secret": 1])
        #expect(!text.contains("EMP-123"))
        #expect(text.contains(#""x": "EMP-""#))
    }

    @Test func `everything else stays byte for byte, and a second time changes nothing`() {
        let json = "{ \"a\" : 1.50e+3,\n\t\"b\":\"\\u00e9\\/\\\"\", \"c\" : [true,null , \"日本\"] }\n"
        #expect(redact(json).text == json)
        let mixed = #"{"password":"x","m":"a@b.example ghp"# + "_" + String(repeating: "k1", count: 20) + #""}"#
        let once = redact(mixed).text
        #expect(redact(once).text == once)
        #expect(redact(once).count.kinds.isEmpty)
    }

    @Test func `no secret survives in any random surrounding, and JSON stays JSON`() {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let pieces = [
            "", " ", "\\n", "\\\"", "\\\\", "\\u003c", "é", "日", "a", "=", ":", "/", "@", "{", "}", ",", "x", "9", "-",
        ]
        for round in 0..<2000 {
            let (_, secret) = Self.secrets[next(Self.secrets.count)]
            let inner = secret.replacing("\n", with: "\\n")
            var before = ""
            var after = ""
            for _ in 0..<next(6) { before += pieces[next(pieces.count)] }
            // A letter right behind a token would belong to it.
            for _ in 0..<next(6) { after += pieces[next(6)] }
            let json =
                "{\"k\": [\"\(before)\(inner)\(after)\", 1], \"e\": \"\(before) joe\(round)@mail.example\(after)\"}"
            let (text, count) = redact(json)
            #expect(!text.contains(inner), "round \(round): \(json)")
            #expect(!text.contains("joe\(round)@mail"), "round \(round): \(json)")
            #expect(count.secrets >= 1, "round \(round): \(json) → \(text)")
            #expect(isJSON(text), "round \(round): \(json) → \(text)")
        }
    }

    @Test func `a large text takes a time that grows with it only`() {
        let text = String(repeating: "a@", count: 200_000) + String(repeating: "eyJ", count: 100_000)
        let json =
            "[\"\(text)\", \"\(String(repeating: "-----BEGIN ", count: 50_000))\", \"\(String(repeating: "x=", count: 100_000))\"]"
        let duration = ContinuousClock().measure { _ = redact(json) }
        #expect(duration < .seconds(20))
    }

    private func isJSON(_ text: String) -> Bool {
        var faults: [Diagnostic] = []
        return Document.json(Array(text.utf8), path: "", reporting: &faults) != nil && faults.isEmpty
    }
}
