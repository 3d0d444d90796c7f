internal import Adapters
internal import Assay
internal import Diagnostics
internal import Evidence

/// Prints what became of the files of an evidence collection.
struct EvidencePrinter {
    let terminal: Terminal

    private var language: Language { terminal.language }

    func print(_ collection: EvidenceCollection, _ format: OutputFormat) throws {
        if format == .json {
            terminal.write(try JSONOutput.text(collection.files.map { FileJSON($0, language) }) + "\n")
            return
        }
        var table = TextTable([
            LocalizedText(en: "File", zh: "文件")[language], LocalizedText(en: "Format", zh: "格式")[language],
            LocalizedText(en: "Surety", zh: "把握")[language], LocalizedText(en: "Records", zh: "记录")[language],
            LocalizedText(en: "Because", zh: "依据")[language],
        ])
        for file in collection.files {
            let records = file.records.map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
            let (format, confidence, reason) = describe(file.detection)
            table.add([file.path, format, confidence, records, reason])
        }
        table.lines(bold: terminal.bold).forEach { terminal.print($0) }
    }

    private func describe(_ detection: IngestedFile.Detection) -> (String, String, String) {
        switch detection {
        case .format(let id, _, let confidence, let reason): (id, confidence.name[language], reason[language])
        case .attestations: ("attestations", Recognition.Confidence.certain.name[language], "")
        case .manifest: ("manifest", Recognition.Confidence.certain.name[language], "")
        case .archive(let kind, let count):
            (
                kind.rawValue, Recognition.Confidence.certain.name[language],
                LocalizedText(en: "an archive of \(count) files", zh: "归档文件，内含 \(count) 个文件")[language]
            )
        case .ambiguous(let formats): ("?", "", formats.joined(separator: " / "))
        case .empty: (LocalizedText(en: "no records", zh: "无记录")[language], "", "")
        case .unknown: (LocalizedText(en: "unknown", zh: "未知")[language], "", "")
        case .unreadable: (LocalizedText(en: "not used", zh: "未采用")[language], "", "")
        }
    }
}

extension Recognition.Confidence {
    /// The word for how sure an adapter is.
    fileprivate var name: LocalizedText {
        switch self {
        case .possible: LocalizedText(en: "possible", zh: "可能")
        case .likely: LocalizedText(en: "likely", zh: "很可能")
        case .certain: LocalizedText(en: "certain", zh: "确定")
        }
    }
}

/// A file as JSON.
private struct FileJSON: Encodable {
    var path: String
    var size: Int
    var sha256: String?
    var detection: String
    var format: String?
    var confidence: String?
    var reason: String?
    var records: [String: Int]

    init(_ file: IngestedFile, _ language: Language) {
        path = file.path
        size = file.size
        sha256 = file.digest
        records = Dictionary(file.records.map { ($0.kind, $0.count) }) { $0 + $1 }
        switch file.detection {
        case .format(let id, _, let confidence, let reason):
            detection = "format"
            format = id
            self.confidence = "\(confidence)"
            self.reason = reason[language]
        case .attestations: detection = "attestations"
        case .manifest: detection = "manifest"
        case .archive(let kind, _):
            detection = "archive"
            format = kind.rawValue
        case .ambiguous(let formats):
            detection = "ambiguous"
            reason = formats.joined(separator: " / ")
        case .empty: detection = "empty"
        case .unknown: detection = "unknown"
        case .unreadable: detection = "unreadable"
        }
    }
}
