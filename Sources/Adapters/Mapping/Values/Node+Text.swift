extension Node {
    /// The text under the first of some keys that is there and not empty.
    func text(_ keys: String...) -> String? {
        for key in keys {
            if let text = self[key]?.string, !text.isEmpty { return text }
        }
        return nil
    }
}
