package import Diagnostics
package import Rubric

/// Where the parts of a rubric are written, for checks that look at the rubric and must name a line.
package struct RubricPlaces: Sendable {
    /// The path of `rubric.yaml`.
    let rubricPath: String
    /// The paths of the `domain.yaml` files, by domain.
    let domainPaths: [Identifier<Domain>: String]
    /// The trees of all files by path.
    let trees: [String: YAMLNode]

    /// A step into a YAML tree.
    package enum Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, Sendable {
        /// To the value of a key.
        case key(String)
        /// To an element of a list, counted from 0.
        case index(Int)

        /// To the value of a key.
        package init(stringLiteral value: String) { self = .key(value) }

        /// To an element of a list.
        package init(integerLiteral value: Int) { self = .index(value) }
    }

    /// A place in `rubric.yaml`.
    package func rubric(_ steps: Step...) -> SourceLocation {
        place(in: rubricPath, steps)
    }

    /// A place in `rubric.yaml`.
    package func rubric(_ steps: [Step]) -> SourceLocation {
        place(in: rubricPath, steps)
    }

    /// A place in the `domain.yaml` of a domain.
    package func domain(_ id: Identifier<Domain>, _ steps: Step...) -> SourceLocation {
        place(in: domainPaths[id] ?? rubricPath, steps)
    }

    /// A place in the file of an item.
    package func item(_ item: Item, _ steps: Step...) -> SourceLocation {
        place(in: item.location.path, steps)
    }

    /// A place in the file of an item.
    package func item(_ item: Item, _ steps: [Step]) -> SourceLocation {
        place(in: item.location.path, steps)
    }

    /// The place of the value at the end of the steps: a text itself, or the key in front of a mapping or list.
    ///
    /// Where a step leads nowhere, because a key was left out, it is the place of what should hold it.
    private func place(in path: String, _ steps: [Step]) -> SourceLocation {
        guard var node = trees[path] else { return SourceLocation(path: path) }
        var place = node.location
        for step in steps {
            switch step {
            case .key(let key):
                guard let entry = node.entry(key) else { return place }
                node = entry.value
                if case .scalar = node.content, !node.isNull {
                    place = node.location
                } else {
                    place = entry.location
                }
            case .index(let index):
                guard let element = node.element(index) else { return place }
                node = element
                place = node.location
            }
        }
        return place
    }
}

/// A rubric with the places of its parts.
package struct RubricDocument: Sendable {
    /// The rubric.
    package var rubric: Rubric
    /// Where its parts are written.
    package var places: RubricPlaces
}
