internal import CZstd

/// Decompresses Zstandard (RFC 8878) with libzstd.
public enum Zstandard {
    /// Decompresses all frames.
    ///
    /// - Parameters:
    ///   - bytes: The compressed bytes.
    ///   - limit: The largest size of the content in bytes.
    /// - Returns: The content with the fault that ended it, if one did.
    public static func decompress(_ bytes: ArraySlice<UInt8>, limit: Int) -> Decompressed {
        unsafe bytes.withUnsafeBufferPointer { source in
            guard let stream = unsafe ZSTD_createDStream() else { return Decompressed(bytes: [], fault: .damaged) }
            defer { unsafe ZSTD_freeDStream(stream) }
            var input = unsafe ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: 0)
            var output = OutputBuffer(limit: limit, expecting: source.count)
            while true {
                let (hint, written) = unsafe output.withSpace { space -> (Int, Int) in
                    var room = unsafe ZSTD_outBuffer(dst: space.baseAddress, size: space.count, pos: 0)
                    let hint = unsafe ZSTD_decompressStream(stream, &room, &input)
                    return (hint, Int(unsafe room.pos))
                }
                if ZSTD_isError(hint) != 0 { return output.finish(.damaged) }
                if output.isOver { return output.finish(.tooLarge(limit: limit)) }
                guard unsafe input.pos == input.size else { continue }
                if hint == 0 { return output.finish(nil) }
                if written == 0 { return output.finish(.truncated) }
            }
        }
    }
}
