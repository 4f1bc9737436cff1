// SPDX-License-Identifier: Apache-2.0

import COpenSSL

/// Bytes that nobody can foretell.
public enum SecureRandom {
    /// So many bytes of the library's generator, which the system seeds.
    ///
    /// - Throws: ``DigestError/failed(_:)`` where the generator has no seed.
    public static func bytes(_ count: Int) throws(DigestError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        guard unsafe RAND_bytes(&bytes, Int32(clamping: bytes.count)) == 1 else { throw .failed("random bytes") }
        return bytes
    }
}

/// Comparison that takes as long for bytes that differ early as for those that differ late.
public enum ConstantTime {
    /// Whether two arrays hold the same bytes; only their lengths may be told by the time it takes.
    public static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
