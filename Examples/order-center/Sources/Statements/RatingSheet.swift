/// How practices were rated in both years, compactly.
///
/// Each line is an item (`*` marks one that the assessors looked at too) and its practices: identifier, kinds of evidence
/// that were seen, and the rating before and after the programme. The kinds are d document, i interview, r record, m
/// demonstration, a data, t trend. Two items have no line: nobody has rated CAP-4, and AUT-5 does not apply.
enum RatingSheet {
    /// An item with its ratings.
    struct Line {
        var item: String
        var isAssessed: Bool
        var practices: [Practice]
    }

    /// A rated practice.
    struct Practice {
        var id: String
        var kinds: [String]
        var before: String
        var after: String
    }

    /// All lines.
    static var lines: [Line] {
        text.split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            let item = words[0]
            return Line(
                item: String(item.filter { $0 != "*" }), isAssessed: item.last == "*",
                practices: words.dropFirst().map(practice))
        }
    }

    private static func practice(_ word: Substring) -> Practice {
        let parts = word.split(separator: ":").map(String.init)
        return Practice(
            id: parts[0], kinds: parts[1].compactMap { kinds[$0] }, before: String(parts[2].prefix(1)),
            after: String(parts[2].suffix(1)))
    }

    private static let kinds: [Character: String] = [
        "d": "document", "i": "interview", "r": "record", "m": "demonstration", "a": "data", "t": "trend",
    ]

    private static let text = """
        SLO-1 L2.1:d:FF L3.1:rm:PL L3.2:dr:PF L4.1:ma:NN L4.2:ra:NP
        SLO-2* L2.1:d:FF L3.1:dr:NL L3.2:i:PF L4.1:da:NP L4.2:dr:NP
        SLO-3 L2.1:r:FF L3.1:r:PF L3.2:ma:NF L4.1:ra:NL L5.1:rt:NP
        SLO-4* L2.1:dr:FF L3.1:d:NL L3.2:ri:PF L4.1:ma:NP L4.2:ra:NP
        SLO-5 L2.1:dr:FF L3.1:rm:PL L3.2:rm:PF L4.1:ra:NN L4.2:ma:NP
        SLO-6 L2.1:r:FF L3.1:r:NF L3.2:m:PF L4.1:ra:NF L4.2:ri:NL L5.1:rat:NP
        OBS-1* L2.1:d:FF L3.1:rm:PL L3.2:m:PF L4.1:ra:NN
        OBS-2 L2.1:rm:FF L3.1:dr:NL L3.2:dm:PF L4.1:ma:NP L4.2:ar:NP
        OBS-3 L2.1:dm:FF L3.1:rm:PL L3.2:ri:PF L4.1:ma:NN L4.2:ma:NP
        OBS-4* L2.1:r:FF L3.1:rm:NL L3.2:r:PF L4.1:ra:NP L4.2:ra:NP
        OBS-5 L2.1:dr:FF L3.1:rm:PL L3.2:r:PF L4.1:ma:NN L4.2:ra:NP
        OBS-6 L2.1:d:FF L3.1:dr:NL L4.1:ma:NP L4.2:ra:NP
        OBS-7 L2.1:d:NF L3.1:rm:PP L4.1:ra:NP L4.2:ma:NN
        APM-1* L2.1:d:LF L3.1:dr:PF L3.2:m:NF L4.1:ma:NL L4.2:da:NF L5.1:mat:NP
        APM-2 L2.1:dr:LF L3.1:rm:PL L3.2:m:PL L4.1:ma:NP L4.2:ra:NN
        APM-3 L2.1:dr:LF L3.1:rm:PL L3.2:r:NL L4.1:ma:NP L4.2:da:NP
        APM-4 L2.1:r:LF L3.1:dr:PL L3.2:m:PL L4.1:ma:NP L4.2:ma:NN
        APM-5 L2.1:d:LF L3.1:r:PL L3.2:m:NL L4.1:ma:NP L4.2:ra:NP
        APM-6 L2.1:r:LF L3.1:rm:PL L3.2:r:PL L4.1:ma:NP L4.2:ma:NN
        INC-1* L2.1:dr:LF L2.2:ri:FF L3.1:dr:NL L3.2:ra:PF L4.1:am:NP
        INC-2 L2.1:dm:FF L3.1:rm:PF L3.2:ri:PF L4.1:ar:NF L4.2:ai:NL L5.1:at:NP
        INC-3 L2.1:ri:FF L3.1:dr:NP L3.2:dm:PF L4.1:mr:NP L4.2:r:NP
        INC-4* L2.1:d:FF L3.1:dr:PL L3.2:dm:PF L4.1:mr:NN L4.2:ar:NP
        INC-5* L2.1:r:FF L3.1:ra:NL L3.2:di:PF L4.1:ra:NP
        INC-6* L2.1:r:LF L3.1:dri:PL L3.2:r:PL L4.1:r:NP L4.2:ar:NN
        INC-7 L2.1:r:FF L3.1:dr:NL L3.2:r:PF L4.1:ri:NP L4.2:ra:NP
        CHG-1* L2.1:dr:FF L2.2:ri:FF L3.1:dr:LL L3.2:ra:LL L4.1:ma:NP
        CHG-2* L2.1:dr:FF L3.1:r:PF L3.2:ar:PL L4.1:a:NP L4.2:ra:NN
        CHG-3 L2.1:dr:FF L3.1:dm:PF L3.2:m:NL L4.1:ma:NP L4.2:ar:NP
        CHG-4 L2.1:d:FF L3.1:rm:PF L3.2:dr:PL L4.1:mr:NP L4.2:ar:NN
        CHG-5 L2.1:md:FF L3.1:mr:PF L3.2:ra:NF L4.1:mi:NL L4.2:a:NF L5.1:mt:NP
        CHG-6 L2.1:dr:FF L3.1:rm:PF L3.2:dr:PL L4.1:ma:NP L4.2:mr:NN
        CHA-1 L2.1:r:LF L3.1:di:NL L3.2:dm:PL L4.1:dr:NP L4.2:ri:NP
        CHA-2* L2.1:r:LF L3.1:da:PL L3.2:r:PL L4.1:ra:NN
        CHA-3 L2.1:r:LF L3.1:dm:NL L3.2:ar:PL L4.1:rm:NP L4.2:ra:NP
        CHA-4 L2.1:r:LF L3.1:mr:PL L4.1:mr:NP L4.2:ar:NN
        CHA-5 L2.1:r:FF L3.1:ma:PF L3.2:r:NL L4.1:ma:NP L4.2:ar:NP
        CHA-6* L2.1:r:FF L3.1:r:PF L3.2:rm:PL L4.1:r:NP L4.2:ar:NN
        CAP-1 L2.1:r:FF L3.1:di:PF L3.2:d:NL L4.1:mr:NP L4.2:da:NP
        CAP-2* L2.1:r:FF L3.1:r:PF L3.2:da:PL L4.1:mr:NP
        CAP-3 L2.1:dr:FF L3.1:dm:PL L3.2:dr:PF L4.1:rm:NN
        CAP-5* L2.1:dm:FF L3.1:dr:NF L3.2:ra:PL L4.1:rm:NP L4.2:dr:NP
        CAP-6 L2.1:dm:FF L3.1:da:PF L3.2:rm:PL L4.1:ra:NN L4.2:m:NP
        AUT-1 L2.1:r:FF L3.1:da:NF L3.2:r:PL L4.1:ri:NP L4.2:a:NP
        AUT-2* L2.1:rm:FF L3.1:mr:PF L3.2:ra:PL L4.1:m:NN L4.2:ra:NP
        AUT-3 L2.1:r:FF L3.1:rm:NP L3.2:ra:PL L4.1:rm:NP L4.2:r:NP
        AUT-4 L2.1:mr:FF L3.1:d:PF L3.2:ra:PL L4.1:r:NN
        AUT-6 L2.1:r:LF L3.1:r:NL L3.2:m:PL L4.1:md:NP L4.2:r:NP
        HAB-1* L2.1:d:LF L3.1:dr:PL L3.2:ri:PL L4.1:ma:NN L4.2:mr:NP
        HAB-2* L2.1:d:LF L3.1:r:NL L3.2:ri:PL L4.1:mr:NP L4.2:ra:NP
        HAB-3* L2.1:dr:FF L3.1:dm:LL L3.2:r:LL L4.1:mr:NN
        HAB-4* L2.1:d:LF L3.1:di:NL L3.2:da:PL L4.1:ma:NP
        HAB-5 L2.1:r:FF L3.1:ra:PP L3.2:ri:PL L4.1:ra:NP L4.2:ri:NN
        HAB-6 L2.1:d:FF L3.1:di:PF L4.1:da:NP L4.2:r:NP
        HAB-7 L2.1:d:FF L3.1:d:PF L3.2:da:PL L4.1:ar:NP L4.2:rm:NN
        ORG-1* L2.1:d:FF L3.1:di:PF L3.2:r:NL L4.1:di:NP L4.2:ri:NP
        ORG-2 L2.1:dr:FF L3.1:di:PF L3.2:di:PL L4.1:da:NP
        ORG-3 L2.1:ri:FF L3.1:dr:PL L3.2:r:PF L4.1:ri:NN
        ORG-4 L2.1:i:LF L3.1:dr:PL L3.2:rm:NL L4.1:ar:NP L4.2:ri:NP
        ORG-5 L2.1:d:LF L3.1:dm:PL L3.2:r:PL L4.1:ar:NP
        ORG-6 L2.1:r:FF L3.1:dr:PF L3.2:r:PL L4.1:ar:NN
        RND-1* L2.1:r:FF L3.1:d:PP L3.2:ri:NF L3.3:r:PL L4.1:ma:NP
        RND-2 L2.1:mi:FF L3.1:dr:PL L3.2:m:PF L4.1:mr:NP L4.2:ar:NN
        RND-3 L2.1:m:FF L3.1:mr:PL L3.2:m:NF L4.1:ra:NP L4.2:r:NP
        RND-4 L2.1:r:FF L3.1:dr:PP L3.2:dm:PF L4.1:ma:NP L4.2:a:NN
        RND-5* L2.1:dr:FF L3.1:r:PL L3.2:ri:NF L4.1:ma:NP L4.2:r:NP
        RND-6 L2.1:m:FF L3.1:dm:PL L3.2:mi:PF L4.1:ma:NP
        """
}
