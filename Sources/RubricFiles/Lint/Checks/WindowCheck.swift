import Diagnostics
import Rubric

/// Windows are at least a day long, and a fallback reaches further back than the window.
struct WindowCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.measures.flatMap { place -> [Diagnostic] in
            let indicator = place.indicator
            var found = [
                tooShort(indicator.window, at: subject.place(place, "window")),
                tooShort(indicator.fallbackWindow, at: subject.place(place, "fallback_window")),
            ].compactMap(\.self)
            if let fallback = indicator.fallbackWindow, fallback.count > 0, fallback <= indicator.window {
                found.append(.fallback(indicator, at: subject.place(place, "fallback_window")))
            }
            switch indicator.statistic {
            case .coverage(let matches):
                found += matches.enumerated().compactMap { index, match in
                    tooShort(match.window, at: subject.place(place, "matched", .index(index), "window"))
                }
            default: break
            }
            return found
        }
    }

    private func tooShort(_ days: Days?, at location: SourceLocation) -> Diagnostic? {
        guard let days, days.count < 1 else { return nil }
        return Diagnostic(
            .error, id: "rubric.window",
            LocalizedText(en: "a window must be at least one day long", zh: "窗口至少为一天"), at: location,
            fixes: [LocalizedText(en: "write '1d' or more", zh: "请写“1d”或更长")])
    }
}

extension Diagnostic {
    fileprivate static func fallback(_ indicator: Indicator, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, id: "rubric.fallback-window",
            LocalizedText(
                en:
                    "the fallback window of '\(indicator.id)' is not longer than its window of \(indicator.window.count)d",
                zh: "“\(indicator.id)”的后备窗口不长于其窗口 \(indicator.window.count)d"),
            at: location,
            fixes: [
                LocalizedText(
                    en: "write a longer one, or 'fallback_window: none'", zh: "请写更长的窗口，或“fallback_window: none”")
            ])
    }
}
