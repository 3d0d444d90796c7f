import Foundation
import Testing

@Suite struct AnsibleTests {
    // The callbacks are in a collection that 'ansible-core' alone does not have.
    private static let ansible = Program.debian("ansible-playbook", package: "ansible")
    private static let runner = Program.python("ansible-runner")

    private static func playbook(_ last: String) -> String {
        """
        - name: Restart the shop
          hosts: localhost
          connection: local
          gather_facts: false
          tasks:
            - name: Write
              ansible.builtin.copy: {content: "x", dest: "{{ playbook_dir }}/written.txt", mode: "0644"}
            - name: Last
              ansible.builtin.command: "\(last)"
              changed_when: false

        """
    }

    private func play(_ callback: String, last: String, in workshop: Workshop, code: Int32) async throws {
        try workshop.write(Self.playbook(last), to: "playbook.yaml")
        try await workshop.run(
            Self.ansible, ["-i", "localhost,", "playbook.yaml"],
            environment: [
                "ANSIBLE_STDOUT_CALLBACK": callback, "ANSIBLE_HOME": workshop.path("home"),
                "ANSIBLE_LOCAL_TEMP": workshop.path("home/tmp"), "ANSIBLE_REMOTE_TEMP": workshop.path("home/tmp"),
            ], codes: [code], output: "run.json")
    }

    @Test(.needs(ansible), arguments: [("true", "success"), ("false", "failed")])
    func `a playbook printed as JSON is one run with its outcome`(last: String, outcome: String) async throws {
        let workshop = try Workshop()
        try await play("ansible.posix.json", last: last, in: workshop, code: last == "true" ? 0 : 2)
        let reading = try await workshop.read("run.json")
        #expect(reading.format == "ansible-json-callback" && reading.confidence == "certain")
        #expect(reading.diagnostics == [])
        let run = try #require(reading.only("operations"))
        let play = try workshop.json("run.json")["plays"]?.items.first?["play"]
        #expect(run["id"] == play?["id"]?.text)
        #expect(run["kind"] == "Restart the shop")
        #expect(run["outcome"] == outcome)
        #expect(run["tool"] == "Ansible")
        #expect(run.time("started_at") == play?["duration"]?["start"]?.text.flatMap(Moment.init)?.date)
        #expect(try #require(run.time("finished_at")) > (try #require(run.time("started_at"))))
    }

    @Test(.needs(ansible))
    func `a playbook printed line by line is one run`() async throws {
        let workshop = try Workshop()
        try await play("ansible.posix.jsonl", last: "true", in: workshop, code: 0)
        let reading = try await workshop.read("run.json")
        #expect(reading.format == "ansible-jsonl-callback" && reading.confidence == "certain")
        #expect(reading.diagnostics == [])
        let run = try #require(reading.only("operations"))
        #expect(run["kind"] == "Restart the shop")
        #expect(run["outcome"] == "success")
    }

    @Test(.needs(ansible, runner))
    func `the events of ansible-runner are one run, joined as its folder holds them`() async throws {
        let workshop = try Workshop()
        try workshop.write(Self.playbook("true"), to: "project/playbook.yaml")
        try workshop.write("localhost ansible_connection=local\n", to: "inventory/hosts")
        try await workshop.run(
            Self.runner, ["run", ".", "-p", "playbook.yaml", "--ident", "restart-1", "-q"],
            environment: ["ANSIBLE_HOME": workshop.path("home")])
        let events = workshop.folder.appending(path: "artifacts/restart-1/job_events")
        let files = try FileManager.default.contentsOfDirectory(at: events, includingPropertiesForKeys: nil)
        // As 'cat job_events/*.json' joins them: in the order of their names, with nothing between them.
        let joined = try files.sorted { $0.path() < $1.path() }.map { try Data(contentsOf: $0) }.joined()
        try workshop.write(String(decoding: Data(joined), as: UTF8.self), to: "events.json")
        let reading = try await workshop.read("events.json")
        #expect(reading.format == "ansible-runner-events" && reading.confidence == "certain")
        #expect(reading.diagnostics == [])
        let run = try #require(reading.only("operations"))
        #expect(run["id"] == "restart-1")
        #expect(run["kind"] == "playbook.yaml")
        #expect(run["outcome"] == "success")
        #expect(try #require(run.time("finished_at")) > (try #require(run.time("started_at"))))
        #expect(try workshop.text("artifacts/restart-1/rc") == "0")
    }
}
