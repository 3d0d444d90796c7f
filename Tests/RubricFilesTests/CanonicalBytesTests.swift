import RubricFiles
import Testing

@Suite struct CanonicalBytesTests {
    private let files = [
        RubricFile(path: "demo/rubric.yaml", text: "r"), RubricFile(path: "demo/A/domain.yaml", text: "d"),
        RubricFile(path: "demo/A/A-1.yaml", text: "i"),
    ]

    @Test func `the bytes are paths and texts with zeros between, sorted by path`() {
        #expect(
            String(decoding: RubricFile.canonicalBytes(of: files), as: UTF8.self)
                == "A/A-1.yaml\0i\0A/domain.yaml\0d\0rubric.yaml\0r\0")
    }

    @Test func `the order of the files and the place of the folder do not matter`() {
        let moved = files.reversed().map {
            RubricFile(path: "/srv/" + $0.path, text: $0.text)
        }
        #expect(RubricFile.canonicalBytes(of: moved) == RubricFile.canonicalBytes(of: files))
    }

    @Test func `files that are not read do not matter`() {
        let more = files + [RubricFile(path: "demo/README.md", text: "x")]
        #expect(RubricFile.canonicalBytes(of: more) == RubricFile.canonicalBytes(of: files))
    }

    @Test(arguments: 0..<3)
    func `every changed text matters`(index: Int) {
        var changed = files
        changed[index].text += " "
        #expect(RubricFile.canonicalBytes(of: changed) != RubricFile.canonicalBytes(of: files))
    }

    @Test func `a file that moves from one domain to another matters`() {
        var changed = files
        changed[2].path = "demo/B/A-1.yaml"
        #expect(RubricFile.canonicalBytes(of: changed) != RubricFile.canonicalBytes(of: files))
    }

    @Test func `nothing has no bytes`() {
        #expect(RubricFile.canonicalBytes(of: []).isEmpty)
    }
}
