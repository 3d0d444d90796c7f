internal import ArgumentParser
internal import Assay
internal import Diagnostics
internal import Rubric

extension EvidenceCommand {
    /// Lists the formats that can be read, or explains one.
    struct Formats: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the formats that are read without a mapping, or explain one.",
            discussion: """
                Says how a format is recognised, which records and columns it gives, which items it can prove and what it
                cannot show.

                  assay evidence formats
                  assay evidence formats pagerduty-incidents
                  assay evidence formats --markdown
                """)

        @Argument(help: "A format.")
        var name: String?

        @Flag(name: .long, help: "Print the whole catalogue as a page.")
        var markdown = false

        @Option(name: .long, help: "The rubric whose items are named.")
        var rubric = "sre-caict-style"

        @OptionGroup var language: LanguageOptions
        @OptionGroup var form: FormatOptions

        func run() async throws {
            let terminal = language.terminal
            let book = FormatBook(
                catalogue: .shipped, index: ProofIndex(try RubricCommand.load(rubric, terminal)), terminal: terminal)
            if markdown { return book.printPage() }
            guard let name else {
                if form.format == .json { return terminal.write(try JSONOutput.text(book.json) + "\n") }
                return book.printList()
            }
            let formats = FormatCatalogue.shipped.formats
            guard let format = formats.first(where: { $0.id == name }) else {
                throw terminal.rejection(
                    "unknown-format", LocalizedText(en: "there is no format '\(name)'", zh: "没有名为“\(name)”的格式"),
                    of: name, among: formats.map(\.id))
            }
            if form.format == .json { return terminal.write(try JSONOutput.text(book.json(format)) + "\n") }
            book.explain(format)
        }
    }
}
