// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "assay",
    products: [
        .library(name: "Assay", targets: ["Assay"]),
        .executable(name: "assay", targets: ["assay-tool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // MARK: The domain: no third-party import, no I/O, no clock, no locale, no randomness.

        // What is wrong with an input, as located values in two languages. Has no local dependencies so that all may use it.
        .target(name: "Diagnostics"),
        // What is assessed: rubric, domains, items, practices, indicators and thresholds as data; exact numbers.
        .target(name: "Rubric", dependencies: ["Diagnostics"]),
        // The subset of the Common Expression Language that indicators are written in: parser, checker, typed tree.
        .target(name: "Expressions", dependencies: ["Diagnostics"]),
        // Normalised facts in columns: record kinds, record tables, provenance, the subject tree, attestations.
        .target(name: "Evidence", dependencies: ["Diagnostics"]),
        // Measures record tables: plans from indicator definitions and the engine that runs them.
        .target(name: "Indicators", dependencies: ["Diagnostics", "Rubric", "Expressions", "Evidence"]),
        // From measurements and ratings to determinations and levels, with explanation, next steps and what-if.
        .target(name: "Scoring", dependencies: ["Diagnostics", "Rubric", "Evidence", "Indicators"]),

        // MARK: Formats at the edge: bytes to values, values to bytes.

        // The C library that reads, writes and validates XML.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        // Reads, writes and validates XML over libxml2; the only unsafe XML code.
        .target(name: "XML", dependencies: ["CLibXML2", "Diagnostics"]),
        // The C library that decompresses Deflate: gzip, ZIP, office documents.
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // The C library that decompresses Zstandard.
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        // Opens containers of files in memory: ZIP, tar, gzip, Zstandard, with limits against bombs.
        .target(name: "Archives", dependencies: ["CZlib", "CZstd"]),
        // Rubric folders in YAML to `Rubric`, with located diagnostics.
        .target(
            name: "RubricFiles",
            dependencies: [
                "Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        // Tool outputs to records: one file for each format, the catalogue, detection by content, mapping files.
        .target(
            name: "Adapters",
            dependencies: ["Diagnostics", "Evidence", "XML", "Archives", .product(name: "Yams", package: "Yams")]
        ),
        // Renderings of an assessment: HTML, XML and JSON; nothing is computed in them.
        .target(
            name: "Reports",
            dependencies: [
                "Diagnostics", "Rubric", "Evidence", "Indicators", "Scoring", "XML",
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        // Where evidence lives: a plain folder today; reads files and computes their digests.
        .target(
            name: "Store",
            dependencies: ["Diagnostics", "Evidence", .product(name: "Crypto", package: "swift-crypto")]
        ),

        // Live collection: asks tools over the network, and keeps what they answer as evidence; the only networking code.
        .target(name: "Collectors", dependencies: ["Diagnostics", "Expressions", "Evidence", "Adapters", "Store"]),

        // MARK: Use cases and the command line.

        // Rubrics, templates and schemas inside the binary, so that an installed tool runs anywhere.
        .target(name: "Resources", plugins: ["EmbedResources"]),
        // The use cases: ingest, assess, explain, compare, report. What a library user imports.
        .target(
            name: "Assay",
            dependencies: [
                "Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators", "Scoring", "RubricFiles", "Archives",
                "Adapters", "Reports", "Store", "Collectors", "Resources",
            ]
        ),
        // Writes two years of evidence of an Order Center in the formats of real tools; deterministic.
        .target(name: "OrderCenter", path: "Examples/order-center/Sources"),
        // The subcommands of `assay`, one file for each.
        .target(
            name: "CommandLineTool",
            dependencies: [
                "Assay", "Diagnostics", "Rubric", "Evidence", "Indicators", "Scoring", "Adapters", "Reports",
                "Collectors", "OrderCenter",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        // The entry point of `assay`.
        .executableTarget(name: "assay-tool", dependencies: ["CommandLineTool"], path: "Sources/assay"),

        // MARK: Build support.

        // Writes the files of `rubrics` and `reports` as Swift string literals.
        .executableTarget(name: "embed-resources"),
        .plugin(name: "EmbedResources", capability: .buildTool(), dependencies: ["embed-resources"]),

        // MARK: Tests.

        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "RubricTests", dependencies: ["Diagnostics", "Rubric"]),
        .testTarget(name: "ExpressionsTests", dependencies: ["Diagnostics", "Expressions"]),
        .testTarget(name: "EvidenceTests", dependencies: ["Diagnostics", "Evidence"]),
        .testTarget(
            name: "IndicatorsTests", dependencies: ["Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators"]),
        .testTarget(
            name: "ScoringTests", dependencies: ["Diagnostics", "Rubric", "Evidence", "Indicators", "Scoring"]),
        .testTarget(name: "XMLTests", dependencies: ["Diagnostics", "XML"]),
        .testTarget(name: "ArchivesTests", dependencies: ["Archives"]),
        .testTarget(
            name: "RubricFilesTests",
            dependencies: ["Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators", "RubricFiles"]),
        .testTarget(name: "CollectorsTests", dependencies: ["Diagnostics", "Adapters", "Store", "Collectors"]),
        .testTarget(name: "AdaptersTests", dependencies: ["Diagnostics", "Evidence", "XML", "Adapters"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Diagnostics", "Rubric", "Expressions", "Evidence", "Indicators", "Scoring", "XML", "Reports",
            ]),
        // The built tool, end to end, as its users run it.
        .testTarget(name: "AcceptanceTests", dependencies: ["assay-tool"]),
        // What programs write that are started on this machine, read by the built tool; skipped where they are missing.
        .testTarget(name: "ProgramsTests", dependencies: ["assay-tool"]),
        // The shape of the package: the target graph, the catalogues, the strict settings.
        .testTarget(name: "ArchitectureTests"),
    ],
    swiftLanguageModes: [.v6]
)

// One place for the strict settings, so that no target can forget them (decision 0003).
for target in package.targets where ![.system, .plugin].contains(target.type) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
