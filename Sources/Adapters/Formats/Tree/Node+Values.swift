extension Node {
    /// The text of a scalar: a text without its escapes, a number or a truth value as it is written.
    ///
    /// None for null, lists and maps.
    public var string: String? {
        let entry = entry
        switch entry.kind {
        case .null, .list, .map: return nil
        case .boolean, .number, .text:
            return String(decoding: storage.text[entry.offset..<entry.offset + entry.extent], as: UTF8.self)
        case .escapedText:
            return String(decoding: JSONText.unescape(storage.text, entry.offset, entry.extent), as: UTF8.self)
        }
    }

    /// The bytes of `string`; without a copy unless there are escapes.
    public var utf8: ArraySlice<UInt8>? {
        let entry = entry
        switch entry.kind {
        case .null, .list, .map: return nil
        case .boolean, .number, .text: return storage.text[entry.offset..<entry.offset + entry.extent]
        case .escapedText: return JSONText.unescape(storage.text, entry.offset, entry.extent)[...]
        }
    }

    /// Whether the text of a scalar, as `string` gives it, is this one.
    public func equals(_ text: String) -> Bool {
        storage.text(at: index, equals: text)
    }

    /// The digits of a number as they are written, so that nothing is lost; none for everything else.
    public var numberText: String? {
        entry.kind == .number ? string : nil
    }

    /// The whole number that this is, exactly: `3`, `3.0`, `3e2`, in YAML also `0x1F` and `0o17`.
    ///
    /// A text that holds exactly such a number counts too, for many tools write numbers as texts; `kind` tells them apart. None
    /// if there is a fraction, or if it does not fit into 64 bits.
    public var int: Int64? {
        switch entry.kind {
        case .number, .text, .escapedText: utf8.flatMap { NumberText.integer($0) }
        default: nil
        }
    }

    /// The number that this is, rounded to the nearest one that a `Double` can hold.
    ///
    /// A text that holds exactly a number counts too, also `NaN`, `+Inf` and `-Inf` as Prometheus writes them.
    public var double: Double? {
        switch entry.kind {
        case .number, .text, .escapedText: utf8.flatMap { NumberText.double($0) }
        default: nil
        }
    }

    /// The truth value that this is; the texts `true` and `false` in any case count too.
    ///
    /// `yes`, `on`, `1` do not.
    public var bool: Bool? {
        switch entry.kind {
        case .boolean, .text, .escapedText:
            guard let utf8, utf8.count == 4 || utf8.count == 5 else { return nil }
            let lower = utf8.map { $0 | 0x20 }
            return lower.elementsEqual("true".utf8) ? true : lower.elementsEqual("false".utf8) ? false : nil
        default: return nil
        }
    }
}
