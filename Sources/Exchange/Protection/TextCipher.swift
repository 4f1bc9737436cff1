// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import SQLite

/// Enciphers single values of tables as text: `~`, the number of the key, `:`, hexadecimal digits of nonce and cipher.
///
/// A value that is looked for becomes the same text each time, since its nonce is a keyed digest of it: whoever has the
/// file sees which values are equal, and no more. Any other value has a random nonce.
struct TextCipher: Sendable, Hashable {
    private let algorithm: BodyAlgorithm
    private let key: [UInt8]
    private let nonceKey: [UInt8]

    /// - Parameter derived: a key of 32 bytes for a purpose.
    init(
        _ algorithm: BodyAlgorithm, _ derived: (String) throws(DigestError) -> [UInt8]
    ) throws(DigestError) {
        self.algorithm = algorithm
        let text = try derived("text")
        key = algorithm == .aes ? text : Array(text.prefix(SM4.blockSize)) + (try derived("text tag"))
        nonceKey = try derived("text nonce")
    }

    private var nonceSize: Int { algorithm == .aes ? AES256GCM.nonceSize : SM4Counter.nonceSize }

    /// - Parameter isTerm: whether equal values become equal.
    func seal(_ plain: [UInt8], isTerm: Bool) throws(DigestError) -> String {
        let nonce: [UInt8]
        if isTerm {
            let digest: Digest = algorithm == .aes ? .sha256 : .sm3
            nonce = Array(try digest.authenticated(plain, key: nonceKey).prefix(nonceSize))
        } else {
            nonce = try SecureRandom.bytes(nonceSize)
        }
        let sealed: [UInt8]
        switch algorithm {
        case .aes: sealed = try AES256GCM(key: key).seal(plain, nonce: nonce)
        case .sm4: sealed = try SM4Counter(key: key).seal(plain, nonce: nonce)
        }
        return Hexadecimal.encode(nonce + sealed)
    }

    func open(_ digits: String) throws(DigestError) -> [UInt8] {
        guard let bytes = Hexadecimal.decode(digits), bytes.count > nonceSize else { throw .notAuthentic }
        let (nonce, sealed) = (Array(bytes.prefix(nonceSize)), Array(bytes.dropFirst(nonceSize)))
        switch algorithm {
        case .aes: return try AES256GCM(key: key).open(sealed, nonce: nonce)
        case .sm4: return try SM4Counter(key: key).open(sealed, nonce: nonce)
        }
    }
}

extension BodyCipher {
    /// A value as it is kept in a table; nothing stays nothing.
    ///
    /// - Parameter isTerm: whether it is looked for, so that equal values must become equal.
    func kept(_ value: String, isTerm: Bool = false) throws(StoreError) -> String {
        guard let active, !value.isEmpty else { return value }
        do {
            return "~\(active.id):" + (try active.texts.seal(Array(value.utf8), isTerm: isTerm))
        } catch {
            throw Self.fault("the cipher failed")
        }
    }

    /// A value of a table as it was.
    ///
    /// What only looks enciphered was sent so, before the store had a key, and is given back as it is.
    func shown(_ kept: String) -> String {
        guard kept.utf8.first == UInt8(ascii: "~"), let colon = kept.firstIndex(of: ":"),
            let id = Int64(kept[kept.index(after: kept.startIndex)..<colon]), let key = keys[id],
            let plain = try? key.texts.open(String(kept[kept.index(after: colon)...]))
        else { return kept }
        return String(decoding: plain, as: UTF8.self)
    }

    /// What a value that is looked for may stand as beside its present form: in clear, or by any key in use.
    func formerForms(of value: String) throws(StoreError) -> [String] {
        if value.isEmpty || !isMixed { return [] }
        var forms = active == nil ? [] : [value]
        for key in keys.values.sorted(by: { $0.id < $1.id }) where key.id != active?.id {
            do { forms.append("~\(key.id):" + (try key.texts.seal(Array(value.utf8), isTerm: true))) } catch {
                throw Self.fault("the cipher failed")
            }
        }
        return forms
    }

    /// Whether a value stands as the present key makes it, or in clear where there is none.
    func isCurrent(_ kept: String) -> Bool {
        guard let active else { return shown(kept) == kept }
        return kept.isEmpty || kept.hasPrefix("~\(active.id):") && shown(kept) != kept
    }
}
