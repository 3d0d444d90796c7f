internal import Adapters
internal import Diagnostics
internal import Evidence

/// A file with statements of people: ratings of practices, answers, waivers.
///
/// ```yaml
/// attestations: 1
/// subject: order-center
/// author: reliability team
/// role: team
/// stated: 2023-09-20
/// ratings:
///   - {item: INC-5, practice: L3.1, rating: F, evidence_kinds: [record, data], evidence: [reviews/2023-08-02.md]}
/// decisions:
///   - {item: CHA-3, decision: waived, criterion: CHA-3.production, reason: regulated core, expires: 2024-03-31}
/// ```
public enum AttestationFile {
    /// Whether a file says that it holds attestations: tools export lists under the same key, this is a version number.
    static func isAttestationFile(_ content: Content) -> Bool {
        content.firstMap?["attestations"]?.int != nil
    }

    /// Reads the statements of a file; faulty ones are reported and left out.
    static func read(
        _ content: Content, zone: TimeZoneOffset, reporting diagnostics: inout [Diagnostic]
    ) -> [Attestation] {
        guard let root = content.firstMap else { return [] }
        var reader = MapReader(
            root, keys: ["attestations", "subject", "author", "role", "stated", "expires", "ratings", "decisions"])
        var attestations: [Attestation] = []
        var found: [Diagnostic] = []
        if let version = root["attestations"], version.int != 1 {
            reader.report(.attestationVersion(at: version.location))
        }
        for other in content.documents.dropFirst() { reader.report(.furtherDocument(at: other.root.location)) }
        let defaults = Statement(root, inheriting: nil, &reader, zone: zone)
        for (key, keys) in [("ratings", Self.ratingKeys), ("decisions", Self.decisionKeys)] {
            for node in reader.items(key) {
                var inner = MapReader(node, keys: Statement.keys + keys)
                let statement = Statement(node, inheriting: defaults, &inner, zone: zone)
                let meaning = key == "ratings" ? Self.rating(&inner) : Self.decision(&inner)
                if let meaning, let attestation = statement.attestation(meaning, &inner) {
                    attestations.append(attestation)
                }
                found += inner.diagnostics
            }
        }
        diagnostics += reader.diagnostics + found
        return attestations
    }

    private static let ratingKeys = ["practice", "rating"]
    private static let decisionKeys = ["decision", "criterion"]

    private static func rating(_ reader: inout MapReader) -> Attestation.Statement? {
        guard let item = reader.text("item"), let practice = reader.requiredText("practice"),
            let text = reader.requiredText("rating")
        else { return nil }
        guard let rating = Rating(text: text) else {
            reader.report(
                .unknownValue(text, of: "rating", among: ["N", "P", "L", "F", "0…100"], at: reader.node.location))
            return nil
        }
        return .rating(practice: practice.hasPrefix(item + ".") ? practice : "\(item).\(practice)", rating)
    }

    private static func decision(_ reader: inout MapReader) -> Attestation.Statement? {
        guard let text = reader.requiredText("decision") else { return nil }
        switch text {
        case "not-applicable": return .notApplicable
        case "unmeasurable": return .unmeasurable
        case "not-performed": return .notPerformed
        case "waived":
            guard let item = reader.text("item"), let criterion = reader.requiredText("criterion") else { return nil }
            return .waiver(criterion: criterion.hasPrefix(item + ".") ? criterion : "\(item).\(criterion)")
        default:
            reader.report(
                .unknownValue(
                    text, of: "decision", among: ["not-applicable", "not-performed", "unmeasurable", "waived"],
                    at: reader.node.location))
            return nil
        }
    }
}

/// What every statement says besides its meaning; the head of the file gives what a statement leaves out.
private struct Statement {
    static let keys = [
        "item", "subject", "author", "role", "stated", "expires", "reason", "evidence_kinds", "evidence",
    ]

    private let node: Node
    private var subject: String?
    private var author: String?
    private var role: Attestation.Role?
    private var statedAt: Int64?
    private var expiresAt: Int64?

    init(_ node: Node, inheriting defaults: Statement?, _ reader: inout MapReader, zone: TimeZoneOffset) {
        self.node = node
        subject = reader.text("subject") ?? defaults?.subject
        author = reader.text("author") ?? defaults?.author
        statedAt = reader.time("stated", zone: zone) ?? defaults?.statedAt
        expiresAt = reader.time("expires", zone: zone) ?? defaults?.expiresAt
        role = defaults?.role
        if let text = reader.text("role") {
            role = Attestation.Role(rawValue: text)
            if role == nil {
                reader.report(
                    .unknownValue(
                        text, of: "role", among: Attestation.Role.allCases.map(\.rawValue), at: node.location))
            }
        }
    }

    /// The attestation, or none if something that it needs is missing.
    func attestation(_ meaning: Attestation.Statement, _ reader: inout MapReader) -> Attestation? {
        let needed: [(String, Bool)] = [
            ("subject", subject != nil), ("author", author != nil), ("stated", statedAt != nil), ("role", role != nil),
        ]
        for (key, isPresent) in needed where !isPresent { reader.report(.missingKey(key, at: node.location)) }
        guard let item = reader.requiredText("item"), let subject, let author, let statedAt, let role else {
            return nil
        }
        return Attestation(
            subject: subject, item: item, statement: meaning, author: author, role: role, statedAt: statedAt,
            expiresAt: expiresAt, reason: reader.text("reason"), evidenceKinds: reader.texts("evidence_kinds"),
            evidence: reader.texts("evidence"), location: node.location)
    }
}

extension Diagnostic {
    fileprivate static func attestationVersion(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "attestation.version",
            LocalizedText(en: "these are no attestations of a version that is known", zh: "不是可识别版本的陈述文件"),
            at: location,
            fixes: [LocalizedText(en: "start the file with 'attestations: 1'", zh: "请在文件开头写上 attestations: 1")])
    }

    fileprivate static func furtherDocument(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "attestation.further-document",
            LocalizedText(en: "a second document in one file is not read", zh: "同一文件中的第二个文档不予读取"), at: location,
            fixes: [LocalizedText(en: "put it into a file of its own", zh: "请将其放入单独的文件")])
    }
}

extension Rating {
    /// Reads a letter N, P, L or F, or a degree in percent with at most two places.
    fileprivate init?(text: String) {
        switch text.uppercased() {
        case "N": self = .notAchieved
        case "P": self = .partially
        case "L": self = .largely
        case "F": self = .fully
        default:
            let parts = text.split(separator: ".", omittingEmptySubsequences: false)
            let places = parts.count == 2 ? String(parts[1]) : ""
            guard (1...2).contains(parts.count), places.count <= 2, let whole = Int(parts[0]), whole >= 0,
                let fraction = Int((places + "00").prefix(2)), let rating = Rating(basisPoints: whole * 100 + fraction)
            else { return nil }
            self = rating
        }
    }
}

extension Content {
    /// The map at the top of the first document, in JSON or YAML.
    var firstMap: Node? {
        let root: Node? =
            switch shape {
            case .json(let document): document.root
            case .yaml(let documents): documents.first?.root
            default: nil
            }
        return root.flatMap { $0.kind == .map ? $0 : nil }
    }
}
