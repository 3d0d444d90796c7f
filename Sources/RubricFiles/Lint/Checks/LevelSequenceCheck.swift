import Diagnostics
import Rubric

/// The levels of the rubric are numbered from 1 without a gap, and there are at least two.
struct LevelSequenceCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        let numbers = subject.rubric.levels.map(\.level.rawValue)
        guard numbers != Array(1..<(numbers.count + 1)) || numbers.count < 2 else { return [] }
        let missing = (1...max(2, numbers.last ?? 0)).filter { !numbers.contains($0) }.map(String.init)
        return [
            Diagnostic(
                .error, id: "rubric.level-gap",
                LocalizedText(
                    en: "the levels are not numbered from 1 without a gap: \(missing.joined(separator: ", ")) missing",
                    zh: "等级编号未从 1 开始连续：缺少 \(missing.joined(separator: "、"))"),
                at: subject.places.rubric("levels"),
                fixes: [
                    LocalizedText(
                        en: "define level \(missing.joined(separator: ", "))",
                        zh: "请定义 \(missing.joined(separator: "、")) 级")
                ])
        ]
    }
}
