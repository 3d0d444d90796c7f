internal import Diagnostics
internal import Evidence
internal import Indicators
internal import Rubric
internal import Scoring

extension Fields {
    /// The whole assessment.
    static func assessment(_ assessment: Assessment) -> Fields {
        let index = ContentIndex(assessment)
        let result = assessment.result
        let outcomes = assessment.outcomes.filter { index.outcome($0.indicator) != nil }
        return Fields([
            "toolVersion": .text(assessment.toolVersion), "asOf": .time(assessment.asOf),
            "isHypothetical": .flag(assessment.isHypothetical),
            "hypotheses": .list("hypothesis", assessment.hypotheses) { Fields(["text": .localized($0)]) },
            "rubric": .fields(.rubric(assessment.rubric, digest: assessment.rubricDigest)),
            "subject": .fields(.subject(result.subject)),
            "criteria": .fields(.criteria(result)),
            "tracks": .list("track", result.tracks) { .track($0, index) },
            "domains": .list("domain", result.domains) { .domain($0, index) },
            "items": .list("item", result.items.filter { index.item($0.item) != nil }) { .item($0, index) },
            "outcomes": .list("figure", outcomes) { .outcome($0, index) },
            "paths": .list("path", assessment.paths, Fields.path),
            "evidence": .list("piece", assessment.evidence.count) { .evidence(assessment.evidence[$0], $0) },
            "exclusions": .list("exclusion", assessment.exclusions, Fields.exclusion),
            "incomplete": .list("kind", assessment.incomplete.keys.sorted()) { kind in
                Fields(["id": .text(kind), "reason": .localized(assessment.incomplete[kind])])
            },
            "unresolved": .list("service", assessment.unresolved, Fields.unresolved),
            "findings": .list("finding", assessment.findings) { .finding($0, index) },
            "diagnostics": .list("diagnostic", assessment.diagnostics, Fields.diagnostic),
        ])
    }

    private static func subject(_ subject: Subject) -> Fields {
        Fields([
            "id": .text(subject.id), "kind": .text(subject.kind.rawValue), "parent": .text(subject.parent),
            "tier": .integer(subject.tier), "owner": .text(subject.owner), "name": .localized(subject.name),
            "tags": .texts("tag", subject.tags),
            "services": .list("service", subject.services) { service in
                Fields([
                    "id": .text(service.id), "tier": .integer(service.tier),
                    "aliases": .texts("alias", service.aliases), "patterns": .texts("pattern", service.patterns),
                ])
            },
        ])
    }

    /// How many criteria ended in each outcome.
    private static func criteria(_ result: SubjectResult) -> Fields {
        let counts = result.outcomeCounts
        return Fields([
            "total": .integer(counts.reduce(0) { $0 + $1.count }), "waived": .integer(result.waivedCount),
            "outcomes": .list("outcome", counts) { outcome, count in
                Fields([
                    "id": .text(outcome.rawValue), "count": .integer(count), "name": .localized(outcome.wording),
                ])
            },
        ])
    }

    private static func path(_ path: Assessment.Path) -> Fields {
        Fields([
            "track": .text(path.track.rawValue), "target": .level(path.target),
            "steps": .list("step", path.steps) { step in
                Fields([
                    "item": .text(step.item.rawValue), "level": .level(step.level),
                    "criterion": .text(step.criterion?.id), "effort": .text(step.effort.rawValue),
                    "missing": .localized(step.missing), "advice": .localized(step.advice),
                ])
            },
        ])
    }

    private static func evidence(_ item: EvidenceItem, _ index: Int) -> Fields {
        Fields([
            "index": .integer(index), "path": .text(item.path), "sha256": .text(item.digest),
            "size": .integer(item.size), "tool": .text(item.tool), "source": .text(item.source),
            "collector": .text(item.collector), "collectedAt": .time(item.collectedAt),
            "periodStart": .time(item.period?.lowerBound), "periodEnd": .time(item.period?.upperBound),
            "format": .text(item.format), "kinds": .texts("kind", item.kinds),
            "records": .list("record", item.records) { record in
                Fields(["kind": .text(record.kind), "count": .integer(record.count)])
            },
        ])
    }

    private static func exclusion(_ exclusion: RecordSet.Exclusion) -> Fields {
        Fields([
            "kind": .text(exclusion.kind), "reason": .text(exclusion.reason.id), "count": .integer(exclusion.count),
            "text": .localized(exclusion.reason.wording),
        ])
    }

    private static func unresolved(_ service: UnresolvedService) -> Fields {
        Fields([
            "name": .text(service.name), "count": .integer(service.count), "suggestion": .text(service.suggestion),
            "records": .list("record", service.records) { record in
                Fields(["kind": .text(record.kind), "count": .integer(record.count)])
            },
            "claimants": .texts("claimant", service.claimants),
        ])
    }

    private static func finding(_ finding: CompletenessFinding, _ index: ContentIndex) -> Fields {
        Fields([
            "id": .text(finding.id), "severity": .text(finding.severity.rawValue), "kind": .text(finding.kind),
            "count": .integer(finding.count), "summary": .localized(finding.summary),
            "meaning": .localized(finding.meaning), "advice": .localized(finding.advice),
            "subjects": .texts("subject", finding.subjects),
            "examples": .list("example", finding.examples) { example in
                Fields([
                    "label": .text(example.label), "index": .integer(example.evidence.map { Int($0) }),
                    "path": .text(example.evidence.flatMap { index.evidence($0)?.path }),
                    "position": .integer(example.position.map { Int($0) }),
                ])
            },
        ])
    }

    private static func diagnostic(_ diagnostic: Diagnostic) -> Fields {
        Fields([
            "severity": .text(diagnostic.severity.rawValue), "id": .text(diagnostic.id),
            "path": .text(diagnostic.location?.path), "line": .integer(diagnostic.location?.line),
            "column": .integer(diagnostic.location?.column), "summary": .localized(diagnostic.summary),
            "notes": .list("note", diagnostic.notes) { Fields(["text": .localized($0)]) },
            "fixes": .list("fix", diagnostic.fixes) { Fields(["text": .localized($0)]) },
        ])
    }
}
