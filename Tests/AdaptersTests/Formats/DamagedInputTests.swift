import Adapters
import Diagnostics
import Testing

/// Damaged files give diagnostics or values, never a trap, and whatever is there can be walked over.
@Suite struct DamagedInputTests {
    private static let texts = [
        "{\"a\": [1, -2.5e3, \"x\\u00e9\\n订单\", true, null, {\"b\": {}}], \"c\": [[], [\"d\"]], \"a\": 2}\n",
        "{\"a\": 1, \"b\": \"订单\"}\n{\"a\": 2, \"b\": []}\n{\"a\": 3}\n",
        "# c\nname: &x 订单\nlist:\n  - *x\n  - {a: [1, 2], b: \"q\\n\"}\n  - |\n    text\n    more\nmap: &m\n  k: v\nmerged:\n  <<: *m\n---\nb: 'it''s'\n",
        "id,title,when\n1,\"a, \"\"b\"\"\nc\",2024-01-02 03:04:05\n2,订单,2024-01-02T03:04:05+08:00\n3,,1704164645\n",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x \"y\">]>\n<a:b xmlns:a=\"urn:x\" c='d'><e/></a:b>\n",
        "---\ntitle: x\n---\n# Incident\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- 10:00 [x](y)\n",
    ]

    /// Reads everything that can be read.
    private func walk(_ bytes: [UInt8]) -> Int {
        let content = Content(path: "a", bytes: bytes)
        var steps = content.allDiagnostics.reduce(0) { $0 + $1.formatted(in: .chinese).count }
        let times = TimestampParser(zone: .utc)
        func walk(_ node: Node) {
            steps += node.line + node.column + node.pathDescription.count + (node.string?.count ?? 0)
            steps += Int(truncatingIfNeeded: node.int ?? 0) & 1
            steps += node.double == nil ? 0 : 1
            steps += times.parse(node).isInvalid ? 0 : 1
            for item in node.items { walk(item) }
            for (key, value) in node.entries {
                walk(value)
                steps += node[key] == nil ? 1000 : 0
            }
        }
        for document in content.documents { walk(document.root) }
        content.jsonLines?.forEach { walk($0.root) }
        for row in content.table.map({ Array($0.rows) }) ?? [] {
            for column in 0...row.count {
                steps += row[column]?.count ?? 0
                steps += times.parse(utf8: row.bytes(column)).isInvalid ? 0 : 1
                steps += DurationParser.parse(utf8: row.bytes(column)) == nil ? 0 : 1
            }
        }
        for line in content.lines { steps += line.string.count }
        return steps
    }

    @Test(arguments: texts) func `a file that is cut anywhere is read without a trap`(text: String) {
        let bytes = Array(text.utf8)
        for length in 0...bytes.count {
            #expect(walk(Array(bytes[..<length])) >= 0)
            #expect(walk(Array(bytes[length...])) >= 0)
        }
    }

    @Test(.timeLimit(.minutes(15)), arguments: texts) func `a file with flipped bytes is read without a trap`(
        text: String
    ) {
        let bytes = Array(text.utf8)
        for seed in 0..<1500 {
            var random = FormatRandom(seed: UInt64(seed))
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: 0..<damaged.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
                case 1: damaged[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: damaged.remove(at: index)
                case 3:
                    damaged.insert(
                        Array("{}[],:\"'\\&*-?|>#\n\r\t <".utf8).randomElement(using: &random) ?? 0, at: index)
                default:
                    damaged.insert(
                        contentsOf: damaged[index...].prefix(Int.random(in: 1...20, using: &random)), at: index)
                }
                if damaged.isEmpty { damaged = [0x20] }
            }
            #expect(walk(damaged) >= 0, "seed \(seed)")
        }
    }

    @Test func `a file in another encoding with flipped bytes is read without a trap`() {
        let gbk = [UInt8](
            hex:
                "b1e0bac52cb1eacce22cd7b4ccac0a312cb6a9b5a5d6d0d0c4e5b4bbfa2cd2d1b9d8b1d50a322cd6a7b8b6b3accab12cb4a6c0edd6d00a"
        )
        let utf16 = "id,标题\n1,订单😀\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [gbk, utf16, [0xFF, 0xFE] + utf16, [0x84, 0x31, 0x95, 0x33] + gbk] {
            for length in 0...bytes.count { #expect(walk(Array(bytes[..<length])) >= 0) }
            for seed in 0..<1000 {
                var random = FormatRandom(seed: UInt64(seed))
                var damaged = bytes
                damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
                #expect(walk(damaged) >= 0, "seed \(seed)")
            }
        }
    }

    @Test func `equal bytes give equal results`() {
        for text in Self.texts {
            let first = Content(text)
            let second = Content(text)
            #expect(first.allDiagnostics == second.allDiagnostics)
            #expect(first.documents.map(\.root.summary) == second.documents.map(\.root.summary))
        }
    }
}
