import Evidence
import Testing

/// Patterns of names with `*` and `?`.
@Suite struct NamePatternTests {
    @Test(arguments: [
        ("orders-*", "orders-prod"), ("orders-*", "ORDERS-"), ("*-orders", "prod-orders"), ("*", ""), ("*", "anything"),
        ("or?ers", "orXers"), ("a*b*c", "a-b-b-c"), ("a**c", "abc"), ("订单*", "订单接口"), ("?", "单"), ("*a", "ba"),
        ("a*a", "aa"), ("*ab*ab", "abab"),
    ])
    func `a name fits from its first to its last character`(pattern: String, name: String) {
        #expect(NamePattern(pattern).matches(name))
    }

    @Test(arguments: [
        ("orders-*", "orders"), ("orders", "orders-prod"), ("?", ""), ("?", "ab"), ("a*b", "abc"), ("a*a", "a"),
        ("", "a"),
        ("*ab*ab", "ab"), ("[ab]", "a"), (".*", "abc"),
    ])
    func `a name does not fit, and nothing but star and question mark is special`(pattern: String, name: String) {
        #expect(!NamePattern(pattern).matches(name))
    }

    @Test func `many stars take no longer than few`() {
        let pattern = NamePattern(String(repeating: "a*", count: 200) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 2_000)))
    }

    @Test(arguments: [
        ("orders-*", "*-prod", true), ("a*", "b*", false), ("a?c", "a*", true), ("abc", "a?c", true), ("a", "b", false),
        ("*", "x", true), ("a*c", "ab*d", false), ("", "*", true), ("??", "?", false),
    ])
    func `two patterns overlap if a name fits both`(one: String, other: String, isOverlap: Bool) {
        #expect(NamePattern(one).overlaps(NamePattern(other)) == isOverlap)
        #expect(NamePattern(other).overlaps(NamePattern(one)) == isOverlap)
    }

    @Test(arguments: [
        ("orders-*", "orders-prod-*", true), ("orders-*", "orders-*", true), ("orders-prod-*", "orders-*", false),
        ("*", "a?", true), ("a?", "a*", false),
    ])
    func `one pattern covers another`(wide: String, narrow: String, isCovered: Bool) {
        #expect(NamePattern(wide).covers(NamePattern(narrow)) == isCovered)
    }
}
