/// What came out of compressed bytes.
public struct Decompressed: Sendable {
    /// The content, up to the fault if there is one.
    public var bytes: [UInt8]
    /// Why it is not whole; none if it is.
    public var fault: ArchiveFault?

    init(bytes: [UInt8], fault: ArchiveFault? = nil) {
        self.bytes = bytes
        self.fault = fault
    }
}
