/// A rubric of two domains and three items, small enough to know every figure by heart.
enum SmallRubric {
    /// The files, by path below the folder of the rubric.
    static let files: [(path: String, text: String)] = [
        ("rubric.yaml", head), ("INC/domain.yaml", incidents), ("INC/INC-1.yaml", recovery),
        ("INC/INC-2.yaml", objectives), ("CHG/domain.yaml", changes), ("CHG/CHG-1.yaml", failures),
    ]

    private static let head = """
        rubric: 1
        id: small
        version: 1.0.0
        name: {en: Small rubric, zh: 小型评估模型}
        summary: {en: Two domains for tests., zh: 供测试用的两个能力域。}
        official: false
        levels:
          1: {name: {en: Initial, zh: 初始级}, meaning: {en: By chance., zh: 全凭运气。}}
          2: {name: {en: Managed, zh: 管理级}, meaning: {en: Done on purpose., zh: 有意为之。}}
          3: {name: {en: Measured, zh: 度量级}, meaning: {en: Measured., zh: 有度量。}}
        tracks:
          - {id: operations, name: {en: Operations, zh: 技术运营}, core: [INC], domains: [INC, CHG]}
          - {id: change, name: {en: Change, zh: 变更}, core: [], domains: [CHG]}
        domains: [INC, CHG]
        outcomes:
          - {id: incidents, name: {en: Incidents, zh: 事件数}, records: incidents, statistic: count, unit: count, direction: lower}
        scoring:
          rule: iso33020
          largely: 50
          fully: 85
          item_share: 85
          domain_share: 85
          allowed_lag: 1
          caps: {documents_only: 2, declared_only: 3, without_data: 3, without_trend: none, unrated: 3, unmeasured: 3, waived: 2}
          minimum_coverage: 90
          not_applicable_limit: 20
          confidence: 1.96
          sampling: []
        sources:
          P: {title: {en: a proposal, zh: 建议值}}

        """

    private static let incidents = """
        id: INC
        name: {en: Incidents, zh: 事件管理}
        purpose: {en: Users are back soon., zh: 用户尽快恢复。}
        weight: 60

        """

    private static let changes = """
        id: CHG
        name: {en: Changes, zh: 变更管理}
        purpose: {en: Changes do no harm., zh: 变更不造成伤害。}
        weight: 40

        """

    private static let recovery = """
        id: INC-1
        name: {en: Recovery time, zh: 恢复时效}
        gate: true
        rationale: {en: How long users suffer is the cost., zh: 用户受影响的时长就是代价。}
        levels:
          1: {en: Unknown., zh: 未知。}
          2: {en: Within two hours., zh: 两小时内。}
          3: {en: Within the hour., zh: 一小时内。}
        indicators:
          - id: median
            name: {en: Median recovery time, zh: 恢复时长中位数}
            records: incidents
            statistic: median
            measure: recovered_at - started_at
            unit: minutes
            direction: lower
            window: 90d
            minimum_sample: 3
            thresholds:
              2: {value: 120, sources: [P]}
              3: {value: 60, sources: [P]}
        practices:
          - {id: L2.1, level: 2, text: {en: Times are recorded., zh: 记录时间。}, evidence: [record, data]}
          - {id: L3.1, level: 3, text: {en: Timelines are checked., zh: 核对时间线。}, evidence: [record, data]}
        maximum_age: 400d
        remediation:
          - {level: 2, effort: low, text: {en: Make the times mandatory., zh: 将时间设为必填。}}
          - {level: 3, effort: medium, text: {en: Drill the most frequent failures., zh: 演练最常见的故障。}}
        examples:
          - name: an hour is on the border of level 3
            as_of: 2024-06-30T00:00:00Z
            records:
              incidents:
                - {count: 3, id: "I-{n}", started_at: 2024-06-01T00:00:00Z, recovered_at: 2024-06-01T01:00:00Z}
            expect: {value: 60, level: 3, sample: 3}
          - name: a second more is not level 3
            as_of: 2024-06-30T00:00:00Z
            records:
              incidents:
                - {count: 3, id: "I-{n}", started_at: 2024-06-01T00:00:00Z, recovered_at: 2024-06-01T01:00:01Z}
            expect: {level: 2, sample: 3}

        """

