import Diagnostics
import Rubric

/// Every sample needs at least one record: nothing has no median, and an empty table proves nothing.
struct SampleCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        subject.measures.flatMap { place -> [Diagnostic] in
            let keys = [
                ("minimum_sample", place.indicator.minimumSample),
                ("minimum_fallback_sample", place.indicator.minimumFallbackSample),
            ]
            return keys.filter { key, sample in
                sample < 1 && (key == "minimum_sample" || place.indicator.minimumSample > 0)
            }.map { key, _ in
                Diagnostic(
                    .error, id: "rubric.sample",
                    LocalizedText(en: "'\(key)' must be at least 1", zh: "“\(key)”至少为 1"),
                    at: subject.place(place, .key(key)),
                    fixes: [LocalizedText(en: "write '\(key): 1' or more", zh: "请写“\(key): 1”或更大")])
            }
        }
    }
}
