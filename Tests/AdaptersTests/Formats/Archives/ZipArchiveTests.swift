import Adapters
import Testing

@Suite struct ZipArchiveTests {
    /// A ZIP file with one entry.
    private func archive(
        name: String, content: [UInt8], size: Int, checksum: UInt32, method: UInt16, flags: UInt16 = 0
    ) -> [UInt8] {
        func number16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
        func number32(_ value: UInt32) -> [UInt8] {
            number16(UInt16(value & 0xFFFF)) + number16(UInt16(value >> 16))
        }
        let sizes = number32(checksum) + number32(UInt32(content.count)) + number32(UInt32(size))
        let length = number16(UInt16(name.utf8.count))
        var bytes: [UInt8] = number32(0x0403_4B50) + number16(20) + number16(flags) + number16(method) + number32(0)
        bytes += sizes + length + number16(0) + Array(name.utf8) + content
        let start = bytes.count
        bytes += number32(0x0201_4B50) + number16(20) + number16(20) + number16(flags) + number16(method)
        bytes += number32(0) + sizes + length + number16(0) + number16(0) + number16(0) + number16(0) + number32(0)
        bytes += number32(0) + Array(name.utf8)
        let directory = bytes.count - start
        bytes += number32(0x0605_4B50) + number16(0) + number16(0) + number16(1) + number16(1)
        return bytes + number32(UInt32(directory)) + number32(UInt32(start)) + number16(0)
    }

    /// `the same words again and again, the same words again and again; ` forty times, with a table of its own.
    private let repeated: [UInt8] = [
        43, 201, 72, 85, 40, 78, 204, 77, 85, 40, 207, 47, 74, 41, 86, 72, 76, 79, 204, 204, 83, 72, 204, 75, 129, 176,
        116, 20, 74, 240, 202, 91, 19, 144, 31, 213, 63, 170, 127, 84, 255, 168, 254, 81, 253, 163, 250, 71, 245, 143,
        234,
        31, 213, 63, 216, 244, 3, 0,
    ]

    @Test func `deflated data are undone`() throws {
        let text = try Inflate.decompress([203, 72, 205, 201, 201, 87, 200, 64, 39, 1], limit: 100)
        #expect(String(decoding: text, as: UTF8.self) == "hello hello hello hello")
        let long = try Inflate.decompress(repeated[...], limit: 2560)
        #expect(long.count == 2560)
        #expect(CRC32.checksum(long) == 3_293_020_286)
    }

    @Test func `the check sum is that of the standard`() {
        #expect(CRC32.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func `data that are cut, broken or too large are refused`() {
        #expect(throws: Inflate.Fault.truncated) { try Inflate.decompress(repeated[..<20], limit: 2560) }
        #expect(throws: Inflate.Fault.tooLarge) { try Inflate.decompress(repeated[...], limit: 2559) }
        #expect(throws: Inflate.Fault.broken) { try Inflate.decompress([7, 0], limit: 10) }
        #expect(throws: Inflate.Fault.broken) { try Inflate.decompress([1, 5, 0, 0, 0], limit: 10) }
        #expect(throws: Inflate.Fault.truncated) { try Inflate.decompress([], limit: 10) }
        #expect(Inflate.prefix(of: repeated[...], count: 8) == Array("the same".utf8))
    }

    @Test func `stored and deflated entries are read`() throws {
        let words = Array("123456789".utf8)
        let stored = archive(name: "a/b.txt", content: words, size: 9, checksum: 0xCBF4_3926, method: 0)
        let zip = try ZipArchive(stored)
        #expect(zip.entries.map(\.name) == ["a/b.txt"])
        #expect(try zip.read("a/b.txt") == words)
        #expect(zip.prefix(of: "a/b.txt", count: 3) == Array("123".utf8))
        let packed = archive(name: "x", content: repeated, size: 2560, checksum: 3_293_020_286, method: 8)
        #expect(try ZipArchive(packed).read("x").count == 2560)
        #expect(throws: ZipArchive.Fault.tooLarge) { try ZipArchive(packed).read("x", limit: 2559) }
        #expect(throws: ZipArchive.Fault.noEntry) { try ZipArchive(packed).read("y") }
    }

    @Test func `a false check sum, size, method or lock is refused`() throws {
        let wrong = archive(name: "x", content: repeated, size: 2560, checksum: 1, method: 8)
        #expect(throws: ZipArchive.Fault.broken) { try ZipArchive(wrong).read("x") }
        let short = archive(name: "x", content: repeated, size: 100, checksum: 1, method: 8)
        #expect(throws: ZipArchive.Fault.broken) { try ZipArchive(short).read("x") }
        let other = archive(name: "x", content: repeated, size: 2560, checksum: 1, method: 12)
        #expect(throws: ZipArchive.Fault.unknownMethod) { try ZipArchive(other).read("x") }
        let locked = archive(name: "x", content: repeated, size: 2560, checksum: 1, method: 8, flags: 1)
        #expect(throws: ZipArchive.Fault.encrypted) { try ZipArchive(locked).read("x") }
    }

    @Test func `bombs are refused before they are unpacked`() {
        let bomb = archive(name: "x", content: repeated, size: 200 << 20, checksum: 1, method: 8)
        #expect(throws: ZipArchive.Fault.tooLarge) { try ZipArchive(bomb).read("x") }
        var limits = ZipArchive.Limits()
        limits.entries = 0
        #expect(throws: ZipArchive.Fault.tooManyEntries) { try ZipArchive(bomb, limits: limits) }
    }

    @Test func `damaged archives never stop the reader`() {
        let bytes = archive(name: "x", content: repeated, size: 2560, checksum: 3_293_020_286, method: 8)
        for damaged in (0..<bytes.count).map({ Array(bytes.prefix($0)) }) + Damage.flips(bytes, count: 2000) {
            guard let zip = try? ZipArchive(damaged) else { continue }
            for entry in zip.entries {
                _ = try? zip.read(entry.name)
                _ = zip.prefix(of: entry.name, count: 64)
            }
        }
    }

    @Test func `days are counted from 1900 or from 1904`() {
        #expect(WorkbookDate.time("25569", uses1904: false) == 0)
        #expect(WorkbookDate.time("45000.5", uses1904: false) == 1_678_881_600_000_000)
        #expect(WorkbookDate.time("43538.5", uses1904: true) == 1_678_881_600_000_000)
        #expect(WorkbookDate.time("3", uses1904: false) == nil)
        #expect(WorkbookDate.time("text", uses1904: false) == nil)
    }
}
