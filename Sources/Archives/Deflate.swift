internal import CZlib

/// Decompresses Deflate (RFC 1951) and gzip (RFC 1952) with zlib.
public enum Deflate {
    /// Decompresses a gzip stream; members that follow one another are one content, as RFC 1952 has it.
    ///
    /// - Parameters:
    ///   - bytes: The compressed bytes.
    ///   - limit: The largest size of the content in bytes.
    /// - Returns: The content with the fault that ended it, if one did.
    public static func gunzip(_ bytes: ArraySlice<UInt8>, limit: Int) -> Decompressed {
        var inflater = Inflater(windowBits: 15 + 16, limit: limit)
        return inflater.run(bytes, severalMembers: true)
    }

    /// Decompresses bytes without a header, as ZIP files hold them.
    ///
    /// - Parameters:
    ///   - bytes: The compressed bytes.
    ///   - limit: The largest size of the content in bytes.
    /// - Returns: The content with the fault that ended it, if one did.
    public static func inflate(_ bytes: ArraySlice<UInt8>, limit: Int) -> Decompressed {
        var inflater = Inflater(windowBits: -15, limit: limit)
        return inflater.run(bytes, severalMembers: false)
    }

    /// Decompresses bytes with the header of zlib (RFC 1950).
    ///
    /// - Parameters:
    ///   - bytes: The compressed bytes.
    ///   - limit: The largest size of the content in bytes.
    /// - Returns: The content with the fault that ended it, if one did.
    public static func inflateZlib(_ bytes: ArraySlice<UInt8>, limit: Int) -> Decompressed {
        var inflater = Inflater(windowBits: 15, limit: limit)
        return inflater.run(bytes, severalMembers: false)
    }

    /// The CRC-32 of bytes, as ZIP files note it.
    public static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var sum = CZlib.crc32(0, nil, 0)
        var rest = bytes[...]
        while !rest.isEmpty {
            let part = rest.prefix(1 << 30)
            sum = unsafe part.withUnsafeBufferPointer { unsafe CZlib.crc32(sum, $0.baseAddress, UInt32($0.count)) }
            rest = rest.dropFirst(part.count)
        }
        return UInt32(truncatingIfNeeded: sum)
    }
}

/// One run of zlib over bytes in memory.
private struct Inflater {
    let windowBits: Int32
    let limit: Int

    mutating func run(_ bytes: ArraySlice<UInt8>, severalMembers: Bool) -> Decompressed {
        unsafe bytes.withUnsafeBufferPointer { input in
            var stream = unsafe z_stream()
            guard unsafe assay_inflate_init(&stream, windowBits) == Z_OK else {
                return Decompressed(bytes: [], fault: .damaged)
            }
            defer { unsafe inflateEnd(&stream) }
            var output = OutputBuffer(limit: limit, expecting: input.count)
            var consumed = 0
            while true {
                let part = min(input.count - consumed, 1 << 30)
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { unsafe $0 + consumed })
                unsafe stream.avail_in = UInt32(part)
                let (status, written) = unsafe output.withSpace { space -> (Int32, Int) in
                    unsafe stream.next_out = space.baseAddress
                    unsafe stream.avail_out = UInt32(space.count)
                    let status = unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
                    return (status, space.count - Int(unsafe stream.avail_out))
                }
                consumed += part - Int(unsafe stream.avail_in)
                if output.isOver { return output.finish(.tooLarge(limit: limit)) }
                switch status {
                case Z_STREAM_END:
                    let rest = bytes.dropFirst(consumed)
                    guard severalMembers, rest.starts(with: [0x1F, 0x8B]) else { return output.finish(nil) }
                    guard unsafe inflateReset(&stream) == Z_OK else { return output.finish(.damaged) }
                case Z_OK, Z_BUF_ERROR:
                    if written == 0, consumed == input.count { return output.finish(.truncated) }
                default: return output.finish(.damaged)
                }
            }
        }
    }
}
