/// Finds the adapter for some content, by what is in it.
public struct Detector: Sendable {
    private let adapters: [any Adapter]

    /// Creates a detector.
    ///
    /// - Parameters:
    ///   - mappings: Adapters made from mapping files; where one is as sure as a built-in adapter, it comes first.
    ///   - adapters: The built-in adapters.
    public init(mappings: [any Adapter] = [], adapters: [any Adapter] = AdapterCatalogue.all) {
        self.adapters = mappings + adapters
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

    /// All adapters that recognise the content, surest first; of equally sure ones the first in the catalogue.
    public func candidates(for content: Content) -> [Candidate] {
        let found = adapters.compactMap { adapter in
            adapter.recognize(content).map { Candidate(adapter: adapter, recognition: $0) }
        }
        return Recognition.Confidence.surestFirst.flatMap { confidence in
            found.filter { $0.recognition.confidence == confidence }
        }
    }

    /// Decides what the content is.
    ///
    /// Two built-in adapters that are equally sure are an ambiguity, not a coin to toss.
    public func detect(_ content: Content) -> Detection {
        let found = candidates(for: content)
        guard let first = found.first else { return .unknown }
        if let several = Self.sharing(found, content) { return .shared(several) }
        let equals = found.filter { $0.recognition.confidence == first.recognition.confidence }
        if equals.count > 1, !(first.adapter is MappingAdapter) { return .ambiguous(equals) }
        return .recognized(first.adapter, first.recognition)
    }

    /// The adapters that read one file of Kubernetes objects together, such as a deployment with the rules that watch it; none
    /// if there is only one, or if another adapter is as sure.
    private static func sharing(_ found: [Candidate], _ content: Content) -> [Candidate]? {
        let several = found.filter { $0.adapter is any ObjectAdapter && $0.recognition.confidence > .possible }
        guard several.count > 1, let surest = found.first?.recognition.confidence,
            found.allSatisfy({ $0.recognition.confidence < surest || $0.adapter is any ObjectAdapter }),
            !ManifestObject.all(in: content.objects).isEmpty
        else { return nil }
        return several
    }
}

extension Recognition.Confidence {
    fileprivate static let surestFirst: [Recognition.Confidence] = [.certain, .likely, .possible]
}
