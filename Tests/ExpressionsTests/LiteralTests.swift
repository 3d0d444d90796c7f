import Diagnostics
import Expressions
import Testing

@Suite struct LiteralTests {
    private static let numbers: [(String, Value)] = [
        ("0", .integer(0)), ("007", .integer(7)), ("42", .integer(42)), ("0x1F", .integer(31)), ("0xfF", .integer(255)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("0x7fffffffffffffff", .integer(.max)), ("-0x8000000000000000", .integer(.min)),
        ("- 5", .integer(-5)), ("--5", .integer(5)),
        ("1.5", .double(1.5)), (".5", .double(0.5)), ("7e0", .double(7)), (".700e1", .double(7)),
        ("1e-3", .double(0.001)), ("1E+3", .double(1000)), ("-2.5", .double(-2.5)), ("1e-400", .double(0)),
        ("true", .boolean(true)), ("false", .boolean(false)),
    ]

    @Test(arguments: numbers)
    func `a number or truth value reads as itself`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test(arguments: [
        "9223372036854775808", "-9223372036854775809", "0x8000000000000000", "99999999999999999999999", "1e999",
        "1 - 9223372036854775808 - 1",
    ])
    func `a number beyond 64 bits is refused`(text: String) {
        #expect(Sample.problem(text)?.id == "expression.syntax")
        #expect(Sample.problem(text)?.summary.en.hasSuffix("does not fit into 64 bits") == true)
    }

    private static let strings: [(String, String)] = [
        (#""hello""#, "hello"), (#"'hello'"#, "hello"), (#""""hello""""#, "hello"), (#"'''hello'''"#, "hello"),
        (#"'say "hi"'"#, #"say "hi""#), (#""it's""#, "it's"), (#"'''a'b''c'''"#, "a'b''c"), (#"''"#, ""),
        (#""""""""#, ""),
        (#"'\\ \? \" \' \`'"#, #"\ ? " ' `"#),
        (#"'\a\b\f\n\r\t\v'"#, "\u{07}\u{08}\u{0C}\n\r\t\u{0B}"),
        (#"'\x41\X7a\xff'"#, "Az\u{FF}"), (#"'\101\012\377'"#, "A\n\u{FF}"),
        (#"'\u00e9\u01aB'"#, "\u{E9}\u{1AB}"), (#"'\U0001F62C\U000001AB'"#, "\u{1F62C}\u{1AB}"),
        (#"r'\n\d'"#, #"\n\d"#), (#"R"\""#, #"\"#), (#"r'''a\'b'''"#, #"a\'b"#),
        ("'''two\nlines'''", "two\nlines"), ("'订单'", "订单"), (#"'\000'"#, "\0"),
    ]

    @Test(arguments: strings)
    func `a text is read with its escapes`(text: String, content: String) throws {
        let value = try Sample.value(text)
        #expect(value == .string(content))
        #expect(try Sample.value("size(\(text))") == .integer(Int64(content.unicodeScalars.count)))
    }

    @Test(arguments: [
        (#"'\s'"#, #"'\s' is not a valid escape sequence"#), (#"'\x4'"#, #"'\x4' is not a valid escape sequence"#),
        (#"'\ud83d'"#, #"'\ud83d' is not a valid escape sequence"#),
        (#"'\U00110000'"#, #"'\U00110000' is not a valid escape sequence"#),
        (#"'\477'"#, #"'\4' is not a valid escape sequence"#), (#"'\08'"#, #"'\0' is not a valid escape sequence"#),
        (#"'\é'"#, #"'\é' is not a valid escape sequence"#),
        ("'a", "the text is not closed"), ("'a\nb'", "the text is not closed"), ("'''a'", "the text is not closed"),
        (#"'a\"#, #"'\' is not a valid escape sequence"#),
    ])
    func `a text that is not well formed is refused`(text: String, summary: String) {
        #expect(Sample.problem(text)?.id == "expression.syntax")
        #expect(Sample.problem(text)?.summary.en == summary)
    }

    @Test(arguments: [
        ("[1, 2, 3]", Value.list([.integer(1), .integer(2), .integer(3)], of: .integer)),
        ("[1, 2.5,]", .list([.double(1), .double(2.5)], of: .double)),
        ("['a']", .list([.string("a")], of: .string)),
        ("[1 + 1]", .list([.integer(2)], of: .integer)),
    ])
    func `a list has elements of one type`(text: String, value: Value) throws {
        #expect(try Sample.value(text) == value)
    }

    @Test(arguments: ["[1, 'a']", "[9007199254740993, 1.5]", "[count, 1.5]", "[]", "[] == []"])
    func `a list of several types, or of none, is refused`(text: String) {
        #expect(Sample.problem(text)?.id == "expression.type")
    }

    @Test func `comments and white space do not count`() throws {
        #expect(try Sample.value("1 // one\n\t+ \r\n\u{0C} 2 // two") == .integer(3))
        #expect(try Sample.value("'http://a'") == .string("http://a"))
    }
}
