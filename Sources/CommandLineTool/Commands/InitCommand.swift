internal import ArgumentParser
internal import Assay
internal import Diagnostics

/// Makes a folder to start from.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented assay.yaml and the folders beside it; nothing that is there is overwritten.",
        discussion: "assay init my-system && cd my-system && assay assess")

    @Argument(help: "The folder; made if it is not there.")
    var folder = "."

    @OptionGroup var language: LanguageOptions

    func run() async throws {
        let terminal = language.terminal
        let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        let paths = try terminal.orExit { () throws(FileFailure) in try WorkspaceTemplate.write(to: folder) }
        for path in paths { terminal.print(path) }
        terminal.print()
        terminal.print(
            LocalizedText(
                en: "next: put exports into \(folder)/evidence, then 'assay assess -w \(folder)'",
                zh: "下一步：将导出文件放入 \(folder)/evidence，然后运行 assay assess -w \(folder)"))
    }
}
