/// Grows while content comes out of a decompressor, and stops one step behind a limit.
struct OutputBuffer {
    private var bytes: [UInt8] = []
    private let limit: Int
    private var step: Int

    init(limit: Int, expecting size: Int) {
        self.limit = limit
        step = max(4096, min(size &* 4, 1 << 20))
    }

    /// Whether more came out than is taken.
    var isOver: Bool { bytes.count > limit }

    /// Gives room for more content; the body says how much of it was filled.
    mutating func withSpace<Result>(
        _ body: (UnsafeMutableBufferPointer<UInt8>) -> (Result, filled: Int)
    ) -> (Result, Int) {
        let start = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: step))
        let (result, filled) = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
            unsafe body(UnsafeMutableBufferPointer(rebasing: buffer[start...]))
        }
        bytes.removeLast(step - filled)
        if filled == step { step = min(step * 2, 16 << 20) }
        return (result, filled)
    }

    /// The content, cut at the limit.
    consuming func finish(_ fault: ArchiveFault?) -> Decompressed {
        if bytes.count > limit { bytes.removeLast(bytes.count - limit) }
        return Decompressed(bytes: bytes, fault: fault)
    }
}
