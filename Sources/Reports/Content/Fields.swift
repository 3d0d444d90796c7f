internal import Diagnostics
internal import Evidence
internal import Rubric

/// A part of an assessment as named values in a fixed order.
///
/// The reports for machines all write these, each in its own notation, so that none of them says less than another. Lists
/// are made entry by entry while they are written, so that a long one is never in memory as a whole.
struct Fields {
    /// The values in the order they are written; what has no value is not among them.
    let values: [Field]

    /// Creates a part; names whose value is none are left out.
    init(_ values: KeyValuePairs<String, Value>) {
        self.values = values.compactMap { name, value in value.isAbsent ? nil : Field(name: name, value: value) }
    }

    private init(values: [Field]) {
        self.values = values
    }

    /// The values of this part, followed by those of another.
    func followed(by other: Fields) -> Fields {
        Fields(values: values + other.values)
    }

    /// A value and its name.
    struct Field {
        var name: String
        var value: Value
    }

    /// A value.
    indirect enum Value {
        /// A short text: a name, an identifier, a time.
        case text(String?)
        /// A text that may run over lines.
        case prose(String?)
        /// A whole number.
        case integer(Int?)
        /// Whether something holds.
        case flag(Bool)
        /// An exact number.
        case number(Rational?)
        /// A text in every language.
        case localized(LocalizedText?)
        /// A part.
        case fields(Fields?)
        /// Texts, each under a name.
        case texts(String, [String])
        /// Parts, each under a name: how many there are, and how to make one.
        case list(String, Int, (Int) -> Fields)
    }
}

extension Fields.Value {
    /// A level as a number.
    static func level(_ level: Level?) -> Fields.Value { .integer(level?.rawValue) }

    /// A time, given in microseconds UTC, in the form of RFC 3339.
    static func time(_ microseconds: Int64?) -> Fields.Value { .text(microseconds.map { Moment($0).timestamp }) }

    /// A list of parts made from the elements of an array.
    static func list<Element>(
        _ name: String, _ elements: [Element], _ body: @escaping (Element) -> Fields
    ) -> Fields.Value {
        .list(name, elements.count) { body(elements[$0]) }
    }

    /// Whether there is nothing to write.
    fileprivate var isAbsent: Bool {
        switch self {
        case .text(nil), .prose(nil), .integer(nil), .number(nil), .localized(nil), .fields(nil): true
        case .text, .prose, .integer, .number, .localized, .fields, .flag, .texts, .list: false
        }
    }
}
