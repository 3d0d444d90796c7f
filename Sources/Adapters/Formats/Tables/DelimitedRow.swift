extension DelimitedTable {
    /// One record of a table.
    ///
    /// Cells are places in the source; their texts are made when they are asked for.
    public struct Row: Sendable {
        let bytes: [UInt8]
        let cells: [DelimitedScanner.Cell]
        /// The line that the record starts on, counted from 1.
        public let line: Int

        /// How many cells the record has.
        public var count: Int { cells.count }

        /// The text of a cell, without its quotes; blanks around an unquoted text are not part of it.
        ///
        /// None if the table has no such column, the record has no such cell, or nothing is in it.
        public subscript(_ column: Int?) -> String? {
            self.bytes(column).map { String(decoding: $0, as: UTF8.self) }
        }

        /// The UTF-8 bytes of a cell, as the text has them; without a copy unless there are doubled quotes.
        public func bytes(_ column: Int?) -> ArraySlice<UInt8>? {
            guard let column, cells.indices.contains(column) else { return nil }
            let cell = cells[column]
            guard !cell.range.isEmpty else { return nil }
            guard cell.hasQuotes else { return bytes[cell.range] }
            let text = Self.unquote(bytes[cell.range])
            return text.isEmpty ? nil : text[...]
        }

        /// The whole number that a cell holds exactly, or none.
        public func int(_ column: Int?) -> Int64? {
            bytes(column).flatMap { NumberText.integer($0) }
        }

        /// The number that a cell holds, or none.
        public func double(_ column: Int?) -> Double? {
            bytes(column).flatMap { NumberText.double($0) }
        }

        /// The truth value that a cell holds as `true` or `false` in any case, or none.
        public func bool(_ column: Int?) -> Bool? {
            guard let text = bytes(column), text.count == 4 || text.count == 5 else { return nil }
            let lower = text.map { $0 | 0x20 }
            return lower.elementsEqual("true".utf8) ? true : lower.elementsEqual("false".utf8) ? false : nil
        }

        /// Whether a cell holds exactly this text.
        public func equals(_ column: Int?, _ text: String) -> Bool {
            bytes(column)?.elementsEqual(text.utf8) ?? false
        }

        /// Takes the quotes out of a cell that starts with one; what follows the closing quote is kept.
        private static func unquote(_ text: ArraySlice<UInt8>) -> [UInt8] {
            var output: [UInt8] = []
            output.reserveCapacity(text.count)
            var isQuoted = true
            var index = text.startIndex + 1
            while index < text.endIndex {
                let byte = text[index]
                if isQuoted, byte == UInt8(ascii: "\"") {
                    if index + 1 < text.endIndex, text[index + 1] == UInt8(ascii: "\"") {
                        output.append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    output.append(byte)
                }
                index += 1
            }
            if !isQuoted {
                while output.last == 0x20, text.last == 0x20 { output.removeLast() }
            }
            return output
        }
    }
}
