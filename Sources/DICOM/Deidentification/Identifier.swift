// SPDX-License-Identifier: Apache-2.0

/// One thing that points at the patient, as it is looked for.
struct Identifier: Hashable {
    enum Needle: Hashable {
        /// Tokens one after the other.
        case tokens([String])
        /// Characters in a row.
        case joined([UInt32])
        /// Eight digits of a day, which may begin a date and time.
        case day(String)
    }

    /// The element of the original that holds it.
    let tag: Tag
    let needle: Needle

    /// How many characters it has.
    var length: Int {
        switch needle {
        case .tokens(let tokens): tokens.reduce(0) { $0 + $1.unicodeScalars.count }
        case .joined(let scalars): scalars.count
        case .day(let digits): digits.utf8.count
        }
    }

    /// The fewest characters by which somebody can be told.
    private static let fewest = 3

    // MARK: Making

    /// The parts of a person's name: each of three letters or two ideographs, and the whole in both orders.
    static func name(_ value: String, _ tag: Tag) -> [Identifier] {
        PersonName(value).groups.flatMap { group in
            let parts = group.components.prefix(3).map(NormalText.init)
            let whole = parts.flatMap(\.joined)
            var needles = (parts.map(\.joined) + [whole]).filter { $0.count >= 2 }.map(Needle.joined)
            let words = parts.map(\.tokens).filter { !$0.isEmpty }
            let orders = [words.flatMap { $0 }, words.reversed().flatMap { $0 }]
            let runs = orders.map { [$0.joined()] }
            needles += (words + orders + runs).filter { isLong($0, fewest) }.map(Needle.tokens)
            needles += words.joined().filter { isLong([$0], fewest) }.map { .tokens([$0]) }
            return Set(needles).map { Identifier(tag: tag, needle: $0) }
        }
    }

    private static func isLong(_ tokens: [String], _ least: Int) -> Bool {
        guard !tokens.allSatisfy(Dummy.words.contains) else { return false }
        return tokens.reduce(0) { $0 + $1.unicodeScalars.count } >= least
    }

    /// An identifier, an address or another text.
    static func text(_ value: String, _ tag: Tag) -> [Identifier] {
        let text = NormalText(value)
        var needles: [Needle] = []
        if text.joined.count >= fewest { needles.append(.joined(text.joined)) }
        if isLong(text.tokens, text.joined.isEmpty ? fewest : 4) { needles.append(.tokens(text.tokens)) }
        return needles.map { Identifier(tag: tag, needle: $0) }
    }

    /// A day of birth: as digits, and as three numbers with or without zeros before them.
    static func day(_ value: String, _ tag: Tag) -> [Identifier] {
        guard let day = CalendarDate(value) else { return text(value, tag) }
        let padded = [Digits.padded(day.year, 4), Digits.padded(day.month, 2), Digits.padded(day.day, 2)]
        let plain = [padded[0], String(day.month), String(day.day)]
        let needles: [Needle] = [.day(day.description), .tokens(padded), .tokens(plain)]
        return Set(needles).map { Identifier(tag: tag, needle: $0) }
    }
}
