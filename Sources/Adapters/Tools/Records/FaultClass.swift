/// The classes of fault that chaos experiments inject; the words of the column `fault_class`.
enum FaultClass: String {
    case resource
    case network
    case dependency
    case application
    case infrastructure
    case zone
    case data
    case overload
    case time
}
