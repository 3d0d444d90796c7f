extension Node {
    /// The value of the first of some keys that is there and not null.
    func firstValue(_ keys: String...) -> Node? {
        for key in keys {
            if let value = self[key], !value.isNull { return value }
        }
        return nil
    }
}
