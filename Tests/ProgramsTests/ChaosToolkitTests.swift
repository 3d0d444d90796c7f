import Testing

@Suite struct ChaosToolkitTests {
    private static let chaos = Program.python("chaos", package: "chaostoolkit")

    /// The service answers as long as there is a file; the action takes it away.
    private static let experiment = """
        {
          "title": "the shop survives the loss of its file",
          "description": "a file is moved and moved back",
          "tags": ["service:shop", "environment:test"],
          "steady-state-hypothesis": {
            "title": "the file is there",
            "probes": [
              {
                "type": "probe", "name": "file", "tolerance": 0,
                "provider": {"type": "process", "path": "cat", "arguments": "shop.txt"}
              }
            ]
          },
          "method": [
            {
              "type": "action", "name": "take the file away",
              "provider": {"type": "process", "path": "mv", "arguments": "shop.txt away.txt"}
            }
          ],
          "rollbacks": [
            {
              "type": "action", "name": "put the file back",
              "provider": {"type": "process", "path": "mv", "arguments": "away.txt shop.txt"}
            }
          ]
        }

        """

    private func play(_ arguments: [String], in workshop: Workshop, codes: Set<Int32>) async throws {
        try workshop.write(Self.experiment, to: "experiment.json")
        try await workshop.run(
            Self.chaos,
            [
                "--no-version-check", "--log-file", "chaos.log", "run", "experiment.json", "--journal-path",
                "journal.json",
            ]
                + arguments, codes: codes)
    }

    @Test(.needs(chaos))
    func `an experiment that shows a weakness is a run with a finding`() async throws {
        let workshop = try Workshop()
        try workshop.write("open\n", to: "shop.txt")
        // The toolkit ends with 1 if the system deviated.
        try await play([], in: workshop, codes: [1])
        let reading = try await workshop.read("journal.json")
        #expect(reading.format == "chaostoolkit-journal" && reading.confidence == "certain")
        #expect(reading.counts == ["chaos_experiments": 1, "chaos_runs": 1])
        #expect(reading.diagnostics == [])
        let journal = try workshop.json("journal.json")
        #expect(journal["deviated"]?.bool == true)
        let run = try #require(reading.only("chaos_runs"))
        #expect(run["experiment"] == "the shop survives the loss of its file")
        #expect(run["service"] == "shop")
        #expect(run["injected"] == "true")
        #expect(run["steady_state_held"] == "false")
        #expect(run["outcome"] == "completed")
        #expect(run["findings"] == "1")
        #expect(run.time("started_at") == journal["start"]?.text.flatMap(Moment.init)?.date)
        #expect(run.time("ended_at") == journal["end"]?.text.flatMap(Moment.init)?.date)
        let figure = try await workshop.measure(
            "    records: chaos_runs\n    statistic: share\n    holds: findings > 0\n    unit: percent",
            of: "journal.json")
        #expect(figure == Figure(value: 100, sample: 1))
    }

    @Test(.needs(chaos))
    func `a run that does not start from the steady state injects nothing`() async throws {
        let workshop = try Workshop()
        // The toolkit calls it completed, and ends with 0 as if all were well.
        try await play([], in: workshop, codes: [0, 1])
        let run = try #require(try await workshop.read("journal.json").only("chaos_runs"))
        #expect(run["injected"] == "false")
        #expect(run["outcome"] == "failed")
        #expect(run["steady_state_held"] == nil)
        #expect(run["findings"] == nil)
    }

    @Test(.needs(chaos))
    func `a dry run injects nothing`() async throws {
        let workshop = try Workshop()
        try workshop.write("open\n", to: "shop.txt")
        try await play(["--dry=actions"], in: workshop, codes: [0])
        let reading = try await workshop.read("journal.json")
        #expect(reading.diagnostics == ["chaostoolkit.dry-run"])
        let run = try #require(reading.only("chaos_runs"))
        #expect(run["injected"] == "false")
        #expect(run["findings"] == nil)
    }

    @Test(.needs(chaos))
    func `an experiment is a plan and no run`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.experiment, to: "experiment.json")
        try await workshop.run(
            Self.chaos, ["--no-version-check", "--log-file", "chaos.log", "validate", "experiment.json"])
        let reading = try await workshop.read("experiment.json")
        #expect(reading.format == "chaostoolkit-experiment" && reading.counts == ["chaos_experiments": 1])
    }
}
