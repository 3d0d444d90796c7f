/// Addresses as they may be shown and written down.
package enum SafeAddress {
    /// The method and the address of a request, with what may be a secret taken out.
    package static func text(of request: HTTPRequest) -> String {
        "GET " + safe(request.address).text
    }

    /// An address whose parameters with telling names have no value any more.
    package static func safe(_ address: WebAddress) -> WebAddress {
        var address = address
        for index in address.parameters.indices where isSecret(address.parameters[index].name) {
            address.parameters[index].value = "REDACTED"
        }
        return address
    }

    private static func isSecret(_ name: String) -> Bool {
        let name = name.lowercased().filter { $0.isLetter || $0.isNumber }
        return SensitiveName.isSecret(name) || ["key", "sig", "signature", "code", "auth", "jwt"].contains(name)
    }
}
