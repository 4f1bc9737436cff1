// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests

/// Names and numbers of invented people: as they are written against this toolkit, others in every part of every run against
/// a system that keeps what came before.
///
/// | written | stands for |
/// |---|---|
/// | `${card A071…}` | the id of a health card, 64 hexadecimal digits |
/// | `${number 339921199001010013}` | an identity number, its check character right (GB 11643) |
/// | `${old-number 339921199001010013}` | the same as 15 digits |
/// | `${born 19900101}` | a birth date, agreeing with the number of the same date |
/// | `${given 小明}` | a given name |
struct TestPerson {
    /// Digits that differ from part to part; empty for what is written.
    let salt: String

    private static let words = ["card", "number", "old-number", "born", "given"]

    /// Whether a word stands for something of a person.
    static func isWord(_ word: String) -> Bool {
        let parts = word.split(separator: " ")
        return parts.count == 2 && words.contains(String(parts[0]))
    }

    /// What a word stands for; nil for one that means nobody.
    func meaning(_ word: String) -> String? {
        guard Self.isWord(word), let value = word.split(separator: " ").last.map(String.init) else { return nil }
        switch word.prefix(while: { $0 != " " }) {
        case "card": return salt.isEmpty ? value : Hexadecimal.encode(digest(value)).uppercased()
        case "number": return number(value)
        case "old-number": return number(value).map { String($0.prefix(6) + $0.dropFirst(8).prefix(9)) }
        case "born": return born(value)
        default: return given(value)
        }
    }

    private func digest(_ text: String) -> [UInt8] {
        (try? Digest.sm3.of(Array("\(text) \(salt)".utf8))) ?? Array(repeating: 0, count: 32)
    }

    /// A number below a limit that depends on the salt and a text.
    private func draw(_ text: String, below limit: Int) -> Int {
        let seed = digest(text).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return Int(seed) % limit
    }

    /// Up to five years earlier; the same for all of one date in a part.
    private func born(_ date: String) -> String? {
        guard date.count == 8, date.allSatisfy(\.isNumber) else { return nil }
        return salt.isEmpty ? date : ClockText(digits: date + "000000").meaning("today-\(draw("born", below: 1800))d")
    }

    /// The sequence keeps its sex; the division stays among those that were never given out.
    private func number(_ text: String) -> String? {
        guard text.count == 18, let sequence = Int(text.dropFirst(14).prefix(3)),
            let born = born(String(text.dropFirst(6).prefix(8)))
        else { return nil }
        if salt.isEmpty { return text }
        let division = 60 + draw(text + "division", below: 40)
        let other = 2 * draw(text + "sequence", below: 499) + (sequence % 2 == 0 ? 2 : 1)
        let digits = "3399\(division)\(born)" + String(1000 + other).dropFirst()
        return digits + Self.check(digits)
    }

    /// - Source: GB 11643-1999, 4.2: ISO 7064, MOD 11-2.
    private static func check(_ digits: String) -> String {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return String(Array("10X98765432")[sum % 11])
    }

    private static let characters = Array("安宝春冬芳刚贵海花华吉佳建杰军康兰乐莲林玲龙梅美明宁平强青秋荣山胜书松涛婷伟文霞香祥心新星雪雅燕阳怡英永勇玉月云真正志忠")

    private func given(_ name: String) -> String {
        if salt.isEmpty { return name }
        let signs = ["a", "b"].map { Self.characters[draw(name + $0, below: Self.characters.count)] }
        return String(signs)
    }
}
