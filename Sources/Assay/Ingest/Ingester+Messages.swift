internal import Diagnostics

extension Diagnostic {
    static func unlisted(_ path: String) -> Diagnostic {
        Diagnostic(
            .warning, id: "evidence.unlisted",
            LocalizedText(
                en: "is not in the manifest; when it was collected is unknown", zh: "未列入证据清单，采集时间未知"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "write it down with 'assay evidence list --write-manifest'",
                    zh: "可用 assay evidence list --write-manifest 登记")
            ])
    }

    static func sameFile(_ path: String, as first: String) -> Diagnostic {
        Diagnostic(
            .note, id: "evidence.same-file",
            LocalizedText(en: "is the same file as '\(first)' and is read once", zh: "与“\(first)”是同一文件，只读取一次"),
            at: SourceLocation(path: path))
    }

    static func missingEvidence(_ path: String, _ entry: EvidenceManifest.Entry) -> Diagnostic {
        let kinds = entry.records?.joined(separator: ", ")
        let loss: [LocalizedText] =
            switch kinds {
            case nil:
                [
                    LocalizedText(
                        en: "the manifest does not say what it held, so nothing can be demonstrated without it",
                        zh: "清单未注明其内容，缺少它则一切均无法证明")
                ]
            case "": []
            case let kinds?:
                [
                    LocalizedText(
                        en: "nothing that needs \(kinds) can be demonstrated without it",
                        zh: "缺少它，凡需要 \(kinds) 的内容均无法证明")
                ]
            }
        return Diagnostic(
            .error, id: "evidence.missing",
            LocalizedText(
                en: "evidence '\(path)' is in the manifest, but not in the folder",
                zh: "证据“\(path)”已列入清单，但文件夹中没有"),
            at: entry.location, notes: loss,
            fixes: [LocalizedText(en: "put the file back, or collect it again", zh: "请放回该文件或重新采集")])
    }

    static func changedEvidence(_ path: String, expected: String, found: String) -> Diagnostic {
        Diagnostic(
            .error, id: "evidence.changed",
            LocalizedText(
                en: "was changed after it was collected and is not used", zh: "采集之后被修改，不予采用"),
            at: SourceLocation(path: path),
            notes: [
                LocalizedText(en: "the manifest says sha256 \(expected)", zh: "清单中的 sha256 为 \(expected)"),
                LocalizedText(en: "the file has sha256 \(found)", zh: "文件的 sha256 为 \(found)"),
            ],
            fixes: [
                LocalizedText(
                    en: "put the original back, or collect it again and renew the manifest",
                    zh: "请恢复原文件，或重新采集并更新清单")
            ])
    }

    static func ambiguous(_ path: String, _ formats: [String]) -> Diagnostic {
        let list = formats.joined(separator: ", ")
        return Diagnostic(
            .error, id: "evidence.ambiguous",
            LocalizedText(en: "could be \(list) and is not read", zh: "可能是 \(list)，不予读取"),
            at: SourceLocation(path: path),
            fixes: [
                LocalizedText(
                    en: "name one of them as 'mapping' of the file in the manifest", zh: "请在清单中为该文件的 mapping 指定其中一种")
            ])
    }

    static func gap(_ gap: EvidenceManifest.Gap) -> Diagnostic {
        let kinds = gap.records.joined(separator: ", ")
        let source = gap.source.split(separator: "/").first.map(String.init) ?? gap.source
        return Diagnostic(
            kinds.isEmpty ? .warning : .error, id: "evidence.gap", gap.reason, at: gap.location,
            notes: kinds.isEmpty
                ? []
                : [
                    LocalizedText(
                        en: "nothing that needs \(kinds) can be demonstrated until it is collected",
                        zh: "补采之前，凡需要 \(kinds) 的内容均无法证明")
                ],
            fixes: [
                LocalizedText(
                    en: "collect it with 'assay evidence collect \(source)'",
                    zh: "可用 assay evidence collect \(source) 补采")
            ])
    }

    static func noManifest(_ folder: String) -> Diagnostic {
        Diagnostic(
            .note, id: "evidence.no-manifest",
            LocalizedText(
                en: "has no manifest, so that a missing or changed file would not be noticed",
                zh: "没有证据清单，文件缺失或被修改将无法察觉"),
            at: SourceLocation(path: folder),
            fixes: [
                LocalizedText(
                    en: "write one with 'assay evidence list --write-manifest'",
                    zh: "可用 assay evidence list --write-manifest 生成")
            ])
    }

    /// A file that the manifest expects records from is a loss; any other may be a note that somebody left.
    static func unknownFormat(
        _ path: String, expected kinds: [String], guesses: [FormatGuess]
    ) -> Diagnostic {
        let list = kinds.joined(separator: ", ")
        return Diagnostic(
            kinds.isEmpty ? .warning : .error, id: "evidence.unknown-format",
            LocalizedText(en: "is in no format that is known and is not read", zh: "不是已知格式，不予读取"),
            at: SourceLocation(path: path),
            notes: (kinds.isEmpty
                ? []
                : [LocalizedText(en: "the manifest says that it gives \(list)", zh: "按清单它应提供 \(list)")])
                + guesses.map(\.text),
            fixes: (guesses.isEmpty
                ? []
                : [
                    LocalizedText(
                        en:
                            "if it is one of these, export it again as a whole ('assay evidence formats FORMAT' says what it takes)",
                        zh: "如确属其一，请完整重新导出（assay evidence formats 格式 说明所需内容）")
                ]) + [
                    LocalizedText(
                        en: "write a mapping for it with 'assay evidence map', or take it out of the folder",
                        zh: "可用 assay evidence map 为其编写映射，或将其移出文件夹")
                ])
    }

    /// A workbook that is neither a questionnaire nor anything else that is read from workbooks.
    static func officeDocument(_ path: String, expected kinds: [String]) -> Diagnostic {
        var diagnostic = unknownFormat(path, expected: kinds, guesses: [])
        diagnostic.id = "evidence.office-document"
        diagnostic.summary = LocalizedText(
            en: "is an office document in no form that is known and is not read", zh: "是办公文档，但不是已知形式，不予读取")
        diagnostic.fixes = [
            LocalizedText(
                en: "save the sheet as CSV and write a mapping for it with 'assay evidence map'",
                zh: "请将工作表另存为 CSV，再用 assay evidence map 为其编写映射")
        ]
        return diagnostic
    }
}
