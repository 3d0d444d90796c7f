import Archives
import Testing

@Suite struct CompressionTests {
    private static let table = String(repeating: "id,service\n", count: 50)

    @Test func `members of a gzip file that follow one another are one content`() {
        let result = Deflate.gunzip(Sample.gzip[...], limit: 1000)
        #expect(String(decoding: result.bytes, as: UTF8.self) == "first\nsecond\n")
        #expect(result.fault == nil)
    }

    @Test func `all frames of Zstandard are one content`() {
        let result = Zstandard.decompress((Sample.zstandard + Sample.zstandard)[...], limit: 10_000)
        #expect(String(decoding: result.bytes, as: UTF8.self) == Self.table + Self.table)
        #expect(result.fault == nil)
    }

    @Test(arguments: [0, 1, 549, 550, 551])
    func `no more comes out than is taken`(limit: Int) {
        let result = Zstandard.decompress(Sample.zstandard[...], limit: limit)
        #expect(result.bytes.count == min(limit, 550))
        #expect(result.fault == (limit < 550 ? .tooLarge(limit: limit) : nil))
        let gzip = Deflate.gunzip(Sample.gzip[...], limit: limit)
        #expect(gzip.bytes.count == min(limit, 13))
        #expect(gzip.fault == (limit < 13 ? .tooLarge(limit: limit) : nil))
    }

    @Test func `a cut at any byte keeps what comes before it and is told`() {
        for count in 0..<Sample.zstandard.count {
            let result = Zstandard.decompress(Sample.zstandard.prefix(count), limit: 1000)
            #expect(result.fault != nil || count == 0, "\(count)")
        }
        let first = 26
        for count in 1..<Sample.gzip.count where count != first {
            let result = Deflate.gunzip(Sample.gzip.prefix(count), limit: 1000)
            // One byte of a second member is taken for padding, like the zeros that some programs append.
            if count != first + 1 { #expect(result.fault == .truncated, "\(count)") }
            #expect("first\nsecond\n".utf8.starts(with: result.bytes), "\(count)")
        }
    }

    @Test func `a changed byte is found, or changes nothing that counts`() {
        for index in Sample.gzip.indices {
            var bytes = Sample.gzip
            bytes[index] ^= 0x10
            let result = Deflate.gunzip(bytes[...], limit: 1000)
            let isWhole = String(decoding: result.bytes, as: UTF8.self) == "first\nsecond\n"
            // Bytes 4 to 9 of a member are its time, flags and system.
            #expect(result.fault != nil || isWhole || result.bytes.count == 6, "\(index)")
        }
    }

    @Test func `the budget grows with the archive and ends at a limit`() {
        let limits = ArchiveLimits(maximumBytes: 1 << 30, maximumEntries: 10, maximumRatio: 100)
        #expect(limits.budget(for: 10) == 16 << 20)
        #expect(limits.budget(for: 1 << 20) == 100 << 20)
        #expect(limits.budget(for: .max) == 1 << 30)
    }
}
