// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// The owner of glibc's iconv: handles are opened once, lent out, and taken back.
enum Converter {
    private struct Route: Hashable {
        let from: String
        let to: String
    }

    /// One conversion descriptor. Only its borrower touches it.
    /// `@unchecked`: it is lent to one thread at a time under the lock of `idle`.
    @safe private struct Handle: @unchecked Sendable {
        let descriptor: iconv_t
    }

    private static let idle = Mutex<[Route: [Handle]]>([:])

    /// Converts all of `input`; the offset in an error counts bytes of `input`.
    static func convert(
        _ input: [UInt8], from: String, to: String, or encoding: CharacterEncoding
    ) throws(CharacterSetError) -> [UInt8] {
        let route = Route(from: from, to: to)
        guard let handle = borrow(route) else { throw .unavailable(encoding) }
        defer { giveBack(handle, route) }
        let (output, stop) = run(handle, input)
        if let stop { throw .undecodable(encoding, offset: stop) }
        return output
    }

    /// Converts all of `input`, with U+FFFD for what is no character; also returns the offset of the first such place.
    ///
    /// The output is UTF-8. `length` says how many bytes to step over at a place that iconv refuses.
    static func convertLeniently(
        _ input: [UInt8], from: String, or encoding: CharacterEncoding, length: (Int) -> Int
    ) throws(CharacterSetError) -> ([UInt8], Int?) {
        let route = Route(from: from, to: "UTF-8")
        guard let handle = borrow(route) else { throw .unavailable(encoding) }
        defer { giveBack(handle, route) }
        var (output, firstBad) = ([UInt8](), Int?.none)
        var start = 0
        while start < input.count {
            // Pieces keep the work linear however many places are refused.
            let end = min(start + pieceLength, input.count)
            let (part, stop) = run(handle, Array(input[start..<end]), isLast: end == input.count)
            output += part
            guard let stop else {
                start = end
                continue
            }
            start += stop
            // A character cut by the end of the piece is met again at the start of the next.
            if stop > 0, end < input.count, end - start < 8 { continue }
            firstBad = firstBad ?? start
            output += [0xEF, 0xBF, 0xBD]
            start = min(start + max(1, length(start)), input.count)
        }
        return (output, firstBad)
    }

    private static let pieceLength = 256

    private static func borrow(_ route: Route) -> Handle? {
        if let handle = idle.withLock({ $0[route]?.popLast() }) {
            _ = unsafe iconv(handle.descriptor, nil, nil, nil, nil)
            return handle
        }
        guard let opened = unsafe iconv_open(route.to, route.from), unsafe opened != iconv_t(bitPattern: -1) else {
            return nil
        }
        return unsafe Handle(descriptor: opened)
    }

    private static func giveBack(_ handle: Handle, _ route: Route) {
        idle.withLock { $0[route, default: []].append(handle) }
    }

    /// Returns what was converted and, when it broke off, the input offset of the break.
    private static func run(_ handle: Handle, _ input: [UInt8], isLast: Bool = true) -> ([UInt8], Int?) {
        var source = input
        // No pair of sets here grows text more than fourfold; if one did, iconv would stop and the caller be told.
        var output = [UInt8](repeating: 0, count: input.count * 4 + 64)
        var stop: Int?
        let total = input.count
        let used = unsafe source.withUnsafeMutableBytes { from in
            unsafe output.withUnsafeMutableBytes { to in
                var next = unsafe from.baseAddress?.assumingMemoryBound(to: CChar.self)
                var left = total
                var place = unsafe to.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = to.count
                let result = unsafe iconv(handle.descriptor, &next, &left, &place, &room)
                if result == -1 {
                    stop = total - left
                } else if isLast {
                    // Stateful sets end with a shift back to their start.
                    _ = unsafe iconv(handle.descriptor, nil, nil, &place, &room)
                }
                return to.count - room
            }
        }
        output.removeSubrange(used...)
        return (output, stop)
    }
}
