// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Testing

@Suite("Digests") struct DigestTests {
    // GB/T 32905, appendix A, and FIPS 180-4; the empty text by an independent program.
    @Test(
        arguments: [
            (.sm3, "abc", "66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0"),
            (
                .sm3, String(repeating: "abcd", count: 16),
                "DEBE9FF92275B8A138604889C18E5A4D6FDB70E5387E5765293DCBA39C0C5732"
            ),
            (.sm3, "", "1AB21D8355CFA17F8E61194831E81A8F22BEC8C728FEFB747ED035EB5082AA2B"),
            (.sha256, "abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"),
            (.sha256, "", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"),
            (
                .sha256, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248D6A61D20638B8E5C026930C3E6039A33CE45964FF2167F6ECEDD419DB06C1"
            ),
        ] as [(Digest, String, String)]) func agreeWithTheStandard(_ digest: Digest, _ text: String, _ expected: String)
        throws
    {
        #expect(Hexadecimal.encode(try digest.of(Array(text.utf8))) == expected)
    }

    @Test(arguments: Digest.allCases) func tellEveryLengthApart(_ digest: Digest) throws {
        let digests = try (0..<200).map { try digest.of([UInt8](repeating: 0, count: $0)) }
        #expect(Set(digests).count == 200)
        #expect(digests.allSatisfy { $0.count == 32 })
    }
}

@Suite("SM4") struct SM4Tests {
    let key: [UInt8] = [
        0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32, 0x10,
    ]
    let cipherText = "681EDF34D206965E86B3E94F536E4246"

    @Test func enciphersTheVectorOfTheStandard() throws {
        #expect(Hexadecimal.encode(try SM4(key: key).encrypt(key)) == cipherText)
    }

    @Test func deciphersTheVectorOfTheStandard() throws {
        let cipher = try #require(Hexadecimal.decode(cipherText))
        #expect(try SM4(key: key).decrypt(cipher) == key)
    }

    @Test func treatsEachBlockAlone() throws {
        #expect(Hexadecimal.encode(try SM4(key: key).encrypt(key + key)) == cipherText + cipherText)
    }

    @Test(arguments: [0, 1, 64]) func comesBackForAnyNumberOfBlocks(_ count: Int) throws {
        let plain = (0..<count * 16).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        let cipher = try SM4(key: key)
        #expect(try cipher.decrypt(cipher.encrypt(plain)) == plain)
    }

    @Test(arguments: [0, 15, 17, 32]) func refusesKeysThatAreNotSixteenBytes(_ count: Int) {
        #expect(throws: DigestError.badLength(expected: 16, found: count)) {
            try SM4(key: [UInt8](repeating: 0, count: count))
        }
    }

    @Test(arguments: [(1, 16), (15, 16), (17, 32), (31, 32)])
    func refusesPartsOfBlocks(_ count: Int, _ expected: Int) {
        let text = [UInt8](repeating: 0, count: count)
        let error = DigestError.badLength(expected: expected, found: count)
        #expect(throws: error) { try SM4(key: key).encrypt(text) }
        #expect(throws: error) { try SM4(key: key).decrypt(text) }
    }
}
