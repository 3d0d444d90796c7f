internal import ArgumentParser
internal import Assay

/// The command `assay`.
struct AssayCommand: AsyncParsableCommand {
    /// How the command presents itself.
    static let configuration = CommandConfiguration(
        commandName: "assay",
        abstract:
            "Assess how mature the reliability work of a system is, from the outputs of the tools it already runs.",
        discussion: """
            Start here:
              assay demo                     assess the example system and look at its reports
              assay init my-system           a commented assay.yaml to start from
              assay assess order-center --as-of 2023-10-26
              assay explain order-center INC-5
              assay next order-center --target 3

            Exit codes:
              0   done
              1   a check did not pass: a gate was missed, a rubric has faults, an example failed
              2   done, but the input had errors; the result says what is missing
              64  the command line is wrong
              66  the input cannot be read at all
              74  the output cannot be written
            """,
        version: AssayVersion.current,
        groupedSubcommands: [
            CommandGroup(name: "Start", subcommands: [DemoCommand.self, InitCommand.self]),
            CommandGroup(
                name: "Assess",
                subcommands: [
                    AssessCommand.self, ExplainCommand.self, NextCommand.self, WhatIfCommand.self, GateCommand.self,
                    ReportCommand.self,
                ]),
            CommandGroup(
                name: "Look inside",
                subcommands: [RubricCommand.self, EvidenceCommand.self, RecordsCommand.self]),
        ]
    )
}

/// The command line tool, for its entry point.
public enum CommandLineTool {
    /// Runs the command that the arguments name and exits.
    public static func run() async {
        await AssayCommand.main()
    }
}
