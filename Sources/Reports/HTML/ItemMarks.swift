internal import Diagnostics
internal import Scoring

/// What readers must know about an item beside its level.
struct ItemMarks {
    let result: ItemResult

    /// One mark.
    struct Mark {
        /// The class by which style sheets and the filter know it.
        var style: String
        var name: LocalizedText
        var meaning: LocalizedText
    }

    /// The marks that hold, in a fixed order.
    var all: [Mark] {
        var marks: [Mark] = []
        if result.standing != .assessed {
            marks.append(
                Mark(style: result.standing.id, name: result.standing.wording, meaning: result.standing.meaning))
        }
        if result.hasUnattributedRecords {
            marks.append(Mark(style: "unattributed", name: Labels.unattributed, meaning: Labels.unattributedMeaning))
        }
        if result.isBorderline {
            marks.append(Mark(style: "borderline", name: Labels.borderline, meaning: Labels.borderlineMeaning))
        }
        if result.determinations.contains(where: \.isWaived) {
            marks.append(Mark(style: "waived", name: Labels.waived, meaning: Labels.waivedMeaning))
        }
        return marks
    }
}
