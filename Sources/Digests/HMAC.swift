// SPDX-License-Identifier: Apache-2.0

extension Digest {
    /// Bytes the algorithm works on at a time: 64 for SM3 as for SHA-256.
    private static let block = 64

    /// The keyed digest of `bytes`: 32 bytes.
    ///
    /// - Parameter key: of any length; 32 secret bytes are enough.
    /// - Throws: as ``of(_:)``.
    /// - Source: RFC 2104; GB/T 15852.2 for SM3.
    public func authenticated(_ bytes: [UInt8], key: [UInt8]) throws(DigestError) -> [UInt8] {
        var key = key.count > Self.block ? try of(key) : key
        key += [UInt8](repeating: 0, count: Self.block - key.count)
        let inner = try of(key.map { $0 ^ 0x36 } + bytes)
        return try of(key.map { $0 ^ 0x5C } + inner)
    }
}
