// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Testing

@Suite("Keyed digests") struct AuthenticationTests {
    /// RFC 4231, cases 1 and 6; the last by OpenSSL's command line.
    @Test(
        arguments: [
            (
                Digest.sha256, [UInt8](repeating: 0x0B, count: 20), "Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
            ),
            (
                .sha256, [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
            ),
            (.sm3, Array("key".utf8), "abc", "28e63256e7c5a087b1f073265dc53092163f7b82729735d06f28f10af9d52393"),
        ] as [(Digest, [UInt8], String, String)])
    func areThoseOfTheStandard(_ digest: Digest, _ key: [UInt8], _ text: String, _ expected: String) throws {
        let found = try digest.authenticated(Array(text.utf8), key: key)
        #expect(Hexadecimal.encode(found).lowercased() == expected)
    }
}
