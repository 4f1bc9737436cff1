// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Testing

@Suite("AES-256-GCM") struct AES256GCMTests {
    struct Vector: Sendable {
        let key, nonce, plain, context, sealed: String
    }

    /// Test cases 13, 14 and 16 of the specification of GCM submitted to NIST (McGrew, Viega).
    @Test(arguments: [
        Vector(
            key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12), plain: "", context: "",
            sealed: "530F8AFBC74536B9A963B4F1C4CB738B"),
        Vector(
            key: String(repeating: "00", count: 32), nonce: String(repeating: "00", count: 12),
            plain: String(repeating: "00", count: 16), context: "",
            sealed: "CEA7403D4D606B6E074EC5D3BAF39D18D0D1C8A799996BF0265B98B5D48AB919"),
        Vector(
            key: "FEFFE9928665731C6D6A8F9467308308FEFFE9928665731C6D6A8F9467308308",
            nonce: "CAFEBABEFACEDBADDECAF888",
            plain: "D9313225F88406E5A55909C5AFF5269A86A7A9531534F7DA2E4C303D8A318A72"
                + "1C3C0C95956809532FCF0E2449A6B525B16AEDF5AA0DE657BA637B39",
            context: "FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2",
            sealed: "522DC1F099567D07F47F37A32A84427D643A8CDCBFE5C0C97598A2BD2555D1AA"
                + "8CB08E48590DBB3DA7B08B1056828838C5F61E6393BA7A0ABCC9F66276FC6ECE0F4E1768CDDF8853BB2D551B"),
    ])
    func isThatOfTheStandard(_ vector: Vector) throws {
        let parts = [vector.key, vector.nonce, vector.plain, vector.context].compactMap { Hexadecimal.decode($0) }
        let cipher = try AES256GCM(key: parts[0])
        let sealed = try cipher.seal(parts[2], nonce: parts[1], context: parts[3])
        #expect(Hexadecimal.encode(sealed) == vector.sealed)
        #expect(try cipher.open(sealed, nonce: parts[1], context: parts[3]) == parts[2])
    }

    @Test func refusesAnotherLength() {
        #expect(throws: DigestError.badLength(expected: 32, found: 16)) {
            try AES256GCM(key: Array(repeating: 0, count: 16))
        }
        #expect(throws: DigestError.badLength(expected: 12, found: 16)) {
            try AES256GCM(key: Array(repeating: 0, count: 32)).seal([1], nonce: Array(repeating: 0, count: 16))
        }
        #expect(throws: DigestError.badLength(expected: 16, found: 15)) {
            try AES256GCM(key: Array(repeating: 0, count: 32))
                .open(Array(repeating: 0, count: 15), nonce: Array(repeating: 0, count: 12))
        }
    }
}

@Suite("SM4 in counter mode") struct SM4CounterTests {
    /// draft-ribose-cfrg-sm4-10, A.2.5, the key of GB/T 32907 with a counter that ends in ..0F.
    @Test func isThatOfTheStandard() throws {
        let key = try #require(Hexadecimal.decode("0123456789ABCDEFFEDCBA9876543210"))
        let plain = [0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF, 0xAA, 0xBB].flatMap { [UInt8](repeating: $0, count: 8) }
        let pairs = stride(from: 0, to: plain.count, by: 16).flatMap { Array(plain[$0..<$0 + 16]) }
        let sealed = try SM4Counter(key: key + [UInt8](repeating: 0, count: 32)).seal(pairs, nonce: (0..<16).map { $0 })
        let expected =
            "AC3236CB970CC20791364C395A1342D1A3CBC1878C6F30CD074CCE385CDD70C7"
            + "F234BC0E24C11980FD1286310CE37B926E02FCD0FAA0BAF38B2933851D824514"
        #expect(Hexadecimal.encode(sealed.dropLast(32)) == expected)
    }

    @Test func comesBackForAnyLength() throws {
        let cipher = try SM4Counter(key: (0..<48).map { $0 })
        for count in [0, 1, 15, 16, 17, 1000] {
            let plain = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
            let nonce = try SecureRandom.bytes(16)
            #expect(try cipher.open(cipher.seal(plain, nonce: nonce), nonce: nonce) == plain)
        }
    }
}

@Suite("Sealed bytes") struct SealedBytesTests {
    /// Every byte of the sealed text, the context and the nonce counts.
    @Test func areRefusedWhenAnythingChanged() throws {
        let (aes, sm4) = (try AES256GCM(key: (0..<32).map { $0 }), try SM4Counter(key: (0..<48).map { $0 }))
        let (plain, context) = (Array("MSH|^~\\&|".utf8), Array("message 1".utf8))
        for isAES in [true, false] {
            let nonce = try SecureRandom.bytes(isAES ? AES256GCM.nonceSize : SM4Counter.nonceSize)
            let open: ([UInt8], [UInt8], [UInt8]) throws(DigestError) -> [UInt8] = { (a, b, c) throws(DigestError) in
                isAES ? try aes.open(a, nonce: b, context: c) : try sm4.open(a, nonce: b, context: c)
            }
            let sealed =
                isAES
                ? try aes.seal(plain, nonce: nonce, context: context)
                : try sm4.seal(plain, nonce: nonce, context: context)
            #expect(try open(sealed, nonce, context) == plain)
            for place in sealed.indices {
                var changed = sealed
                changed[place] ^= 1
                #expect(throws: DigestError.notAuthentic) { try open(changed, nonce, context) }
            }
            #expect(throws: DigestError.notAuthentic) { try open(sealed, nonce.map { $0 ^ 1 }, context) }
            #expect(throws: DigestError.notAuthentic) { try open(sealed, nonce, context + [0]) }
        }
    }

    @Test func differWithTheKey() throws {
        let nonce = [UInt8](repeating: 0, count: 12)
        let sealed = try AES256GCM(key: Array(repeating: 1, count: 32)).seal([1, 2, 3], nonce: nonce)
        #expect(throws: DigestError.notAuthentic) {
            try AES256GCM(key: Array(repeating: 2, count: 32)).open(sealed, nonce: nonce)
        }
    }
}

@Suite("Digests of pieces") struct DigestStreamTests {
    @Test(arguments: Digest.allCases) func areThoseOfTheWhole(_ digest: Digest) throws {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0) }
        let stream = try DigestStream(digest)
        for start in stride(from: 0, to: bytes.count, by: 77) {
            try stream.update(Array(bytes[start..<min(start + 77, bytes.count)]))
        }
        #expect(try stream.finish() == digest.of(bytes))
    }

    @Test func ofRandomBytesAreNeverTheSame() throws {
        #expect(Set(try (0..<100).map { _ in try SecureRandom.bytes(16) }).count == 100)
    }
}
