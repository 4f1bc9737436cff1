// SPDX-License-Identifier: Apache-2.0

import Glibc
import SCPECG

/// Reads a recording and writes its samples, as a program does that only converts.
///
/// usage: recording FILE OUTPUT
@main enum Recording {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let bytes = read(CommandLine.arguments[1]) else { exit(2) }
        let signal = try Record(parsing: bytes).rhythm()
        let file = unsafe open(CommandLine.arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard file >= 0, unsafe write(file, signal.samples, 4 * signal.samples.count) > 0 else { exit(3) }
        close(file)
    }

    private static func read(_ path: String) -> [UInt8]? {
        let file = unsafe open(path, O_RDONLY)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var facts = stat()
        guard unsafe fstat(file, &facts) == 0 else { return nil }
        return unsafe [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, count in
            count = max(0, unsafe Glibc.read(file, buffer.baseAddress, buffer.count))
        }
    }
}
