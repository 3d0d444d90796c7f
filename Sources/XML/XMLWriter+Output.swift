import CLibXML2

extension XMLWriter {
    /// Gathers the small pieces that libxml2 writes into larger ones for the sink.
    final class Output {
        private let sink: ([UInt8]) throws -> Void
        private var pending: [UInt8] = []
        private var failure: (any Error)?
        private var isClosed = false

        private static let portion = 32_768

        init(_ sink: @escaping ([UInt8]) throws -> Void) {
            self.sink = sink
        }

        /// What libxml2 calls.
        ///
        /// It always gets to hear that all went well: it would print an error, which is kept here instead.
        static let write: xmlOutputWriteCallback = { this, bytes, count in
            guard let this = unsafe this, count > 0 else { return 0 }
            let output = unsafe Unmanaged<Output>.fromOpaque(this).takeUnretainedValue()
            unsafe output.append(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
            return count
        }

        private func append(_ bytes: UnsafeRawBufferPointer) {
            guard !isClosed, failure == nil else { return }
            unsafe pending.append(contentsOf: bytes)
            if pending.count >= Self.portion { send() }
        }

        private func send() {
            guard !pending.isEmpty else { return }
            do {
                try sink(pending)
            } catch {
                failure = error
            }
            pending.removeAll(keepingCapacity: true)
        }

        /// Throws the error of the sink, if it had one.
        func rethrow() throws {
            if let failure { throw failure }
        }

        /// Hands what is left to the sink.
        func flush() throws {
            send()
            try rethrow()
        }

        /// Takes no more bytes.
        func close() {
            isClosed = true
        }
    }

    /// Bytes in memory.
    final class Collected {
        var bytes: [UInt8] = []
    }
}
