/// The words that tools use for the values of record columns, in English and Chinese.
enum ValueSynonyms {
    /// What a text of a source most likely stands for, as the record column writes it.
    ///
    /// - Parameters:
    ///   - text: The text of the source.
    ///   - column: The name of the record column.
    ///   - allowed: The values that the column may take, or none for numbers.
    ///   - isExact: Whether the whole text has to be a known word; otherwise a known word in it will do.
    /// - Returns: The value, or none if no word is known.
    static func value(of text: String, column: String, allowed: [String]?, isExact: Bool = false) -> String? {
        let word = HeaderCheck.normalize(text)
        guard let allowed else { return grades.contains(column) ? grade(word) : nil }
        if let same = allowed.first(where: { HeaderCheck.normalize($0) == word }) { return same }
        for (value, words) in words where allowed.contains(value) {
            if words.contains(where: { word == $0 }) { return value }
        }
        if isExact { return nil }
        for (value, words) in words where allowed.contains(value) {
            if words.contains(where: { $0.utf8.count > 2 && word.contains($0) }) { return value }
        }
        return nil
    }

    private static let grades: Set<String> = ["severity", "priority", "tier", "grade"]

    /// The grade that a word stands for: a digit in it, or a word for how bad something is.
    private static func grade(_ word: String) -> String? {
        for (grade, words) in gradeWords where words.contains(word) { return grade }
        let digits = word.filter { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), digits.count == 1, (1...6).contains(number), word.count <= 12 else {
            return nil
        }
        return digits
    }

    private static let gradeWords: [(String, [String])] = [
        ("1", ["一级", "ⅰ级", "i级", "特别重大", "致命", "紧急", "critical", "blocker", "fatal", "disaster", "特大"]),
        ("2", ["二级", "ⅱ级", "ii级", "重大", "严重", "高", "high", "major", "error"]),
        ("3", ["三级", "ⅲ级", "iii级", "较大", "中", "一般", "medium", "moderate", "normal", "warning", "warn"]),
        ("4", ["四级", "ⅳ级", "iv级", "低", "轻微", "提示", "low", "minor", "info", "trivial"]),
        ("5", ["五级", "ⅴ级", "v级", "planning"]),
    ]

    private static let words: [(String, [String])] = [
        ("monitoring", ["监控", "告警", "监控告警", "monitor", "alert", "event", "probe"]),
        ("user", ["用户", "客户", "客服", "投诉", "用户报障", "customer", "client", "phone", "selfservice"]),
        ("staff", ["员工", "内部", "巡检", "人工", "运维", "internal", "engineer"]),
        ("partner", ["合作方", "供应商", "第三方", "vendor", "supplier"]),
        ("change", ["变更", "发布", "上线", "release", "deployment"]),
        ("capacity", ["容量", "性能", "资源不足", "performance", "load"]),
        ("dependency", ["依赖", "第三方", "上游", "下游", "thirdparty", "upstream"]),
        ("hardware", ["硬件", "设备", "服务器", "disk"]),
        ("software", ["软件", "缺陷", "代码", "程序", "bug", "code", "defect"]),
        ("configuration", ["配置", "参数", "config"]),
        ("security", ["安全", "攻击", "attack"]),
        ("human", ["人为", "误操作", "操作失误", "humanerror", "operator"]),
        ("automation", ["自动化", "脚本", "script"]),
        ("production", ["生产", "生产环境", "线上", "prod", "prd", "live"]),
        ("staging", ["预发", "预发布", "预生产", "准生产", "stage", "uat", "preprod"]),
        ("test", ["测试", "测试环境", "qa", "sit"]),
        ("development", ["开发", "开发环境", "dev"]),
        ("success", ["成功", "通过", "完成", "正常", "successful", "succeeded", "passed", "ok", "done", "completed"]),
        ("issues", ["部分成功", "有问题", "successfulwithissues", "successwithissues"]),
        ("partial", ["部分成功", "部分", "incomplete", "warning"]),
        ("rolled_back", ["回退", "回滚", "已回退", "已回滚", "rollback", "rolledback", "backedout"]),
        ("failed", ["失败", "异常", "未成功", "unsuccessful", "failure", "fail", "error"]),
        ("cancelled", ["取消", "已取消", "终止", "canceled", "aborted"]),
        ("standard", ["标准", "标准变更", "预授权"]),
        ("emergency", ["紧急", "紧急变更", "expedited", "urgent"]),
        ("normal", ["一般", "普通", "常规", "一般变更", "常规变更", "normalchange"]),
        ("low", ["低", "低风险", "小"]),
        ("medium", ["中", "中风险", "moderate"]),
        ("high", ["高", "高风险", "大", "veryhigh"]),
        ("application", ["应用", "程序", "应用软件"]),
        ("database", ["数据库", "db"]),
        ("network", ["网络"]),
        ("infrastructure", ["基础设施", "服务器", "主机", "系统"]),
        ("data", ["数据"]),
        ("tabletop", ["桌面", "桌面推演", "桌面演练"]),
        ("failover", ["切换", "高可用切换"]),
        ("dr-switch", ["灾备切换", "容灾切换", "灾备演练", "disasterrecovery"]),
        ("business-takeover", ["业务接管", "真实接管"]),
        ("restore", ["恢复", "备份恢复"]),
        ("unknown", ["未知", "不详", "其他", "other", "na"]),
        ("other", ["其他", "其它", "misc"]),
    ]
}
