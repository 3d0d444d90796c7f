import Foundation

// Writes the given files as one Swift source: `embed-resources ROOT OUTPUT FILE…`.
// Raw string literals keep the files readable in the output and cost the compiler almost nothing.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 2 else {
    FileHandle.standardError.write(Data("usage: embed-resources ROOT OUTPUT FILE…\n".utf8))
    exit(64)
}
let root = arguments[0]
var source = "// Written by embed-resources from the data files of the package.\n\n"
source += "extension EmbeddedFile {\n    static let generated: [EmbeddedFile] = [\n"
for path in arguments.dropFirst(2) {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let name = path.hasPrefix(root) ? String(path.dropFirst(root.count)).drop { $0 == "/" } : path[...]
    var hashes = "#"
    while text.contains("\"\"\"" + hashes) || text.contains("\\" + hashes) { hashes += "#" }
    source += "        EmbeddedFile(path: \"\(name)\", text: \(hashes)\"\"\"\n\(text)\n\"\"\"\(hashes)),\n"
}
source += "    ]\n}\n"
try source.write(to: URL(filePath: arguments[1]), atomically: true, encoding: .utf8)
