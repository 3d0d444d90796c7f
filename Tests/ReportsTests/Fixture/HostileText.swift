import Diagnostics

/// Texts that try to be more than text, as evidence and attestations may carry them.
enum HostileText {
    static let script = "<script>alert(1)</script>"
    static let attribute = "\" onmouseover=\"alert(1)"
    /// A quotation mark and an angle bracket under a combining accent: one character each, but not the one that is escaped.
    static let combined = "\"\u{301} onfocus=\"\u{301}alert(1) <\u{301}img src=x>"
    /// A prepended mark does the same from the other side.
    static let prepended = "\u{600}\" autofocus \u{600}<b>"
    static let controls = "nul \u{0}, bell \u{7}, escape \u{1B}[31m, line\r\nbreak, \u{85}, \u{FFFE}"
    static let direction = "مركز الطلبات \u{202E}gnp.exe\u{202C} \u{2067}abc\u{2069}"
    static let template = "{{t.summary}} {{{style}}} {{> item}}"
    static let chinese = "订单中心（核心）“引号”"
    static let markup = "]]> <!-- --> &amp; &#60; 'single'"

    static let all = [script, attribute, combined, prepended, controls, direction, template, chinese, markup]

    /// All of them in one text.
    static let everything = LocalizedText(
        en: "en " + all.joined(separator: " "), zh: "中文 " + all.joined(separator: " "))
}
