/// Chinese for what libyaml says.
enum YAMLMessages {
    /// The Chinese text for a message of libyaml; the English one if it is not among the usual ones.
    static func chinese(_ message: String) -> String {
        chinese[message] ?? message
    }

    private static let chinese = [
        "mapping values are not allowed in this context": "此处不允许出现映射值（“:”）",
        "could not find expected ':'": "缺少“:”",
        "did not find expected key": "缺少键，请检查缩进",
        "did not find expected '-' indicator": "缺少“-”，请检查缩进",
        "did not find expected ',' or ']'": "缺少“,”或“]”",
        "did not find expected ',' or '}'": "缺少“,”或“}”",
        "did not find expected node content": "缺少内容",
        "did not find expected <document start>": "缺少文档开始标记“---”",
        "found character that cannot start any token": "此字符不能作为标记的开头（如制表符、“@”、“`”）",
        "found unexpected end of stream": "文件意外结束，引号或括号可能未闭合",
        "found unexpected document indicator": "此处意外出现文档标记",
        "found a tab character that violates indentation": "缩进中含有制表符",
        "found a tab character where an indentation space is expected": "应使用空格缩进，却是制表符",
        "found unexpected ':'": "意外的“:”",
        "found unknown escape character": "未知的转义字符",
        "block sequence entries are not allowed in this context": "此处不允许出现列表项（“-”）",
        "block mapping keys are not allowed in this context": "此处不允许出现键",
        "mapping keys are not allowed in this context": "此处不允许出现键",
        "did not find expected alphabetic or numeric character": "缺少字母或数字",
        "did not find expected comment or line break": "此处只能是注释或换行",
        "found undefined tag handle": "未定义的标签前缀",
        "found incompatible YAML document": "不支持的 YAML 版本",
        "found duplicate %YAML directive": "重复的 %YAML 指令",
        "control characters are not allowed": "不允许出现控制字符",
        "invalid leading UTF-8 octet": "字节不是有效的 UTF-8",
    ]
}
