internal import Diagnostics
internal import Evidence
internal import Rubric
internal import Scoring

/// The first page: who was assessed, when and with what, and the level of each track.
struct SummarySection {
    let context: ReportContext

    var view: View {
        let assessment = context.assessment
        let subject = assessment.result.subject
        return View([
            "anchor": .text(context.anchor("summary")), "hypothetical": .view(context.hypothesesView),
            "subject": .text(context.text(subject.name)), "subjectID": .text(subject.id),
            "kind": .text(context.text(subject.kind.wording)), "tier": .text(subject.tier.map(String.init)),
            "owner": .text(subject.owner), "tags": .texts(subject.tags),
            "services": .text(subject.services.isEmpty ? nil : subject.services.map(\.id).joined(separator: ", ")),
            "serviceCount": .text(subject.services.count.text),
            "asOf": .text(context.moment(assessment.asOf).fullText),
            "rubricName": .text(context.text(assessment.rubric.name)),
            "rubricVersion": .text(assessment.rubric.version),
            "digest": .text(assessment.rubricDigest),
            "rubricSummary": .text(context.text(assessment.rubric.summary)),
            "isUnofficial": .flag(!assessment.rubric.isOfficial),
            "tracks": .list(assessment.result.tracks.map(track)),
            "levels": .list(assessment.rubric.levels.map(level)),
            "marks": .list(marks),
        ])
    }

    private func track(_ track: TrackResult) -> View {
        let name = context.assessment.rubric.tracks.first { $0.id == track.track }?.name
        let result = track.result
        return View([
            "name": .text(name.map(context.text) ?? track.track.rawValue), "level": .view(context.view(result.level)),
            "band": .view(context.view(result.band, level: result.level)), "ladder": .drawing(ladder(track, name)),
            "coverage": .view(context.view(result.coverage)), "isProvisional": .flag(result.isProvisional),
            "anchor": .text(context.anchor("next-\(index(of: track))")),
        ])
    }

    private func index(of track: TrackResult) -> Int {
        context.assessment.result.tracks.firstIndex { $0.track == track.track } ?? 0
    }

    private func ladder(_ track: TrackResult, _ name: LocalizedText?) -> Markup {
        let title = name.map(context.text) ?? track.track.rawValue
        let band = track.result.band
        return LevelLadder(
            chart: Chart(
                id: context.anchor("ladder-\(index(of: track))"), title: title,
                description: context.text(
                    en: "\(context.phrase(track.result.level)); what is unknown leaves open \(context.phrase(band))",
                    zh: "\(context.phrase(track.result.level))；未知部分对应的等级区间为 \(context.phrase(band))")),
            level: track.result.level?.rawValue, low: band?.low.rawValue, high: band?.high.rawValue,
            highest: context.assessment.rubric.highestLevel.rawValue, isRising: true
        ).svg
    }

    private func level(_ definition: LevelDefinition) -> View {
        View(["level": .view(context.view(definition.level)), "meaning": .text(context.text(definition.meaning))])
    }

    /// How many items carry a mark that readers should know about.
    private var marks: [View] {
        let items = context.assessment.result.items
        let counts: [(LocalizedText, LocalizedText, Int)] = [
            (
                Labels.provisional, Labels.provisionalMeaning,
                items.count { $0.standing == .provisional }
            ),
            (Labels.unattributed, Labels.unattributedMeaning, items.count(where: \.hasUnattributedRecords)),
            (Labels.borderline, Labels.borderlineMeaning, items.count(where: \.isBorderline)),
            (Labels.notEvaluated, Labels.notEvaluatedMeaning, items.count { $0.standing == .notEvaluated }),
            (Labels.waivedCriteria, Labels.waivedMeaning, context.assessment.result.waivedCount),
            (Labels.missingRecords, Labels.missingRecordsMeaning, context.assessment.findings.count),
        ]
        return counts.map { name, meaning, count in
            View([
                "name": .text(context.text(name)), "meaning": .text(context.text(meaning)), "count": .text(count.text),
                "isZero": .flag(count == 0),
            ])
        }
    }
}
