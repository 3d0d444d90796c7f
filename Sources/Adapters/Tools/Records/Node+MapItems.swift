extension Node {
    /// The items of a list that are maps; nothing for everything else.
    var mapItems: [Node] {
        items.filter { $0.kind == .map }
    }
}
