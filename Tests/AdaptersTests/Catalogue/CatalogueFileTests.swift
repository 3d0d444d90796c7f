import Adapters
import Diagnostics
import Evidence
import Foundation
import Testing

/// The catalogue in `formats/`, from which the tool explains formats and tells what an unknown file comes nearest to.
@Suite struct CatalogueFileTests {
    @Test func `the catalogue is what the adapters and their fixtures give`() throws {
        let text = try CatalogueEntry.json()
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
            try TestFile.write(text, toRepository: "formats/catalogue.json")
            Issue.record("recorded formats/catalogue.json; run again without RECORD_GOLDEN")
            return
        }
        let isSame = Array(text.utf8) == TestFile.repository("formats/catalogue.json")
        #expect(
            isSame, "run 'RECORD_GOLDEN=1 swift test --filter CatalogueFileTests' and commit formats/catalogue.json")
    }

    @Test func `every format has a fixture that it recognises surely, and names`() {
        for entry in CatalogueEntry.all() {
            #expect(!entry.recognizedBy.isEmpty, "\(entry.id)")
        }
    }

    @Test func `names are taken from keys, columns, elements and words`() {
        func names(_ text: String) -> Set<String> { ContentNames(Content(path: "x", bytes: Array(text.utf8))).names }
        #expect(
            names(#"{"a": [{"b": 1}, {"c": {"d": null}}], "kind": "Deployment"}"#) == [
                "a", "b", "c", "d", "kind", "Deployment",
            ])
        #expect(names("id,opened at,x\n1,2023-01-01,y\n2,2023-01-02,z\n").isSuperset(of: ["id", "opened at", "x"]))
        #expect(names("<runs><run id='1'><step/></run></runs>") == ["runs", "run", "id", "step"])
        #expect(names("Running 30s test @ http://localhost\n").isSuperset(of: ["Running", "test"]))
        #expect(names("").isEmpty)
    }
}
