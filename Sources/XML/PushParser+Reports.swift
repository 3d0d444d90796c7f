import CLibXML2
import Diagnostics

extension PushParser {
    /// The functions that libxml2 reports to.
    ///
    /// What is not among them, such as a loader of external parts, does not happen.
    static var handler: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.startElementNs = { this, name, _, namespace, declared, _, count, defaulted, attributes in
            guard let parser = unsafe PushParser.from(this), let name = unsafe name else { return }
            unsafe parser.startElement(
                name, namespace, declared: Int(declared), attributes: attributes, count: Int(count - defaulted))
        }
        unsafe handler.endElementNs = { this, _, _, _ in
            unsafe PushParser.from(this)?.endElement()
        }
        let characters: charactersSAXFunc = { this, characters, count in
            unsafe PushParser.from(this)?.characters(characters, count: Int(count))
        }
        unsafe handler.characters = unsafe characters
        unsafe handler.cdataBlock = unsafe characters
        // The same function as for other text: libxml2 then does not try to tell which white space is layout.
        unsafe handler.ignorableWhitespace = unsafe characters
        unsafe handler.entityDecl = { this, name, _, _, _, _ in
            unsafe PushParser.from(this)?.refuseDeclaration(name)
        }
        unsafe handler.unparsedEntityDecl = { this, name, _, _, _ in
            unsafe PushParser.from(this)?.refuseDeclaration(name)
        }
        unsafe handler.reference = { this, name in
            unsafe PushParser.from(this)?.refuseDeclaration(name)
        }
        unsafe handler.attributeDecl = { this, _, name, _, _, value, choices in
            unsafe xmlFreeEnumeration(choices)
            if unsafe value != nil { unsafe PushParser.from(this)?.refuseDeclaration(name) }
        }
        unsafe handler.serror = { this, error in
            guard let error = unsafe error else { return }
            unsafe PushParser.from(this)?.report(error.pointee)
        }
        return unsafe handler
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> PushParser? {
        unsafe pointer.map { unsafe Unmanaged<PushParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func startElement(
        _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?, declared: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) {
        namespacesInScope += declared
        declaredNamespaces.append(declared)
        guard openElements.count < Limits.depth else { return refuse(.tooDeep(path, line)) }
        guard count <= Limits.attributes, namespacesInScope <= Limits.namespaces else {
            return refuse(.startTagTooLarge(path, line))
        }
        let element = unsafe XMLStartElement(
            name: String(cString: name), namespace: address(namespace), attributes: read(attributes, count: count),
            line: line, depth: openElements.count)
        queue(.start(element))
        openElements.append(element.name)
    }

    /// Five pointers describe an attribute: name, prefix, namespace, and the begin and end of its value.
    private func read(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [XMLAttribute] {
        guard let pointers = unsafe pointers else { return [] }
        return (0..<count).compactMap { index in
            let attribute = unsafe pointers + index * 5
            guard let name = unsafe attribute[0], let begin = unsafe attribute[3], let end = unsafe attribute[4] else {
                return nil
            }
            let value = unsafe UnsafeBufferPointer(start: begin, count: end - begin)
            return unsafe XMLAttribute(
                name: String(cString: name), namespace: address(attribute[2]),
                value: decode(value))
        }
    }

    /// The value of an attribute as it is meant.
    ///
    /// As entities are not replaced, libxml2 leaves an ampersand in the form of a reference, and nothing else.
    private func decode(_ value: UnsafeBufferPointer<xmlChar>) -> String {
        guard unsafe value.contains(0x26) else { return unsafe String(decoding: value, as: UTF8.self) }
        let reference = Array("&#38;".utf8)
        var bytes: [UInt8] = []
        var index = 0
        while index < value.count {
            unsafe bytes.append(value[index])
            index += unsafe value[index...].starts(with: reference) ? reference.count : 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func address(_ namespace: UnsafePointer<xmlChar>?) -> String? {
        guard let namespace = unsafe namespace else { return nil }
        let key = UInt(bitPattern: namespace)
        if let known = namespaceCache[key] { return known }
        let address = unsafe decode(UnsafeBufferPointer(start: namespace, count: Int(xmlStrlen(namespace))))
        namespaceCache[key] = address
        return address
    }

    private func endElement() {
        guard let name = openElements.popLast() else { return }
        namespacesInScope -= declaredNamespaces.popLast() ?? 0
        queue(.end(name: name))
    }

    private func characters(_ characters: UnsafePointer<xmlChar>?, count: Int) {
        unsafe text.append(contentsOf: UnsafeBufferPointer(start: characters, count: count))
        if text.count > Limits.textBytes { refuse(.textTooLarge(path, line)) }
    }

    private func refuseDeclaration(_ name: UnsafePointer<xmlChar>?) {
        unsafe refuse(.entities(path, line, name.map { unsafe String(cString: $0) } ?? ""))
    }

    private func report(_ error: xmlError) {
        let message = unsafe error.message.map { unsafe Library.text(of: $0) } ?? ""
        let place = unsafe error.line > 0 ? Int(error.line) + skippedLines : line
        if unsafe error.level == XML_ERR_FATAL {
            // A start tag that is cut short has been reported as if it ended there; only then the report names an element.
            if unsafe error.code == XML_ERR_GT_REQUIRED.rawValue, unsafe error.str1 != nil { dropLastStart() }
            // libxml2 then says that there is extra content, which misleads.
            let isEnd = unsafe error.code == XML_ERR_DOCUMENT_END.rawValue
            fail(
                isEnd && !openElements.isEmpty
                    ? .truncated(path, place, openElements) : .malformed(path, place, message))
        } else {
            warn(.suspicious(path, place, message))
        }
    }
}
