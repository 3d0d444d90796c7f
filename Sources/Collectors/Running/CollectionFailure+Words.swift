internal import Diagnostics

extension CollectionFailure {
    /// The stable identifier of the diagnostic.
    var id: String {
        switch reason {
        case .badAddress: "collect.address"
        case .missingSecret: "collect.missing-secret"
        case .notEncrypted: "collect.not-encrypted"
        case .refused: "collect.refused"
        case .notFound: "collect.not-found"
        case .status: "collect.status"
        case .rateLimited: "collect.rate-limited"
        case .timedOut: "collect.timed-out"
        case .unreachable: "collect.unreachable"
        case .untrusted: "collect.untrusted"
        case .tooLarge: "collect.too-large"
        case .outOfTime: "collect.out-of-time"
        case .webPage: "collect.web-page"
        case .notJSON: "collect.not-json"
        case .otherShape: "collect.other-answer"
        case .redirect: "collect.redirect"
        case .circle: "collect.circle"
        case .tooMany: "collect.too-many"
        case .notWritable: "collect.not-writable"
        }
    }

    /// What happened, in one line.
    var summary: LocalizedText {
        switch reason {
        case .badAddress: LocalizedText(en: "the 'url' is no address of http or https", zh: "url 不是有效的 http 或 https 地址")
        case .missingSecret(let place):
            LocalizedText(en: "there is no usable secret in '\(place)'", zh: "“\(place)”中没有可用的凭据")
        case .notEncrypted:
            LocalizedText(en: "a secret would go over the network without encryption", zh: "凭据将以明文经网络传输")
        case .refused(let status): LocalizedText(en: "access was refused (\(status))", zh: "访问被拒绝（\(status)）")
        case .notFound(let status): LocalizedText(en: "nothing is there (\(status))", zh: "目标不存在（\(status)）")
        case .status(let status):
            LocalizedText(en: "the server answered with status \(status)", zh: "服务器返回状态码 \(status)")
        case .rateLimited(let until):
            until.map {
                LocalizedText(
                    en: "the rate limit is used up until \(RunTime.text($0))", zh: "调用配额已用尽，恢复时间为 \(RunTime.text($0))")
            } ?? LocalizedText(en: "the rate limit is used up", zh: "调用配额已用尽")
        case .timedOut: LocalizedText(en: "the server did not answer in time", zh: "服务器响应超时")
        case .unreachable: LocalizedText(en: "the server cannot be reached", zh: "无法连接服务器")
        case .untrusted: LocalizedText(en: "the certificate of the server is not trusted", zh: "服务器证书不受信任")
        case .tooLarge(let limit):
            LocalizedText(en: "an answer is larger than \(limit) bytes", zh: "应答超过 \(limit) 字节")
        case .outOfTime: LocalizedText(en: "the time that the source may take is over", zh: "已超出该采集源的总时限")
        case .webPage:
            LocalizedText(en: "a web page came instead of data, probably to log in", zh: "返回的是网页而不是数据，可能是登录页")
        case .notJSON: LocalizedText(en: "the answer is no complete JSON", zh: "应答不是完整的 JSON")
        case .otherShape:
            LocalizedText(en: "the answer is not what was asked for", zh: "应答与请求的内容不符")
        case .redirect: LocalizedText(en: "a redirect leads nowhere", zh: "重定向无法跟随")
        case .circle: LocalizedText(en: "the pages lead in a circle", zh: "分页出现循环")
        case .tooMany(let limit):
            LocalizedText(
                en: "there are more than \(limit) records in the shortest window", zh: "最短时间窗内的记录超过 \(limit) 条")
        case .notWritable: LocalizedText(en: "a file cannot be written", zh: "文件无法写入")
        }
    }

    /// What to do about it.
    func fixes(_ source: SourceDeclaration) -> [LocalizedText] {
        switch reason {
        case .badAddress:
            [LocalizedText(en: "write it as https://host/path", zh: "请写成 https://主机/路径")]
        case .missingSecret(let place):
            [
                LocalizedText(
                    en: "set '\(place)' where 'assay' runs, in one line of ASCII",
                    zh: "请在运行 assay 的环境中设置“\(place)”，内容应为单行 ASCII")
            ]
        case .notEncrypted: [LocalizedText(en: "use an 'https' address", zh: "请使用 https 地址")]
        case .refused:
            [
                LocalizedText(
                    en: "check that the token is valid and may read this", zh: "请检查令牌是否有效、是否具有读取权限")
            ]
        case .notFound:
            [
                LocalizedText(
                    en: "check 'url' and the names; some servers hide what a token may not see",
                    zh: "请检查 url 与名称；部分服务对无权限的令牌也返回不存在")
            ]
        case .rateLimited, .outOfTime:
            [
                LocalizedText(
                    en: "run 'assay evidence collect' again later; it goes on where it stopped",
                    zh: "请稍后再次运行 assay evidence collect，将从中断处继续"),
                LocalizedText(en: "or give the source more time with 'time_limit'", zh: "或用 time_limit 放宽该采集源的时限"),
            ]
        case .timedOut, .unreachable, .status:
            [
                LocalizedText(
                    en: "check that the server is up and can be reached from here, then collect again",
                    zh: "请确认服务正常且可从本机访问，然后重新采集")
            ]
        case .untrusted:
            [
                LocalizedText(
                    en:
                        "add the issuing authority to the trusted certificates of this machine (update-ca-certificates)",
                    zh: "请将签发机构加入本机受信任证书（update-ca-certificates）")
            ]
        case .tooLarge:
            [
                LocalizedText(
                    en: "ask for less at once, or raise 'size_limit'", zh: "请减少单次请求的内容，或提高 size_limit")
            ]
        case .webPage, .notJSON, .otherShape:
            [
                LocalizedText(
                    en: "check that 'url' is that of the API and that the token is sent to it",
                    zh: "请确认 url 指向 API 且令牌有效")
            ]
        case .redirect, .circle:
            [LocalizedText(en: "check 'url' and the paging", zh: "请检查 url 与分页设置")]
        case .tooMany: [LocalizedText(en: "ask for fewer records with a filter", zh: "请用筛选条件减少记录")]
        case .notWritable:
            [
                LocalizedText(
                    en: "check that the folder can be written and has room", zh: "请检查文件夹是否可写、空间是否充足")
            ]
        }
    }
}
