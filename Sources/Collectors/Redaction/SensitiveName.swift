/// Names whose values are secrets.
enum SensitiveName {
    private static let keys: Set<String> = [
        "password", "passwd", "pwd", "passphrase", "secret", "clientsecret", "token", "accesstoken", "refreshtoken",
        "idtoken", "authtoken", "bearertoken", "privatetoken", "sessiontoken", "securitytoken", "apikey", "apitoken",
        "apisecret", "secretkey", "secretaccesskey", "awssecretaccesskey", "awssessiontoken", "privatekey",
        "authorization", "proxyauthorization", "cookie", "setcookie", "connectionstring", "xapikey", "xauthtoken",
        "webhooksecret", "routingkey", "integrationkey", "servicekey",
    ]

    private static let parts = [
        "PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "API_KEY", "PRIVATE_KEY", "ACCESS_KEY", "CREDENTIAL",
    ]

    /// Whether the value of a key is a secret; case, `-` and `_` do not matter.
    static func isSecret(_ key: String) -> Bool {
        guard key.utf8.count <= 40 else { return false }
        return keys.contains(key.lowercased().filter { $0 != "_" && $0 != "-" })
    }

    /// Whether the value of an environment variable is a secret.
    static func isSecretVariable(_ name: String) -> Bool {
        let name = name.uppercased()
        return parts.contains(where: name.contains)
    }
}
