extension Fixture {
    /// The header of the rubric.
    static let rubric = """
        rubric: 1
        id: demo
        version: 1.2.0
        name: {en: Demo, zh: 演示}
        summary: {en: For tests., zh: 用于测试}
        official: false
        levels:
          1:
            name: {en: Initial, zh: 初始}
            meaning: {en: It depends on people., zh: 依赖个人}
          2:
            name: {en: Foundation, zh: 基础}
            meaning: {en: It is written down., zh: 有章可循}
          3:
            name: {en: Comprehensive, zh: 全面}
            meaning: {en: It is measured., zh: 有度量}
        tracks:
          - id: operations
            name: {en: Operations, zh: 运营}
            core: [AAA]
            domains:
              - AAA
              - {domain: BBB, items: [BBB-1]}
        domains: [AAA, BBB]
        scoring:
          rule: iso33020
          largely: 50
          fully: 85
          caps: {documents_only: 2, waived: none}
          sampling:
            - {applications: 12, projects: 2}
            - {applications: 52, projects: 5}
        sources:
          P:
            title: {en: proposal, zh: 建议值}
          BOOK:
            title: {en: A book, zh: 一本书}
            url: https://example.org/book
        outcomes:
          - id: incidents
            name: {en: Incidents, zh: 事件数}
            records: incidents
            statistic: count
            unit: count
            direction: lower
        """

    /// The first domain.
    static let domainA = """
        id: AAA
        name: {en: First, zh: 第一}
        purpose: {en: The first domain., zh: 第一个能力域}
        weight: 60
        """

    /// The second domain.
    static let domainB = """
        id: BBB
        name: {en: Second, zh: 第二}
        purpose: {en: The second domain., zh: 第二个能力域}
        weight: 40
        """

    /// An item with a median, practices, steps and examples.
    static let itemA1 = """
        id: AAA-1
        aliases: [AAA-9]
        name: {en: Recovery time, zh: 恢复时效}
        gate: true
        weight: 2
        rationale: {en: It matters., zh: 很重要}
        levels:
          1: {en: Slow., zh: 慢}
          2: {en: Faster., zh: 较快}
          3: {en: Fast., zh: 快}
        indicators:
          - id: median
            name: {en: Median recovery time, zh: 恢复时长中位数}
            records: incidents
            where: user_impact
            statistic: median
            measure: recovered_at - detected_at
            unit: minutes
            direction: lower
            window: 90d
            fallback_window: 365d
            when_none: not-applicable
            thresholds:
              2: {value: 240, sources: [P, BOOK]}
              3: {value: 60.5, sources: [P]}
            tiers:
              1:
                3: {value: 30, sources: [P]}
        practices:
          - id: L2.1
            level: 2
            text: {en: Times are recorded., zh: 记录时间}
            evidence: [record]
          - id: L3.1
            level: 3
            text: {en: Times are checked., zh: 核对时间}
            evidence: [record, data]
        maximum_age: 400d
        applies_when:
          condition: subject.tier <= 2
          reason: {en: Only for critical systems., zh: 仅适用于关键系统}
        remediation:
          - {level: 2, effort: low, text: {en: Record times., zh: 记录时间}}
          - {level: 3, effort: high, text: {en: Automate., zh: 自动化}}
        references:
          - {framework: A book, section: chapter 1, url: "https://example.org/1"}
        examples:
          - name: a median on the border reaches it
            as_of: 2023-10-26T00:00:00Z
            tier: 2
            records:
              incidents:
                - {count: 10, id: "I-{n}", user_impact: true, detected_at: 2023-10-01T00:00:00Z, cost: }
            expect: {value: 60.5, level: 3, sample: 10}
          - name: no records have no median
            indicator: median
            as_of: 2023-10-26T00:00:00Z
            records: {}
            expect: {value: none, level: none}
        """

    /// An item with two coverages.
    static let itemA2 = """
        id: AAA-2
        name: {en: Drills, zh: 演练}
        rationale: {en: Plans rot., zh: 预案会过期}
        levels:
          1: {en: None., zh: 无}
          2: {en: Some., zh: 部分}
          3: {en: All., zh: 全部}
        indicators:
          - id: drilled
            name: {en: Plans that were drilled, zh: 已演练的预案}
            records: plans
            where: critical
            statistic: coverage
            matched:
              - records: drills
                on: {plan: id}
                where: passed && of.critical
                at_least: 2
                window: 180d
            unit: percent
            direction: higher
            group_by: owner
            thresholds:
              2: {value: 50, sources: [P]}
              3: {value: 90, sources: [P]}
          - id: faults
            name: {en: Fault classes, zh: 故障类型}
            values: [network, zone]
            statistic: coverage
            matched:
              - {records: drills, on: {fault_class: value}, distinct: plan}
            unit: percent
            direction: higher
            thresholds:
              3: {value: 100, sources: [P]}
        remediation:
          - {level: 2, effort: low, text: {en: Drill., zh: 演练}}
          - {level: 3, effort: medium, text: {en: Drill all., zh: 全部演练}}
        examples:
          - {name: none, indicator: drilled, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: none}}
          - {name: none, indicator: faults, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: 1}}
        """

    /// An item with one indicator of each other form.
    static let itemB1 = """
        id: BBB-1
        name: {en: Numbers, zh: 数字}
        gate: true
        rationale: {en: Every form once., zh: 每种形式一次}
        levels:
          1: {en: None., zh: 无}
          2: {en: Some., zh: 部分}
          3: {en: All., zh: 全部}
        indicators:
          - id: owned
            name: {en: Owned, zh: 有负责人}
            records: plans
            statistic: share
            holds: has(owner)
            unit: percent
            direction: higher
            thresholds:
              2: {value: 50, sources: [P]}
          - id: cost
            name: {en: Cost ratio, zh: 成本比}
            records: incidents
            statistic: ratio
            measure: cost
            divided_by: severity
            unit: ratio
            direction: lower
            window: 365d
            thresholds:
              2: {value: 5, sources: [P]}
          - id: frequency
            name: {en: Incidents per plan, zh: 每个预案的事件数}
            records: incidents
            statistic: rate
            per: 30d
            each: {records: plans, where: critical}
            unit: per-month
            direction: lower
            thresholds:
              2: {value: 5, sources: [P]}
          - id: fall
            name: {en: Fall of the recovery time, zh: 恢复时长降幅}
            records: incidents
            statistic: reduction
            of: p90
            measure: recovered_at - detected_at
            unit: percent
            direction: higher
            thresholds:
              3: {value: 20, sources: [P]}
          - id: severities
            name: {en: Severities, zh: 严重程度种类}
            records: incidents
            statistic: distinct
            measure: severity
            unit: count
            direction: lower
            minimum_sample: 2
            thresholds:
              2: {value: 3, sources: [P]}
        remediation:
          - {level: 2, effort: low, text: {en: Begin., zh: 开始}}
          - {level: 3, effort: low, text: {en: Go on., zh: 继续}}
        examples:
          - {name: none, indicator: owned, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: none}}
          - {name: none, indicator: cost, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: none}}
          - {name: none, indicator: frequency, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: none}}
          - {name: none, indicator: fall, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: none}}
          - {name: none, indicator: severities, as_of: 2023-10-26T00:00:00Z, records: {}, expect: {level: none}}
        """
}
