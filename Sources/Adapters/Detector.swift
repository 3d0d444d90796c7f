/// Finds the adapter for some content, by what is in it.
public struct Detector: Sendable {
    private let mappings: [any Adapter]
    private let adapters: [any Adapter]
    private let shipped: [any Adapter]

    /// Creates a detector.
    ///
    /// - Parameters:
    ///   - mappings: Adapters made from mapping files of a user; where one is as sure as another adapter, it comes first.
    ///   - adapters: The built-in adapters.
    ///   - shipped: Adapters made from mapping files that come with the product; where a built-in adapter is as sure as one, it comes first.
    public init(
        mappings: [any Adapter] = [], adapters: [any Adapter] = AdapterCatalogue.all, shipped: [any Adapter] = []
    ) {
        self.mappings = mappings
        self.adapters = adapters
        self.shipped = shipped
    }

    /// What was found out about some content.
    public enum Detection: Sendable {
        /// One adapter is surer than all others.
        case recognized(any Adapter, Recognition)
        /// Several adapters of Kubernetes objects read it, each those that are its own.
        case shared([Candidate])
        /// Several adapters are equally sure.
        case ambiguous([Candidate])
        /// No adapter knows it.
        case unknown
    }

    /// An adapter with what it recognised.
    public struct Candidate: Sendable {
        /// The adapter.
        public var adapter: any Adapter
        /// How sure it is, and why.
        public var recognition: Recognition
    }

    /// All adapters that recognise the content, surest first; of equally sure ones mappings of the user, then built-in adapters in the order of
    /// the catalogue, then mappings of the product.
    public func candidates(for content: Content) -> [Candidate] {
        let found = Self.find(mappings + adapters + shipped, content)
        return Recognition.Confidence.surestFirst.flatMap { confidence in
            found.filter { $0.recognition.confidence == confidence }
        }
    }

    /// Decides what the content is.
    ///
    /// Two built-in adapters that are equally sure are an ambiguity, not a coin to toss; so are two mappings of the product.
    public func detect(_ content: Content) -> Detection {
        let groups = [mappings, adapters, shipped].map { Self.find($0, content) }
        for confidence in Recognition.Confidence.surestFirst {
            let equals = groups.map { $0.filter { $0.recognition.confidence == confidence } }
            if let own = equals[0].first { return .recognized(own.adapter, own.recognition) }
            if let several = Self.sharing(equals[1], among: groups[1], content) { return .shared(several) }
            for group in equals.dropFirst() {
                guard let first = group.first else { continue }
                return group.count > 1 ? .ambiguous(group) : .recognized(first.adapter, first.recognition)
            }
        }
        return .unknown
    }

    private static func find(_ adapters: [any Adapter], _ content: Content) -> [Candidate] {
        adapters.compactMap { adapter in
            adapter.recognize(content).map { Candidate(adapter: adapter, recognition: $0) }
        }
    }

    /// The adapters that read one file of Kubernetes objects together, such as a deployment with the rules that watch it; none
    /// if there is only one, or if another adapter is as sure.
    private static func sharing(_ surest: [Candidate], among found: [Candidate], _ content: Content) -> [Candidate]? {
        let several = [Recognition.Confidence.certain, .likely].flatMap { confidence in
            found.filter { $0.adapter is any ObjectAdapter && $0.recognition.confidence == confidence }
        }
        guard several.count > 1, !surest.isEmpty, surest.allSatisfy({ $0.adapter is any ObjectAdapter }),
            !ManifestObject.all(in: content.objects).isEmpty
        else { return nil }
        return several
    }
}

extension Recognition.Confidence {
    fileprivate static let surestFirst: [Recognition.Confidence] = [.certain, .likely, .possible]
}
