/// An identifier that ends with a running number: `INC0010001` is number 10001 of `INC`.
struct NumberedIdentifier: Hashable {
    /// What stands before the number; may be empty.
    var prefix: String
    /// The number.
    var number: Int64
    /// How many digits it is written with.
    var width: Int

    /// Takes an identifier apart; none if it does not end with a digit, or with a number of more than 15 digits.
    init?(_ text: String) {
        let digits = text.utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        guard (1...15).contains(digits), let number = Int64(text.suffix(digits)) else { return nil }
        prefix = String(text.dropLast(digits))
        self.number = number
        width = digits
    }

    /// Puts an identifier together.
    init(prefix: String, number: Int64, width: Int) {
        self.prefix = prefix
        self.number = number
        self.width = width
    }

    /// The identifier as it is written, with zeros in front where the number has fewer digits.
    var text: String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
