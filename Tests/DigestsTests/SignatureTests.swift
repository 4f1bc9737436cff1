// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Testing

/// Keys made for these tests alone, and signatures of "abc" that the command-line tool of OpenSSL made with them.
private enum Sample {
    static let p256 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgzycXSSLIQ/hVUENq
        forKIUPtcoeS81FZDe4xf/P5fbOhRANCAASasYIUdP/BXhNeGJQb42yYAVCTdnWr
        nGCo482g5Lol/i3rlTLqiyOD1wAMbzRTv7XZjWvqOVuCoo51Emo93/e3
        -----END PRIVATE KEY-----
        """
    static let p256Public = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEmrGCFHT/wV4TXhiUG+NsmAFQk3Z1
        q5xgqOPNoOS6Jf4t65Uy6osjg9cADG80U7+12Y1r6jlbgqKOdRJqPd/3tw==
        -----END PUBLIC KEY-----
        """
    static let p256Signature =
        "3045022053545442852bb60a6706fd47700f3dc45b94b86437f81594561337ce55effe060221009bc740794ea521f11dc5462b68e2879631adbd9a03add0b59a24e5ed7fd0bc7e"
    static let sm2 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgAu14wUaW9B9YH8eB
        im9dVZFzciks9O1c64kFxGpaljahRANCAAQtyM7wRTkYwL1194h+8f/TqH0DyXKG
        JweROsixDJPsF1WIcorcxByT5a4ZnghywvOY+wno/lcdGe/IGM69/7BC
        -----END PRIVATE KEY-----
        """
    static let sm2Public = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoEcz1UBgi0DQgAELcjO8EU5GMC9dfeIfvH/06h9A8ly
        hicHkTrIsQyT7BdViHKK3MQck+WuGZ4IcsLzmPsJ6P5XHRnvyBjOvf+wQg==
        -----END PUBLIC KEY-----
        """
    static let sm2Signature =
        "304502205623f5cd50d0449bc0547380b87b93ffbd879bfce5f278cc27344243ed8af604022100d2990b2fd828ec88bb10b26da793031cfbeec083009b4076f5d6074bdbf6cee6"

    static func key(_ text: String) throws -> SignatureKey { try SignatureKey(pem: Array(text.utf8)) }

    static func bytes(_ hex: String) throws -> [UInt8] { try #require(Hexadecimal.decode(hex)) }
}

@Suite("Signatures") struct SignatureTests {
    private let text = Array("abc".utf8)

    @Test(arguments: [
        (Sample.p256Public, Sample.p256Signature, SignatureKey.Algorithm.ecdsaP256),
        (Sample.sm2Public, Sample.sm2Signature, .sm2),
    ]) func madeByAnotherToolAreVerified(_ key: String, _ hex: String, _ algorithm: SignatureKey.Algorithm) throws {
        let key = try Sample.key(key)
        let signature = try Sample.bytes(hex)
        #expect(key.algorithm == algorithm)
        #expect(!key.isPrivate)
        #expect(try key.verifies(signature, of: text))
        #expect(try !key.verifies(signature, of: Array("abd".utf8)))
        #expect(throws: DigestError.unavailable("private key")) { try key.signature(of: text) }
    }

    @Test(arguments: [(Sample.p256, Sample.p256Public), (Sample.sm2, Sample.sm2Public)])
    func areVerifiedByThePublicKey(_ secret: String, _ shown: String) throws {
        let signature = try Sample.key(secret).signature(of: text)
        #expect(try Sample.key(shown).verifies(signature, of: text))
        #expect(try Sample.key(secret).verifies(signature, of: text))
        for place in signature.indices {
            var other = signature
            other[place] ^= 1
            #expect(try !Sample.key(shown).verifies(other, of: text))
        }
        #expect(try !Sample.key(shown).verifies([], of: text))
    }

    @Test func ofAnotherKeyAreNotVerified() throws {
        let signature = try Sample.key(Sample.p256).signature(of: text)
        #expect(try !Sample.key(Sample.sm2Public).verifies(signature, of: text))
    }

    @Test(arguments: ["", "abc", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
    func needAKey(_ pem: String) {
        #expect(throws: DigestError.unavailable("key")) { try Sample.key(pem) }
    }
}
