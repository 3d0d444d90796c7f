import Diagnostics
import Rubric

/// Every weight is above zero: what has no weight cannot be told from what is not assessed.
struct WeightCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let domains = subject.rubric.domains.filter { $0.weight <= 0 }
            .map { Diagnostic.weight($0.id.rawValue, at: subject.places.domain($0.id, "weight")) }
        let items = subject.rubric.items.filter { $0.weight <= 0 }
            .map { Diagnostic.weight($0.id.rawValue, at: subject.places.item($0, "weight")) }
        return domains + items
    }
}

extension Diagnostic {
    fileprivate static func weight(_ id: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.weight",
            LocalizedText(en: "the weight of '\(id)' is not above zero", zh: "“\(id)”的权重不大于零"), at: location,
            fixes: [LocalizedText(en: "write a weight above zero, or delete the file", zh: "请填写大于零的权重，或删除该文件")])
    }
}
