import CLibXML2
import Diagnostics

/// Feeds a document to libxml2 in portions and queues what it reports.
///
/// The text reader of libxml2 works in the same way, but builds a tree node for each element and counts lines in 16 bits.
@safe final class PushParser {
    let path: String
    private let bytes: [UInt8]
    private let start: Int
    private var position: Int
    private var context: xmlParserCtxtPtr?
    private var events: [XMLStreamEvent] = []
    private var nextEvent = 0
    private var checkedBytes = 0
    private var assignments = 0

    /// The lines in front of the document that libxml2 does not get to see.
    let skippedLines: Int
    /// Text that may go on.
    var text: [UInt8] = []
    /// The names of the open elements.
    var openElements: [String] = []
    /// How many namespaces each open element declares.
    var declaredNamespaces: [Int] = []
    /// How many namespaces are declared in scope.
    var namespacesInScope = 0
    /// The addresses of namespaces that were seen, by their place in the dictionary of libxml2, which keeps one of each.
    var namespaceCache: [UInt: String] = [:]

    /// Why reading ended early, if it did.
    private(set) var failure: XMLFailure?
    /// Whether all bytes have been parsed or a fault ended it.
    private(set) var isFinished = false
    /// Faults that did not end it.
    private(set) var warnings: [Diagnostic] = []

    init(_ bytes: [UInt8], path: String) {
        self.bytes = bytes
        self.path = path
        let blanks = bytes.prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        // White space of UTF-16 is left alone: half of it would be lost.
        let skipped = bytes.dropFirst(blanks.count).first == UInt8(ascii: "<") ? blanks : []
        start = skipped.count
        position = start
        skippedLines = skipped.count { $0 == 0x0A }
        guard Library.isReady else { return }
        var handler = unsafe Self.handler
        let this = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe context = Library.quietly { unsafe xmlCreatePushParserCtxt(&handler, this, nil, 0, nil) }
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    }

    deinit {
        // A declaration of an entity makes libxml2 keep a document, although none is built.
        if let document = unsafe context?.pointee.myDoc {
            unsafe xmlFreeDoc(document)
            unsafe context?.pointee.myDoc = nil
        }
        unsafe xmlFreeParserCtxt(context)
    }

    /// Takes the first event off the queue.
    func takeEvent() -> XMLStreamEvent? {
        guard nextEvent < events.count else { return nil }
        defer { nextEvent += 1 }
        return events[nextEvent]
    }

    /// Parses the next portion; events are queued.
    func advance() {
        guard !isFinished else { return }
        guard let context = unsafe context else { return fail(.outOfMemory(path)) }
        events.removeAll(keepingCapacity: true)
        nextEvent = 0
        let isFirst = position == start
        let count = min(isFirst ? Limits.firstPortion : Limits.portion, bytes.count - position)
        // Faults in the encoding are returned without a report.
        let silentFaults = [Int32(XML_ERR_INVALID_ENCODING.rawValue), XML_PARSER_EOF.rawValue]
        var code: Int32 = 0
        Library.quietly {
            unsafe bytes.withUnsafeBytes { buffer in
                let first = unsafe buffer.bindMemory(to: CChar.self).baseAddress
                code = unsafe xmlParseChunk(context, first.map { unsafe $0 + position }, Int32(count), 0)
            }
            position += count
            if silentFaults.contains(code) { return }
            if failure == nil, position == bytes.count { code = unsafe xmlParseChunk(context, nil, 0, 1) }
        }
        if silentFaults.contains(code) { fail(.encoding(path, line)) }
        if failure == nil { unsafe checkStartTag(context) }
        if failure == nil, position == bytes.count {
            if unsafe context.pointee.wellFormed == 0 { fail(.malformed(path, line, "")) }
            isFinished = true
        }
        if isFinished { flushText() }
    }

    /// Refuses a start tag that is too long or has too many attributes while it is not yet complete.
    private func checkStartTag(_ context: xmlParserCtxtPtr) {
        guard let input = unsafe context.pointee.input, let current = unsafe input.pointee.cur,
            let end = unsafe input.pointee.end
        else { return }
        let waiting = unsafe UnsafeBufferPointer(start: current, count: end - current)
        let isStartTag = unsafe waiting.count > 1 && waiting[0] == 0x3C && waiting[1] != 0x21 && waiting[1] != 0x3F
        // An event means that another tag is waiting now than before.
        if !isStartTag || !events.isEmpty || waiting.count < checkedBytes { (checkedBytes, assignments) = (0, 0) }
        guard isStartTag, waiting.count > Limits.portion else { return }
        for index in checkedBytes..<waiting.count where unsafe waiting[index] == 0x3D { assignments += 1 }
        checkedBytes = waiting.count
        if waiting.count > Limits.startTagBytes || assignments > Limits.startTagAssignments {
            fail(.startTagTooLarge(path, line))
        }
    }

    /// The line that libxml2 is at.
    var line: Int {
        guard let input = unsafe context?.pointee.input else { return 1 }
        return unsafe Int(input.pointee.line) + skippedLines
    }

    /// Ends reading with a fault.
    ///
    /// The first one counts: what follows it is its consequence.
    func fail(_ failure: XMLFailure) {
        guard self.failure == nil else { return }
        self.failure = failure
        isFinished = true
    }

    /// Ends reading from within a report of libxml2, which then reports nothing more.
    func refuse(_ failure: XMLFailure) {
        fail(failure)
        unsafe xmlStopParser(context)
    }

    /// Keeps a fault that does not end reading.
    func warn(_ diagnostic: Diagnostic) {
        guard warnings.count < Limits.warnings, !warnings.contains(diagnostic) else { return }
        warnings.append(diagnostic)
    }

    /// Queues an event, behind the text in front of it.
    func queue(_ event: XMLStreamEvent) {
        flushText()
        events.append(event)
    }

    /// Takes back the start of an element that was queued last.
    func dropLastStart() {
        guard text.isEmpty, case .start = events.last else { return }
        events.removeLast()
        openElements.removeLast()
    }

    private func flushText() {
        guard !text.isEmpty else { return }
        events.append(.text(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }
}
