// SPDX-License-Identifier: Apache-2.0

extension JSONValue {
    /// The value as text: one line, or indented by two blanks a level.
    public func text(indented: Bool = false) -> String {
        String(decoding: serialized(indented: indented), as: UTF8.self)
    }

    /// The value as UTF-8 bytes: one line, or indented by two blanks a level.
    public func serialized(indented: Bool = false) -> [UInt8] {
        var writer = Writer(indented: indented)
        writer.write(self, depth: 0)
        return writer.bytes
    }

    private struct Writer {
        let indented: Bool
        var bytes: [UInt8] = []

        init(indented: Bool) { self.indented = indented }

        mutating func write(_ value: JSONValue, depth: Int) {
            switch value {
            case .null: put("null")
            case .bool(let flag): put(flag ? "true" : "false")
            case .number(let text): put(text)
            case .string(let text): quote(text)
            case .array(let elements): list("[", "]", elements, depth) { $0.write($1, depth: depth + 1) }
            case .object(let members): list("{", "}", members, depth) { $0.write(member: $1, depth: depth + 1) }
            }
        }

        private mutating func write(member: Member, depth: Int) {
            quote(member.name)
            put(indented ? ": " : ":")
            write(member.value, depth: depth)
        }

        private mutating func list<Element>(
            _ open: String, _ close: String, _ elements: [Element], _ depth: Int,
            _ write: (inout Writer, Element) -> Void
        ) {
            put(open)
            for (index, element) in elements.enumerated() {
                if index > 0 { put(",") }
                newLine(depth + 1)
                write(&self, element)
            }
            if !elements.isEmpty { newLine(depth) }
            put(close)
        }

        private mutating func newLine(_ depth: Int) {
            guard indented else { return }
            bytes.append(0x0A)
            bytes.append(contentsOf: repeatElement(0x20, count: depth * 2))
        }

        private mutating func quote(_ text: String) {
            bytes.append(0x22)
            for byte in text.utf8 { escape(byte) }
            bytes.append(0x22)
        }

        private mutating func escape(_ byte: UInt8) {
            switch byte {
            case 0x22: put("\\\"")
            case 0x5C: put("\\\\")
            case 0x0A: put("\\n")
            case 0x0D: put("\\r")
            case 0x09: put("\\t")
            case 0..<0x20, 0x7F: put("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
            default: bytes.append(byte)
            }
        }

        private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }
    }
}
