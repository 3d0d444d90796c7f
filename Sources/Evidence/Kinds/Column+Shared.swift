import Diagnostics

extension Column {
    /// The environment that something happened in.
    static let environment = Column(
        "environment", .text,
        en: "where it happened; unknown if the tool says so, missing if it says nothing",
        zh: "所在环境；工具标明不详为 unknown，未说明则缺失",
        allowedValues: ["production", "staging", "test", "development", "unknown"])

    /// The layers of a system, from the bottom up.
    static let layers = ["infrastructure", "platform", "application", "business"]

    /// The classes of fault that chaos experiments inject.
    static let faultClasses = [
        "resource", "network", "dependency", "application", "infrastructure", "zone", "data", "overload", "time",
    ]

    /// Creates a column whose meaning is given in both languages.
    init(
        _ name: String, _ type: ColumnType, en: String, zh: String, unit: String? = nil,
        allowedValues: [String]? = nil, knownAt: String? = nil, isPlanned: Bool = false
    ) {
        self.init(
            name, type, LocalizedText(en: en, zh: zh), unit: unit, allowedValues: allowedValues, knownAt: knownAt,
            isPlanned: isPlanned)
    }
}
