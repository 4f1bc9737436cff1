// SPDX-License-Identifier: Apache-2.0

import Digests
import Testing

@testable import MPI

@Suite("Health card ids") struct CardIDTests {
    static let id = "98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928"

    @Test(arguments: [
        (id, id), (id.lowercased(), id), (" \(id)\r\n", id), ("\(id):1", id), ("\(id):0", id),
        ("\(id.lowercased()):2:aa947ae3bc7902bdc99507b876148153", id), ("c100200300", "C100200300"),
        (String(repeating: "a", count: 128), String(repeating: "A", count: 128)),
        (String(repeating: "a1", count: 16) + ":1", String(repeating: "A1", count: 16)),
    ]) func readsTheIDOf(_ text: String, _ id: String) {
        #expect(CardID(text)?.text == id)
    }

    @Test(arguments: [
        "", " ", ":1", "\(id):1:2:3", "C100200300:1", String(repeating: "A", count: 33) + ":1",
        String(repeating: "A", count: 30) + ":1", String(repeating: "A", count: 130) + ":1", id.dropLast() + "G:1",
        "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6MX0.c2ln", "q83vEjRWeJA=", "健康卡", String(repeating: "a", count: 129),
    ]) func leavesToThePlatform(_ text: String) {
        #expect(CardID(text) == nil)
    }

    @Test func isTheSameInEitherCase() {
        #expect(CardID(Self.id) == CardID(Self.id.lowercased() + ":1"))
    }

    @Test func masksItsDescription() {
        #expect(CardID(Self.id)?.description == "98************28")
    }
}

/// The national text's own vector: `health-card.md` 2.2, every line.
@Suite("Card derivation") struct CardDerivationTests {
    let derivation: CardDerivation
    let index = bytes("ABD17E7ED399EF68AB5660155D6E226D2C92EAC3254A4A66BED83AED0ADA1E9E")
    let rootKey = bytes("0123456789ABCDEFFEDCBA9876543210")
    let card = bytes(CardIDTests.id)

    init() throws { derivation = try CardDerivation(rootKey: rootKey) }

    @Test func foldsTheMainIndexBesideItsComplement() throws {
        let userKey = try derivation.userKey(mainIndex: index)
        #expect(try SM4(key: rootKey).decrypt(userKey) == bytes("92CDCE45A16799FD" + "6D3231BA5E986602"))
    }

    @Test func diversifiesTheKey() throws {
        #expect(try derivation.userKey(mainIndex: index) == bytes("86C63180C2806ED1F47B859DE501215B"))
    }

    @Test func fillsTheDocumentWithZeros() throws {
        let plain = try SM4(key: derivation.userKey(mainIndex: index)).decrypt(card)
        #expect(plain == bytes("3031313130313030323031373132323530303658" + String(repeating: "00", count: 12)))
    }

    @Test func makesTheCardID() throws {
        let id = try derivation.cardID(mainIndex: index, documentType: "01", documentNumber: "11010020171225006X")
        #expect(id == CardIDTests.id)
    }

    @Test func turnsTheCardIDBack() throws {
        let document = try derivation.document(of: card, mainIndex: index)
        #expect([document?.type, document?.number] == ["01", "11010020171225006X"])
    }

    @Test func readsNothingWithAnotherKey() throws {
        let other = try CardDerivation(rootKey: Array(repeating: 7, count: 16))
        #expect(try other.document(of: card, mainIndex: index) == nil)
    }

    @Test(arguments: ["G1234567", "12345678901234"]) func goesThereAndBack(_ number: String) throws {
        let id = try derivation.cardID(mainIndex: index, documentType: "03", documentNumber: number)
        let document = try derivation.document(of: bytes(id), mainIndex: index)
        #expect([document?.type, document?.number] == ["03", number])
    }

    @Test(arguments: [0, 15, 17, 32]) func refusesARootKeyOf(_ count: Int) {
        #expect(throws: DigestError.badLength(expected: 16, found: count)) {
            try CardDerivation(rootKey: Array(repeating: 0, count: count))
        }
    }

    @Test(arguments: [0, 31, 33, 64]) func refusesAMainIndexOf(_ count: Int) {
        #expect(throws: DigestError.badLength(expected: 32, found: count)) {
            try derivation.cardID(
                mainIndex: Array(repeating: 0, count: count), documentType: "01", documentNumber: "1")
        }
    }

    @Test func refusesACardIDThatIsNoWholeBlocks() {
        #expect(throws: DigestError.badLength(expected: 16, found: 15)) {
            try derivation.document(of: Array(repeating: 0, count: 15), mainIndex: index)
        }
    }
}

/// The bytes of hexadecimal text.
private func bytes(_ text: String) -> [UInt8] {
    let digits = text.utf8.map { Int($0) < 58 ? Int($0) - 48 : Int($0) - 55 }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}
