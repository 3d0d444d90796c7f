import Diagnostics
import Rubric

/// The version of a rubric is a semantic version, so that two of them can be compared.
struct VersionCheck: RubricCheck {
    func diagnostics(for subject: RubricUnderCheck) -> [Diagnostic] {
        // The grammar of https://semver.org, without build data: a build is not a version of a text.
        let form = /(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?/
        let version = subject.rubric.version
        guard version.utf8.count > 64 || version.wholeMatch(of: form.asciiOnlyDigits()) == nil else { return [] }
        return [
            Diagnostic(
                .error, id: "rubric.version",
                LocalizedText(en: "'\(version)' is not a semantic version", zh: "“\(version)”不是语义化版本号"),
                at: subject.places.rubric("version"),
                fixes: [
                    LocalizedText(en: "write three numbers such as '1.0.0'", zh: "请写三段数字，例如“1.0.0”")
                ])
        ]
    }
}
