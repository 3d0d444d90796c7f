import Diagnostics
import RubricFiles
import Testing

@Suite struct ScratchFuzzTests {
    @Test func fuzz() {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6364136223846793005 &+ 1442695040888963407
            return Int((state >> 33) % UInt64(bound))
        }
        let tokens = ["[", "]", "{", "}", ": ", "- ", "\n", "  ", "&a ", "*a", "\"", "'", "|\n", ">\n", "# ", "!!x ", "? ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "\u{85}", "é", "\u{2028}", "null", "99999999999999999999", "-1", "{n}", "\\x", "\t", "@", "`", "id: AAA-2\n", "levels:\n", "1e9", ",", "\u{FEFF}", "🙂", "\r"]
        var ok = 0
        for round in 0..<6000 {
            var files = Fixture.files
            let index = next(files.count)
            var bytes = Array(files[index].text.utf8)
            for _ in 0...next(4) {
                let at = next(bytes.count)
                switch next(4) {
                case 0: bytes.remove(at: at)
                case 1: bytes.insert(contentsOf: Array(tokens[next(tokens.count)].utf8), at: at)
                case 2: bytes[at] = UInt8(next(256))
                default:
                    let end = min(bytes.count, at + next(60))
                    let piece = Array(bytes[at..<end])
                    bytes.insert(contentsOf: piece, at: next(bytes.count))
                }
            }
            files[index].text = String(decoding: bytes, as: UTF8.self)
            let clock = ContinuousClock()
            let start = clock.now
            let (rubric, diagnostics) = RubricLinter(kinds: Fixture.kinds).lint(files)
            let time = clock.now - start
            if rubric != nil { ok += 1 }
            #expect((rubric == nil) == diagnostics.containsErrors)
            for d in diagnostics where d.fixes.isEmpty || d.location?.line == nil {
                if !d.id.hasPrefix("expression") { Issue.record("\(round) \(d.formatted(in: .english))") }
            }
            if time > .seconds(1) { Issue.record("slow \(round) \(time)") }
        }
        print("@@ok \(ok)")
    }
}
