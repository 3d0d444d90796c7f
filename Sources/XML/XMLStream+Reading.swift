extension XMLStream {
    /// The next start tag, passing over everything else, or none at the end of the document.
    public func nextStart() throws(XMLFailure) -> XMLStartElement? {
        while let event = try next() {
            if case .start(let element) = event { return element }
        }
        return nil
    }

    /// Passes over the rest of the element whose start tag was read last.
    public func skipElement() throws(XMLFailure) {
        var open = 1
        while open > 0, let event = try next() {
            switch event {
            case .start: open += 1
            case .end: open -= 1
            case .text: break
            }
        }
    }

    /// The text in the rest of the element whose start tag was read last, with the text of the elements in it.
    public func readText() throws(XMLFailure) -> String {
        var text = ""
        var open = 1
        while open > 0, let event = try next() {
            switch event {
            case .start: open += 1
            case .end: open -= 1
            case .text(let part): text += part
            }
        }
        return text
    }

    /// The element whose start tag was read last, as a tree: for records of a document that is too large for one tree.
    ///
    /// - Parameters:
    ///   - start: The start tag that was read last.
    ///   - limit: How many elements the tree may have.
    /// - Throws: What is wrong with the document, or `xml.too-large` if the element holds more than `limit` elements.
    /// - Returns: The tree.
    public func readElement(_ start: XMLStartElement, limit: Int = XMLElement.defaultLimit) throws(XMLFailure)
        -> XMLElement
    {
        var stack = [XMLElement(start)]
        var count = 1
        while let event = try next() {
            switch event {
            case .start(let child):
                count += 1
                guard count <= limit else { throw .tooManyElements(path, child.line, limit: limit) }
                stack.append(XMLElement(child))
            case .text(let text):
                stack[stack.count - 1].append(.text(text))
            case .end:
                var element = stack.removeLast()
                element.dropLayout()
                if stack.isEmpty { return element }
                stack[stack.count - 1].append(.element(element))
            }
        }
        // `next` ends without a fault only after the root, which ends the loop above.
        return stack[0]
    }
}
