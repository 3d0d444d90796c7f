import Archives
import Testing

@Suite struct ZipArchiveTests {
    @Test(arguments: [Sample.zip, Sample.zip64])
    func `files are listed in their order, without folders, and read`(bytes: [UInt8]) throws {
        let archive = try ZipArchive(bytes)
        #expect(archive.entries.map(\.path) == ["stored.txt", "folder/告警.csv"])
        #expect(archive.entries.map(\.size) == [11, 550])
        let contents = archive.entries.map { archive.content(of: $0, limit: 1000) }
        #expect(String(decoding: contents[0].bytes, as: UTF8.self) == "plain text\n")
        #expect(String(decoding: contents[1].bytes, as: UTF8.self) == String(repeating: "id,service\n", count: 50))
        #expect(contents.allSatisfy { $0.fault == nil })
        #expect(try archive.read("stored.txt", limit: 11) == Array("plain text\n".utf8))
        #expect(throws: ArchiveFault.tooLarge(limit: 10)) { try archive.read("stored.txt", limit: 10) }
        #expect(archive.prefix(of: "folder/告警.csv", count: 2) == Array("id".utf8))
        #expect(archive["stored.txt"] == archive.entries[0])
        #expect(archive["nothing"] == nil)
    }

    @Test func `a password and an unknown method are told`() throws {
        let encrypted = try ZipArchive(Sample.encrypted)
        #expect(encrypted.content(of: encrypted.entries[0], limit: 1000).fault == .encrypted)
        let packed = try ZipArchive(Sample.lzma)
        #expect(packed.content(of: packed.entries[0], limit: 1000).fault == .unsupportedMethod(14))
    }

    @Test func `more files than are taken, and more content, are refused`() throws {
        let limits = ArchiveLimits(maximumBytes: 1, maximumEntries: 2, maximumRatio: 1)
        #expect(throws: ArchiveFault.tooManyEntries(limit: 2)) { try ZipArchive(Sample.zip, limits: limits) }
        let archive = try ZipArchive(Sample.zip)
        for entry in archive.entries {
            let result = archive.content(of: entry, limit: 5)
            #expect(result.fault == .tooLarge(limit: 5))
            #expect(result.bytes.count == 5)
        }
    }

    @Test func `an archive without its end has no directory`() {
        for count in 0..<Sample.zip.count {
            #expect(throws: ArchiveFault.truncated) { try ZipArchive(Array(Sample.zip.prefix(count))) }
        }
    }

    @Test func `a changed byte never traps and never gives other content unnoticed`() throws {
        let expected = try ZipArchive(Sample.zip)
        // A folder whose name loses its slash becomes an empty file.
        let contents = Set(expected.entries.map { expected.content(of: $0, limit: 1000).bytes } + [[]])
        for index in Sample.zip.indices {
            for mask in [0x01, 0x80, 0xFF] as [UInt8] {
                var bytes = Sample.zip
                bytes[index] ^= mask
                guard let archive = try? ZipArchive(bytes) else { continue }
                for entry in archive.entries {
                    let result = archive.content(of: entry, limit: 1000)
                    #expect(result.fault != nil || contents.contains(result.bytes), "\(index)")
                }
            }
        }
    }
}
