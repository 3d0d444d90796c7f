import Archives
import Testing

@Suite struct TarArchiveTests {
    private static func tar(_ bytes: [UInt8]) -> [UInt8] {
        Deflate.gunzip(bytes[...], limit: 1 << 20).bytes
    }

    @Test(arguments: [Sample.tarGnu, Sample.tarPax, Sample.tarUstar])
    func `long names are whole, and folders and links are left out`(bytes: [UInt8]) {
        let archive = TarArchive(Self.tar(bytes))
        let long = String(repeating: "d", count: 60) + "/" + String(repeating: "e", count: 60) + "/long.txt"
        #expect(archive.entries.map(\.path) == ["a.json", long])
        #expect(archive.entries.map { archive.content(of: $0).count } == [2, 600])
        #expect(archive.fault == nil)
    }

    @Test func `a cut is told, and what comes before it is kept`() {
        let bytes = Self.tar(Sample.tarGnu)
        let cut = TarArchive(Array(bytes.prefix(512 + 512 + 100)))
        #expect(cut.entries.map(\.path) == ["a.json"])
        #expect(cut.fault == .truncated)
    }

    @Test func `a header whose checksum does not fit ends the list`() {
        var bytes = Self.tar(Sample.tarUstar)
        bytes[1024] ^= 1
        let archive = TarArchive(bytes)
        #expect(archive.entries.map(\.path) == ["a.json"])
        #expect(archive.fault == .damaged)
    }

    @Test func `more files than are taken are refused`() {
        let limits = ArchiveLimits(maximumBytes: 1 << 20, maximumEntries: 1, maximumRatio: 100)
        let archive = TarArchive(Self.tar(Sample.tarPax), limits: limits)
        #expect(archive.entries.count == 1)
        #expect(archive.fault == .tooManyEntries(limit: 1))
    }

    @Test func `no change of a byte traps`() {
        let bytes = Self.tar(Sample.tarPax)
        for index in stride(from: 0, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] ^= 0xFF
            let archive = TarArchive(changed)
            for entry in archive.entries { _ = archive.content(of: entry) }
        }
    }
}
