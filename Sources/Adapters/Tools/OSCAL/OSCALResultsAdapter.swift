public import Diagnostics
public import Evidence
import XML

/// Reads assessment results and plans of action in OSCAL, as JSON, YAML or XML.
public struct OSCALResultsAdapter: Adapter {
    /// Creates the adapter.
    public init() {}

    /// What the format is.
    public var format: FormatDescription {
        FormatDescription(
            id: "oscal-results", tool: "OSCAL",
            summary: LocalizedText(
                en: "OSCAL assessment results and plans of action and milestones (POA&M), as JSON, YAML or XML",
                zh: "OSCAL 评估结果与整改计划（POA&M），JSON、YAML 或 XML"),
            kinds: [.actionItems, .scanResults],
            limits: LocalizedText(
                en: """
                    a finding gives one row for its control objective: satisfied or not satisfied; observations without a finding are not \
                    read; items of a plan of action are open unless their risk is closed, and take their dates from the log of the risk; plans, \
                    catalogues, profiles and security plans are declarations and not read
                    """,
                zh: """
                    每个发现对应其控制目标的一行：满足或不满足；没有对应发现的观察项不读取；整改计划条目在其风险关闭前视为未完成，日期取自风险日志；\
                    评估计划、目录、基线与安全计划属于声明，不读取
                    """))
    }

    /// Recognises the root and its metadata.
    public func recognize(_ content: Content) -> Recognition? {
        let name: String?
        switch content.shape {
        case .json, .yaml: name = Self.root(of: content)?.name
        case .xml(let root):
            guard OSCALModel(rawValue: root.localName) != nil else { return nil }
            let stream = XMLStream(content.bytes, named: content.path)
            guard let start = try? stream.nextStart(),
                start.namespace?.hasPrefix("http://csrc.nist.gov/ns/oscal/") ?? false
            else { return nil }
            name = start.name
        default: return nil
        }
        guard let name else { return nil }
        return Recognition(
            .certain,
            because: LocalizedText(en: "the root '\(name)' with metadata of OSCAL", zh: "根元素“\(name)”，且含 OSCAL 元数据"))
    }

    /// The root of JSON or YAML: a known name, with an identifier and the metadata of OSCAL.
    private static func root(of content: Content) -> (name: String, node: Node)? {
        guard let document = content.documents.first, document.root.kind == .map else { return nil }
        for (key, value) in document.root.entries {
            guard OSCALModel(rawValue: key) != nil, value["metadata"]?["oscal-version"] != nil else { continue }
            return (key, value)
        }
        return nil
    }

    /// Reads the findings, or the items of the plan of action.
    public func read(_ content: Content, into records: inout RecordSink, reporting diagnostics: inout [Diagnostic]) {
        if case .xml = content.shape {
            do throws(XMLFailure) {
                let root = try XMLElement.parse(content.bytes, named: content.path)
                read(root.name, .element(root), content, into: &records, reporting: &diagnostics)
            } catch {
                diagnostics.append(error.diagnostic)
            }
        } else if let (name, node) = Self.root(of: content) {
            read(name, .node(node), content, into: &records, reporting: &diagnostics)
        }
    }

    private func read(
        _ name: String, _ root: OSCALValue, _ content: Content, into records: inout RecordSink,
        reporting diagnostics: inout [Diagnostic]
    ) {
        guard let model = OSCALModel(rawValue: name) else { return }
        var reader = OSCALReader(path: content.path)
        switch model {
        case .assessmentResults: reader.readResults(root, into: &records)
        case .planOfAction: reader.readPlan(root, into: &records)
        default:
            diagnostics.append(OSCALMessages.declaration(name, at: content.location(line: root.line)))
            return
        }
        reader.finish(reporting: &diagnostics)
    }
}

/// The models of OSCAL, by the names of their roots.
enum OSCALModel: String {
    case assessmentResults = "assessment-results"
    case planOfAction = "plan-of-action-and-milestones"
    case assessmentPlan = "assessment-plan"
    case catalogue = "catalog"
    case profile
    case component = "component-definition"
    case securityPlan = "system-security-plan"
    case mapping = "mapping-collection"
}
