import Foundation
import Testing

/// A program that writes evidence: where it is, and what installs it.
struct Program: Sendable {
    /// The name of the executable.
    let name: String
    /// The command that installs it.
    let installation: String
    /// Arguments with which it ends well wherever it really works; none if being there is enough.
    ///
    /// A name on the path may stand for a program that is not installed for the Python in use.
    var proof: [String]?
    /// Folders beside those of the path where it may be.
    var folders: [String] = []

    /// A program of a Debian package.
    static func debian(_ name: String, package: String? = nil, in folders: [String] = []) -> Program {
        Program(name: name, installation: "apt-get install \(package ?? name)", folders: folders)
    }

    /// A program of a Python package.
    static func python(_ name: String, package: String? = nil, proof: [String] = ["--version"]) -> Program {
        Program(name: name, installation: "pip install \(package ?? name)", proof: proof)
    }

    /// A Python that has some packages.
    static func python(with modules: String..., package: String) -> Program {
        Program(
            name: "python3", installation: "pip install \(package)",
            proof: ["-c", "import " + modules.joined(separator: ", ")])
    }

    /// Where it is; none if it is not installed, or does not work.
    ///
    /// What the script installed for these tests comes before what happens to be on the path.
    func locate() async -> URL? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let all = [Repository.pythonPrograms] + (path.split(separator: ":").map(String.init) + folders).map(Self.folder)
        for file in all.map({ $0.appending(path: name) })
        where FileManager.default.isExecutableFile(atPath: file.path()) {
            guard let proof else { return file }
            let run = try? await ProgramRun.run(file, proof, in: FileManager.default.temporaryDirectory)
            if run?.status == 0 { return file }
        }
        return nil
    }

    private static func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }
}

extension Trait where Self == ConditionTrait {
    /// Skips a test where one of the programs is not installed, and says what installs them.
    static func needs(_ programs: Program...) -> Self {
        let names = programs.map { "'\($0.name)' (\($0.installation))" }.joined(separator: " and ")
        return .enabled("needs \(names); Scripts/install-test-programs installs all programs of these tests") {
            for program in programs where await program.locate() == nil { return false }
            return true
        }
    }
}
