// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A number of an identity document as it is compared.
///
/// - Source: GB 11643-1999 for the citizen's number and its check character (ISO 7064 MOD 11-2); the other forms as
///   hospitals meet them.
struct DocumentNumber: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        case none
        /// 18 characters with the right check character; also residence permits and the new card of foreigners.
        case citizen
        /// What should be a citizen's number but is not one.
        case damaged
        /// A citizen's number with its middle hidden.
        case masked
        /// Travel permits, old cards of foreigners: one person keeps one number, no check character.
        case permit
        case passport
        case birthCertificate
        case other
    }

    var kind = Kind.none
    /// The characters that are compared.
    var text: [UInt8] = []
    /// The date of birth inside; 0 without one.
    var birth = CalendarDay(packed: 0)
    /// 1 or 2 as the number says; 0 where it says nothing.
    var sex: UInt8 = 0

    /// Reads a number; `type` is a code of CV02.01.101, or empty.
    ///
    /// Never fails: what has no known form is compared as it stands.
    init(_ raw: ArraySlice<UInt8>, type: ArraySlice<UInt8>) {
        var scalars = FoldedText.scalars(raw, limit: 40).filter {
            $0 != 0x20 && $0 != 0x2D && $0 != 0x3A && $0 != 0xFF1A
        }
        if scalars.starts(with: [0x49, 0x44]), scalars.count > 12 { scalars.removeFirst(2) }
        let characters = scalars.map { $0 < 0x80 ? UInt8($0) : $0 == 0xD7 ? 0x58 : 0x3F }
        guard characters.count >= 4, characters.contains(where: \.isASCIIDigit) else { return }
        read(characters, type: String(decoding: type, as: UTF8.self))
    }

    private mutating func read(_ characters: [UInt8], type: String) {
        text = characters
        let digits = characters.count { $0.isASCIIDigit }
        if readCitizen(characters) { return }
        if characters.dropLast().contains(UInt8(ascii: "*")) {
            kind = .masked
        } else if characters.count >= 14, digits >= characters.count - 1, type == "01" || type.isEmpty || type == "02" {
            kind = .damaged
        } else {
            readOther(characters, digits: digits, type: type)
        }
    }

    private mutating func readCitizen(_ characters: [UInt8]) -> Bool {
        var number = characters
        if number.count == 15, number.allSatisfy(\.isASCIIDigit) {
            number = number[..<6] + [0x31, 0x39] + number[6...]
            number.append(IdentityNumber.checkCharacter(number))
        }
        guard number.count == 18, number[..<17].allSatisfy(\.isASCIIDigit) else { return false }
        let check = IdentityNumber.checkCharacter(number[..<17])
        // A last X often arrives as a star or a multiplication sign.
        if number[17] == UInt8(ascii: "*") || number[17] == UInt8(ascii: "?") { number[17] = UInt8(ascii: "X") }
        guard number[17] == check else { return false }
        let day = CalendarDay(packed: number[6..<14].reduce(0) { $0 * 10 + UInt32($1 & 15) })
        guard day.exists || number[0] == UInt8(ascii: "9") else { return false }
        (kind, text, birth, sex) = (.citizen, number, day, number[16] & 1 == 1 ? 1 : 2)
        return true
    }

    private mutating func readOther(_ characters: [UInt8], digits: Int, type: String) {
        let letters = characters.prefix { $0.isASCIILetter }.count
        let isClean = characters.allSatisfy(\.isASCIIAlphanumeric)
        switch (letters, digits, type) {
        case _ where !isClean: kind = .other
        case (1, 8...10, "06"), (1, 10, ""):
            // The last two digits count the editions of the permit.
            (kind, text) = (.permit, Array(characters.prefix(9)))
        case (0, 8, "07"), (0, 10, "07"): (kind, text) = (.permit, Array(characters.prefix(8)))
        case (3, 12, _): kind = .permit
        case (1, 9, "99"), (1, 9, ""): kind = .birthCertificate
        case (_, _, "03"): kind = .passport
        case (1...2, 7...8, ""): kind = .passport
        default: kind = .other
        }
    }
}

/// All document numbers of a population: each distinct one is read once.
struct DocumentNumberBook: Sendable {
    private(set) var entries = [DocumentNumber([], type: [])]
    /// The first sixteen digits of a citizen's number, four bits each; 0 for other documents.
    private var digits: [UInt64] = [0]
    private var texts = Interner()
    private var numbers: [UInt32] = [0]
    private var keys = Interner()
    /// A text with its type before it.
    private var typed: [UInt8] = []

    /// The number of a document, from 1; 0 for none. Texts that mean the same document have the same number.
    mutating func enter(_ text: ArraySlice<UInt8>, type: ArraySlice<UInt8>) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        let count = texts.count
        typed.removeAll(keepingCapacity: true)
        typed += type
        typed.append(0x7C)
        typed += text
        let number = texts.number(typed[...])
        if texts.count > count { numbers.append(add(DocumentNumber(text, type: type))) }
        return numbers[Int(number)]
    }

    private mutating func add(_ document: DocumentNumber) -> UInt32 {
        guard document.kind != .none else { return 0 }
        let count = keys.count
        let number = keys.number(([0x30 + document.kind.rawValue] + document.text)[...])
        guard keys.count > count else { return number }
        entries.append(document)
        let isCitizen = document.kind == .citizen
        digits.append(isCitizen ? document.text.prefix(16).reduce(0) { $0 << 4 | UInt64($1 & 15) } : 0)
        return number
    }

    /// Whether two are numbers of citizens that differ in more places than one slip changes: most pairs.
    func differWidely(_ left: UInt32, _ right: UInt32) -> Bool {
        let (one, two) = (digits[Int(left)], digits[Int(right)])
        guard one != 0, two != 0 else { return false }
        let bits = one ^ two
        return ((bits | bits >> 1 | bits >> 2 | bits >> 3) & 0x1111_1111_1111_1111).nonzeroBitCount > 2
    }
}
