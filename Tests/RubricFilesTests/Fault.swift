import RubricFiles
import Testing

/// A fault put into the sound rubric, and the diagnostic that it must lead to.
struct Fault: Sendable, CustomTestStringConvertible {
    private let name: String
    private let file: String
    private let old: String?
    private let new: String
    private let fragment: String
    private let placeFile: String?
    /// The identifier of the diagnostic.
    let id: String
    /// The first fix, in English.
    let fix: String

    /// Creates a fault.
    ///
    /// - Parameters:
    ///   - name: What is wrong.
    ///   - file: The file that is changed.
    ///   - old: What is replaced; none means the whole file.
    ///   - new: What takes its place.
    ///   - id: The identifier of the diagnostic.
    ///   - fragment: The diagnostic points at the first line that contains this.
    ///   - placeFile: The file of that line, where it is not the file that is changed.
    ///   - fix: The first fix, in English.
    init(
        _ name: String, in file: String, _ old: String?, _ new: String, id: String, at fragment: String,
        of placeFile: String? = nil, fix: String
    ) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.id = id
        self.fragment = fragment
        self.placeFile = placeFile
        self.fix = fix
    }

    var testDescription: String { name }

    /// The files with the fault; none where the fixture does not hold what is to be replaced.
    var files: [RubricFile]? {
        guard let whole = Fixture.files.first(where: { $0.path == "demo/\(file)" })?.text else { return nil }
        return Fixture.replacing(old ?? whole, with: new, in: file)
    }

    /// The path of the file that the diagnostic must name.
    var path: String { "demo/\(placeFile ?? file)" }

    /// The line that the diagnostic must name.
    var line: Int? {
        guard let text = files?.first(where: { $0.path == path })?.text, let range = text.firstRange(of: fragment)
        else { return nil }
        return text[..<range.lowerBound].count { $0 == "\n" } + 1
    }

    /// Every fault.
    static let all = yaml + keys + values + texts + names + structure + measures
}