    private static let objectives = """
        id: INC-2
        name: {en: Objectives, zh: 服务目标}
        rationale: {en: A target makes an incident visible., zh: 有目标才能看见事件。}
        levels:
          1: {en: None., zh: 无。}
          2: {en: Half of the services., zh: 半数服务。}
          3: {en: All services., zh: 全部服务。}
        indicators:
          - id: covered
            name: {en: Services with an objective, zh: 有目标的服务占比}
            records: services
            statistic: coverage
            matched:
              - {records: slos, on: service}
            unit: percent
            direction: higher
            thresholds:
              2: {value: 50, sources: [P]}
              3: {value: 100, sources: [P]}
        practices:
          - {id: L2.1, level: 2, text: {en: Targets are agreed., zh: 目标已商定。}, evidence: [record, data]}
          - {id: L3.1, level: 3, text: {en: Targets are reviewed., zh: 目标定期评审。}, evidence: [record, data]}
        remediation:
          - {level: 2, effort: low, text: {en: Write one target for each core service., zh: 为每个核心服务写一个目标。}}
          - {level: 3, effort: high, text: {en: Cover the others., zh: 覆盖其余服务。}}
        examples:
          - name: half of the services is level 2
            as_of: 2024-06-30T00:00:00Z
            records:
              services: [{service: a}, {service: b}]
              slos: [{service: a, name: availability}]
            expect: {value: 50, level: 2}
          - name: a third is not
            as_of: 2024-06-30T00:00:00Z
            records:
              services: [{service: a}, {service: b}, {service: c}]
              slos: [{service: a, name: availability}]
            expect: {level: 1}

        """

    private static let failures = """
        id: CHG-1
        aliases: [CHG-9]
        gate: true
        name: {en: Failed changes, zh: 变更失败率}
        rationale: {en: A failed change is an incident in the making., zh: 失败的变更会酿成事件。}
        levels:
          1: {en: Unknown., zh: 未知。}
          2: {en: One in five., zh: 五分之一。}
          3: {en: One in ten., zh: 十分之一。}
        indicators:
          - id: failed
            name: {en: Share of changes that failed, zh: 变更失败占比}
            records: changes
            statistic: share
            holds: outcome == "failed"
            unit: percent
            direction: lower
            window: 90d
            minimum_sample: 3
            thresholds:
              2: {value: 20, sources: [P]}
              3: {value: 10, sources: [P]}
        practices:
          - {id: L2.1, level: 2, text: {en: Changes are approved., zh: 变更经过审批。}, evidence: [record, data]}
          - {id: L3.1, level: 3, text: {en: Failures are reviewed., zh: 失败变更有复盘。}, evidence: [record, data]}
        remediation:
          - {level: 2, effort: low, text: {en: Name an approver., zh: 指定审批人。}}
          - {level: 3, effort: medium, text: {en: Review each failure., zh: 逐一复盘。}}
        examples:
          - name: one in ten is level 3
            as_of: 2024-06-30T00:00:00Z
            records:
              changes:
                - {count: 9, id: "C-{n}", started_at: 2024-06-01T00:00:00Z, finished_at: 2024-06-01T01:00:00Z, outcome: success}
                - {id: C-x, started_at: 2024-06-01T00:00:00Z, finished_at: 2024-06-01T01:00:00Z, outcome: failed}
            expect: {value: 10, level: 3, sample: 10}
          - name: two in ten are level 2
            as_of: 2024-06-30T00:00:00Z
            records:
              changes:
                - {count: 8, id: "C-{n}", started_at: 2024-06-01T00:00:00Z, finished_at: 2024-06-01T01:00:00Z, outcome: success}
                - {count: 2, id: "X-{n}", started_at: 2024-06-01T00:00:00Z, finished_at: 2024-06-01T01:00:00Z, outcome: failed}
            expect: {value: 20, level: 2, sample: 10}

        """
}
