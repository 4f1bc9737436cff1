// SPDX-License-Identifier: Apache-2.0

/// An address down to the household, as far as it is written.
struct PlaceAddress: Sendable, Hashable {
    /// Town or township without its kind (镇, 乡, 街道).
    var town: ArraySlice<UInt32> = []
    /// Village or community without its kind (村, 社区, 村委会).
    var village: ArraySlice<UInt32> = []
    /// Housing estate or street, where a building number follows.
    var estate: ArraySlice<UInt32> = []
    /// 组, 队, 社; 0 when not written.
    var group = 0
    /// 号.
    var house = 0
    /// 栋, 幢, 号楼.
    var building = 0
    /// 室.
    var room = 0

    /// Takes an address in one line apart.
    init(_ text: ArraySlice<UInt8>) {
        let han = HanCharacters.shared
        let scalars = FoldedText.scalars(text, limit: 120).filter { $0 != 0x20 && $0 != 0x2C && $0 != 0x3001 }
        let all = scalars.map { han.simplified($0) }
        var rest = Self.belowCounty(all[...])
        if let end = Self.townEnd(rest) {
            town = rest[rest.startIndex..<end.lowerBound]
            rest = rest[end.upperBound...]
        }
        readNumbers(&rest)
        readPlace(rest)
    }

    var isEmpty: Bool { town.isEmpty && village.isEmpty && estate.isEmpty }

    // MARK: Names

    /// What follows province, city and county.
    private static func belowCounty(_ address: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        var rest = address
        for (kinds, longest) in [(Words.province, 8), (Words.city, 7), (Words.county, 7)] {
            for place in rest.indices.prefix(longest) where kinds.contains(rest[place]) {
                let start = rest.startIndex
                guard place > start, !(rest[place] == Words.district && Words.beforeDistrict.contains(rest[place - 1]))
                else { continue }
                rest = rest[(place + 1)...]
                break
            }
        }
        return rest
    }

    /// Where the kind of the town stands.
    private static func townEnd(_ address: ArraySlice<UInt32>) -> Range<Int>? {
        for place in address.indices.prefix(8) where place > address.startIndex {
            if Words.town.contains(address[place]),
                place + 1 == address.endIndex || !Words.village.contains(address[place + 1])
            {
                return place..<place + 1
            }
            if address[place] == 0x8857, place + 1 < address.endIndex, address[place + 1] == 0x9053 {
                return place..<place + 2
            }
        }
        return nil
    }

    /// Village and estate in what is left before the first number.
    private mutating func readPlace(_ text: ArraySlice<UInt32>) {
        var rest = text
        for place in rest.indices where place > rest.startIndex {
            let isVillage = Words.village.contains(rest[place])
            let isCommunity =
                rest[place] == 0x793E && place + 1 < rest.endIndex && rest[place + 1] == Words.district
            guard isVillage || isCommunity else { continue }
            village = rest[rest.startIndex..<place]
            rest = rest[(place + (isCommunity ? 2 : 1))...]
            break
        }
        for word in [[0x59D4, 0x4F1A], [0x59D4]] as [[UInt32]] where rest.starts(with: word) {
            rest = rest.dropFirst(word.count)
        }
        if village.suffix(2) == [0x59D4, 0x4F1A] { village = village.dropLast(2) }
        guard rest.count >= 2 else {
            if village.isEmpty { village = rest }
            return
        }
        if building > 0 || room > 0 || !village.isEmpty { estate = rest } else { village = Self.withoutOffice(rest) }
    }

    /// Without 委会 and 居委会 at the end.
    private static func withoutOffice(_ text: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        guard text.suffix(2) == [0x59D4, 0x4F1A] else { return text }
        let name = text.dropLast(2)
        return name.last == 0x5C45 ? name.dropLast() : name
    }

    // MARK: Numbers

    /// Reads numbers with their kinds and leaves what stands before the first of them.
    private mutating func readNumbers(_ text: inout ArraySlice<UInt32>) {
        var place = text.startIndex
        var firstNumber: Int?
        while place < text.endIndex {
            guard let (value, start, end) = Self.number(text, place), let length = take(value, text[end...]) else {
                place += 1
                continue
            }
            firstNumber = min(firstNumber ?? start, start)
            place = end + length
        }
        if let firstNumber { text = text[..<firstNumber] }
    }

