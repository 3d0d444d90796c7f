/// The values of one column, one for each row.
///
/// Missing values have a reserved code in each type, so that a column is one contiguous array and nothing is boxed.
public enum ColumnValues: Hashable, Sendable {
    /// 0 for false, 1 for true, 2 for missing.
    case boolean([UInt8])
    /// `Int64.min` for missing.
    case integer([Int64])
    /// Not-a-number for missing.
    case decimal([Double])
    /// An index into the dictionary; 0 for missing.
    case text([UInt32], TextDictionary)
    /// Microseconds since 1970 in UTC; `Int64.min` for missing.
    case timestamp([Int64])
    /// Microseconds; `Int64.min` for missing.
    case duration([Int64])

    /// The code of a missing whole number, time or duration.
    public static let missingInteger = Int64.min
    /// The code of a missing truth value.
    public static let missingBoolean: UInt8 = 2
    /// The code of a missing text.
    public static let missingText: UInt32 = 0

    /// How many rows there are.
    public var count: Int {
        switch self {
        case .boolean(let values): values.count
        case .integer(let values), .timestamp(let values), .duration(let values): values.count
        case .decimal(let values): values.count
        case .text(let codes, _): codes.count
        }
    }

    /// Whether the value of a row is missing.
    public func isMissing(_ row: Int) -> Bool {
        switch self {
        case .boolean(let values): values[row] == Self.missingBoolean
        case .integer(let values), .timestamp(let values), .duration(let values): values[row] == Self.missingInteger
        case .decimal(let values): values[row].isNaN
        case .text(let codes, _): codes[row] == Self.missingText
        }
    }
}

/// The different texts of a column.
///
/// Code 0 stands for a missing text; the first text has code 1.
public struct TextDictionary: Hashable, Sendable {
    /// The texts by code; index 0 holds an empty text that stands for missing.
    public private(set) var texts: [String]
    private var codes: [String: UInt32]

    /// Creates an empty dictionary.
    public init() {
        texts = [""]
        codes = [:]
    }

    /// The code of a text, adding it if it is new.
    ///
    /// An empty text is missing.
    public mutating func insert(_ text: String) -> UInt32 {
        if text.isEmpty { return ColumnValues.missingText }
        if let code = codes[text] { return code }
        let code = UInt32(texts.count)
        texts.append(text)
        codes[text] = code
        return code
    }

    /// The code of a text, or none if no row has it.
    public func code(of text: String) -> UInt32? {
        codes[text]
    }

    /// The text of a code, or none for missing.
    public func text(of code: UInt32) -> String? {
        code == ColumnValues.missingText ? nil : texts[Int(code)]
    }

    /// How many codes there are, missing included.
    public var count: Int { texts.count }

    /// Two dictionaries are equal if they hold the same texts in the same order.
    public static func == (lhs: TextDictionary, rhs: TextDictionary) -> Bool {
        lhs.texts == rhs.texts
    }

    /// Hashes the texts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(texts)
    }
}
