/// Writes Chinese text in GB 18030, as spreadsheets on Chinese Windows machines save it.
enum ChineseEncoding {
    /// The bytes of a text; a character that is not in the table becomes a question mark.
    static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else if let code = codes[scalar] {
                bytes.append(UInt8(code >> 8))
                bytes.append(UInt8(code & 0xFF))
            } else {
                bytes.append(UInt8(ascii: "?"))
            }
        }
        return bytes
    }

    /// The characters that the example needs.
    private static let codes: [Unicode.Scalar: UInt16] = [
        "演": 0xD1DD, "练": 0xC1B7, "编": 0xB1E0, "号": 0xBAC5, "类": 0xC0E0, "型": 0xD0CD, "预": 0xD4A4, "案": 0xB0B8,
        "对": 0xB6D4, "象": 0xCFF3, "应": 0xD3A6, "用": 0xD3C3, "开": 0xBFAA, "始": 0xCABC, "时": 0xCAB1, "间": 0xBCE4,
        "结": 0xBDE1, "束": 0xCAF8, "论": 0xC2DB, "目": 0xC4BF, "标": 0xB1EA, "长": 0xB3A4, "秒": 0xC3EB, "实": 0xCAB5,
        "际": 0xBCCA, "分": 0xB7D6, "环": 0xBBB7, "境": 0xBEB3, "自": 0xD7D4, "动": 0xB6AF, "执": 0xD6B4, "行": 0xD0D0,
        "业": 0xD2B5, "务": 0xCEF1, "签": 0xC7A9, "认": 0xC8CF, "事": 0xCAC2, "先": 0xCFC8, "通": 0xCDA8, "知": 0xD6AA,
        "桌": 0xD7C0, "面": 0xC3E6, "推": 0xCDC6, "急": 0xBCB1, "主": 0xD6F7, "备": 0xB1B8, "切": 0xC7D0, "换": 0xBBBB,
        "灾": 0xD4D6, "恢": 0xBBD6, "复": 0xB8B4, "扩": 0xC0A9, "容": 0xC8DD, "过": 0xB9FD, "未": 0xCEB4, "生": 0xC9FA,
        "产": 0xB2FA, "发": 0xB7A2, "测": 0xB2E2, "试": 0xCAD4, "是": 0xCAC7, "否": 0xB7F1,
    ]
}
