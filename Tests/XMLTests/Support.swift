import XML

/// All events of a document and the fault that ended it, if any.
func read(_ bytes: [UInt8], named path: String = "test.xml") -> (events: [XMLStreamEvent], failure: XMLFailure?) {
    let stream = XMLStream(bytes, named: path)
    var events: [XMLStreamEvent] = []
    do {
        while let event = try stream.next() { events.append(event) }
        return (events, nil)
    } catch {
        return (events, error)
    }
}

func read(_ text: String) -> (events: [XMLStreamEvent], failure: XMLFailure?) {
    read(Array(text.utf8))
}

/// The events in a notation that is easy to compare.
func outline(_ events: [XMLStreamEvent]) -> [String] {
    events.map { event in
        switch event {
        case .start(let element):
            (["<" + element.name] + element.attributes.map { "\($0.name)=\($0.value)" }).joined(separator: " ") + ">"
        case .text(let text): text
        case .end(let name): "</\(name)>"
        }
    }
}

/// Numbers that look random and are the same on every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
