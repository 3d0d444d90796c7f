internal import Adapters
internal import Diagnostics

/// What a file that no adapter recognises comes nearest to, judged by the names that it has in common with a format.
///
/// A guess is only ever a hint for a person: nothing is read by it.
struct FormatGuess: Hashable {
    /// The identifier of the format.
    var format: String
    /// The names that the file has.
    var present: [String]
    /// The names that it lacks.
    var absent: [String]

    /// The two formats that come nearest; none that shares fewer than two names or less than a quarter of them.
    static func nearest(to content: Content, in catalogue: FormatCatalogue = .shipped) -> [FormatGuess] {
        let names = ContentNames(content).names
        guard !names.isEmpty else { return [] }
        let guesses = catalogue.formats.compactMap { format -> FormatGuess? in
            let present = format.names.filter(names.contains)
            guard present.count >= 2, present.count * 4 >= format.names.count else { return nil }
            return FormatGuess(
                format: format.id, present: present, absent: format.names.filter { !names.contains($0) })
        }
        return Array(guesses.sorted { $0.precedes($1) }.prefix(2))
    }

    /// The greater part of its names comes first, compared as fractions.
    private func precedes(_ other: FormatGuess) -> Bool {
        let (own, theirs) = (present.count + absent.count, other.present.count + other.absent.count)
        let (left, right) = (present.count * theirs, other.present.count * own)
        if left != right { return left > right }
        if present.count != other.present.count { return present.count > other.present.count }
        return format < other.format
    }

    /// The guess in words.
    var text: LocalizedText {
        let has = present.prefix(4).joined(separator: ", ")
        let lacks = absent.prefix(4).joined(separator: ", ")
        return absent.isEmpty
            ? LocalizedText(en: "it looks like '\(format)': it has \(has)", zh: "看似“\(format)”：含 \(has)")
            : LocalizedText(
                en: "it looks like '\(format)': it has \(has), but lacks \(lacks)",
                zh: "看似“\(format)”：含 \(has)，但缺少 \(lacks)")
    }
}
