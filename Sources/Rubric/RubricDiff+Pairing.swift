/// The elements of two lists in pairs of the same name.
struct Pairing<Element> {
    /// Only in the old list, in its order.
    let removed: [Element]
    /// Only in the new list, in its order.
    let added: [Element]
    /// In both, in the order of the new one.
    let kept: [(old: Element, new: Element)]

    init(_ old: [Element], _ new: [Element], by name: (Element) -> String) {
        let before = Dictionary(old.map { (name($0), $0) }) { first, _ in first }
        let after = Set(new.map(name))
        removed = old.filter { !after.contains(name($0)) }
        added = new.filter { before[name($0)] == nil }
        kept = new.compactMap { element in before[name(element)].map { (old: $0, new: element) } }
    }
}
