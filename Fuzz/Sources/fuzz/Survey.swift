// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Gathers failures instead of ending at the first: the shortest input of each kind.
enum Survey {
    private static let folder = unsafe getenv("INTEROP_FUZZ_SURVEY").map { unsafe String(cString: $0) }
    private static let shortest = Mutex<[String: Int]>([:])

    /// Keeps the input at hand if it is the shortest of its kind; false when there is no survey.
    static func add(_ reason: String) -> Bool {
        guard let folder, let input = Inputs.read(Inputs.current) else { return false }
        let kind = String(reason.map { $0.isASCII && $0.isLetter ? $0 : "-" }.prefix(100))
        let known = shortest.withLock { $0[kind] ?? .max }
        guard input.count < known else { return true }
        shortest.withLock { $0[kind] = input.count }
        if known == .max { print("broken: \(reason)") }
        Inputs.write(input, to: "\(folder)/\(kind).bin")
        return true
    }
}