    /// A number at a place, 第 before it counted in: its value, start and end.
    private static func number(_ text: ArraySlice<UInt32>, _ place: Int) -> (Int, Int, Int)? {
        let start = text[place] == 0x7B2C ? place + 1 : place
        let digits = text[start...].prefix { FoldedText.isDigit($0) }
        if !digits.isEmpty {
            guard digits.count <= 5 else { return nil }
            return (digits.reduce(0) { $0 * 10 + Int($1 & 15) }, place, digits.endIndex)
        }
        let han = text[start...].prefix { FoldedText.hanDigit($0) != nil || $0 == 0x5341 || $0 == 0x767E }
        guard let value = FoldedText.hanNumber(han) else { return nil }
        return (value, place, han.endIndex)
    }

    /// Keeps a number by the kind that follows it; the length of the kind, or nil for none we know.
    private mutating func take(_ value: Int, _ after: ArraySlice<UInt32>) -> Int? {
        for (word, field) in Words.kinds where after.starts(with: word) {
            if word == [0x793E], after.dropFirst().first == Words.district { return nil }
            keep(value, as: field)
            return word.count
        }
        return nil
    }

    /// The first number of a kind counts.
    private mutating func keep(_ value: Int, as field: NumberKind) {
        switch field {
        case .group: group = group == 0 ? value : group
        case .house: house = house == 0 ? value : house
        case .building: building = building == 0 ? value : building
        case .room: room = room == 0 ? value : room
        }
    }

    private enum NumberKind { case group, house, building, room }

    private enum Words {
        static let province: [UInt32] = "省".scalarValues
        static let city: [UInt32] = "市".scalarValues
        static let county: [UInt32] = "县旗区".scalarValues
        static let district: UInt32 = 0x533A
        static let beforeDistrict: [UInt32] = "小社园街库".scalarValues
        static let town: [UInt32] = "镇乡".scalarValues
        static let village: [UInt32] = "村".scalarValues

        static let kinds: [([UInt32], NumberKind)] = [
            ("村民小组".scalarValues, .group), ("小组".scalarValues, .group), ("组".scalarValues, .group),
            ("生产队".scalarValues, .group), ("队".scalarValues, .group), ("社".scalarValues, .group),
            ("屯".scalarValues, .group), ("号楼".scalarValues, .building), ("栋".scalarValues, .building),
            ("幢".scalarValues, .building), ("室".scalarValues, .room), ("号".scalarValues, .house),
        ]
    }
}

/// All addresses of a population: each distinct text is read once.
struct AddressBook: Sendable {
    /// An address whose names are numbers of their sounds, so that homophones agree.
    struct Entry: Sendable, Hashable {
        var town: UInt32 = 0
        var village: UInt32 = 0
        var estate: UInt32 = 0
        var group: UInt16 = 0
        var house: UInt16 = 0
        var building: UInt16 = 0
        var room: UInt16 = 0

        /// Whether it says more than the town.
        var hasPlace: Bool { village > 0 || estate > 0 }
    }

    private(set) var entries = [Entry()]
    private var texts = Interner()
    private var numbers: [UInt32] = [0]
    private var places = Interner()
    private var known: [Entry: UInt32] = [:]

    /// The number of an address, from 1; 0 for one that says nothing.
    mutating func enter(_ text: ArraySlice<UInt8>) -> UInt32 {
        let count = texts.count
        let number = texts.number(text)
        if texts.count > count { numbers.append(add(PlaceAddress(text))) }
        return numbers[Int(number)]
    }

    private mutating func add(_ address: PlaceAddress) -> UInt32 {
        guard !address.isEmpty else { return 0 }
        let entry = Entry(
            town: place(address.town), village: place(address.village), estate: place(address.estate),
            group: UInt16(clamping: address.group), house: UInt16(clamping: address.house),
            building: UInt16(clamping: address.building), room: UInt16(clamping: address.room))
        return enter(entry)
    }

    /// The number of an entry, a new one if it is not known yet.
    mutating func enter(_ entry: Entry) -> UInt32 {
        if let number = known[entry] { return number }
        entries.append(entry)
        known[entry] = UInt32(entries.count - 1)
        return UInt32(entries.count - 1)
    }

    /// The sound of a town, village or estate, the same in every book; empty for 0.
    func placeCode(_ number: UInt32) -> ArraySlice<UInt8> { places[number] }

    /// The number of a place by its sound.
    mutating func enterPlace(_ code: ArraySlice<UInt8>) -> UInt32 { places.number(code) }

    private mutating func place(_ name: ArraySlice<UInt32>) -> UInt32 {
        let codes = name.flatMap { value -> [UInt8] in
            let reading = HanCharacters.shared.reading(value)
            guard reading > 0 else { return FoldedText.bytes([value]) }
            return [UInt8(truncatingIfNeeded: reading >> 8) | 0x80, UInt8(truncatingIfNeeded: reading)]
        }
        return places.number(codes[...])
    }
}
