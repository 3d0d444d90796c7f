public import Diagnostics
internal import Foundation
internal import Resources

/// What is known about the tool formats that are read without a mapping: from which names they are known, what they fill.
///
/// The catalogue is generated from the adapters and their fixtures, so that it says what was seen and not what was meant.
public struct FormatCatalogue: Sendable {
    /// The formats, in the order of their identifiers.
    public let formats: [Format]

    /// The catalogue inside the binary.
    public static let shipped = FormatCatalogue(
        EmbeddedFile.files(below: "formats").first { $0.path == "formats/catalogue.json" }?.text ?? "[]")

    /// Reads a catalogue; one that cannot be read is empty.
    init(_ text: String) {
        formats = (try? JSONDecoder().decode([Format].self, from: Data(text.utf8))) ?? []
    }

    /// The formats that give a record kind.
    public func formats(giving kind: String) -> [Format] {
        formats.filter { $0.columns(of: kind) != nil }
    }

    /// A tool format.
    public struct Format: Decodable, Hashable, Sendable {
        /// The identifier, such as `servicenow-incidents`.
        public let id: String
        /// The tool.
        public let tool: String
        /// What it holds.
        public let summary: LocalizedText
        /// What it cannot show, and other things worth knowing.
        public let limits: LocalizedText?
        /// The record kinds that it gives, with the columns that were seen filled.
        public let kinds: [Kind]
        /// By what files of it were recognised.
        public let recognizedBy: [LocalizedText]
        /// Names of keys, columns or elements by which it differs from other formats.
        public let names: [String]

        /// The columns of a record kind that it fills, or none if it does not give the kind.
        public func columns(of kind: String) -> [String]? {
            kinds.first { $0.kind == kind }?.columns
        }

        private enum Key: String, CodingKey {
            case id, tool, summary, limits, kinds, recognizedBy, names
        }

        /// Reads a format as it stands in the catalogue.
        public init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: Key.self)
            id = try values.decode(String.self, forKey: .id)
            tool = try values.decode(String.self, forKey: .tool)
            summary = try values.decode(Text.self, forKey: .summary).localized
            limits = try values.decodeIfPresent(Text.self, forKey: .limits)?.localized
            kinds = try values.decode([Kind].self, forKey: .kinds)
            recognizedBy = try values.decode([Text].self, forKey: .recognizedBy).map(\.localized)
            names = try values.decode([String].self, forKey: .names)
        }
    }

    /// A record kind that a format gives.
    public struct Kind: Decodable, Hashable, Sendable {
        /// The record kind.
        public let kind: String
        /// The columns that were seen filled; none if no fixture gives a row.
        public let columns: [String]
    }

    private struct Text: Decodable {
        var en: String
        var zh: String
        var localized: LocalizedText { LocalizedText(en: en, zh: zh) }
    }
}
