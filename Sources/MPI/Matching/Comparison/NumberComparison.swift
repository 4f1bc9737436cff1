// SPDX-License-Identifier: Apache-2.0

/// How two document numbers agree, closest first.
enum NumberLevel: Int, CaseIterable, Sendable {
    /// Equal, with a check character or a form that shows it whole.
    case exact = 1
    /// Equal, but of a kind that nothing guards against slips.
    case unchecked
    /// One character wrong, lost, doubled or turned around; or equal where one side is not hidden.
    case near
    case other

    /// nil when the two are of kinds one person may hold both of.
    init?(_ left: DocumentNumber, _ right: DocumentNumber, isSame: Bool) {
        if isSame {
            self = left.kind == .citizen || left.kind == .birthCertificate || left.kind == .permit ? .exact : .unchecked
            return
        }
        switch (left.kind, right.kind) {
        case (.none, _), (_, .none): return nil
        case (.masked, .citizen), (.masked, .damaged), (.citizen, .masked), (.damaged, .masked), (.masked, .masked):
            self = Self.agreesWhereShown(left.text, right.text) ? .near : .other
        case (.citizen, .citizen), (.damaged, .damaged), (.citizen, .damaged), (.damaged, .citizen):
            self = Self.isSlip(left.text, right.text) ? .near : .other
        case (.passport, .passport), (.other, .other), (.permit, .permit):
            // Renewed documents have new numbers.
            guard TextDistance.isOneEdit(left.text, right.text) else { return nil }
            self = .near
        case (.birthCertificate, .birthCertificate): self = .other
        default: return nil
        }
    }

    private static func isSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        if TextDistance.isOneEdit(left, right) { return true }
        // A slip in 15 digits moves the check character that we computed.
        guard left.count == 18, right.count == 18 else { return false }
        return TextDistance.isOneEdit(Array(left.dropLast()), Array(right.dropLast()))
    }

    private static func agreesWhereShown(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let star = UInt8(ascii: "*")
        let (one, two) = (left.firstIndex(of: star), right.firstIndex(of: star))
        let head = min(one ?? left.count, two ?? right.count)
        let tail = min(Self.tail(left), Self.tail(right))
        guard head >= 3, tail >= 2 || head >= 8 else { return false }
        return left.prefix(head) == right.prefix(head) && left.suffix(tail) == right.suffix(tail)
    }

    private static func tail(_ text: [UInt8]) -> Int {
        text.lastIndex(of: UInt8(ascii: "*")).map { text.count - $0 - 1 } ?? text.count
    }
}

/// How two telephone numbers agree, closest first.
enum PhoneLevel: Int, CaseIterable, Sendable {
    case exact = 1
    /// One digit wrong, lost or turned around.
    case near
    case other

    init(_ left: UInt64, _ right: UInt64) {
        if left == right {
            self = .exact
        } else {
            self = Self.isNear(left, right) ? .near : .other
        }
    }

    private static func isNear(_ left: UInt64, _ right: UInt64) -> Bool {
        let ratio = Double(max(left, right)) / Double(max(1, min(left, right)))
        guard ratio < 12 else { return false }
        // Most pairs differ everywhere: three differing digits end it before anything is allocated.
        if ratio < 2 {
            var (one, two, wrong) = (left, right, 0)
            while one > 0, wrong < 3 {
                wrong += one % 10 == two % 10 ? 0 : 1
                (one, two) = (one / 10, two / 10)
            }
            if wrong == 1 { return true }
            if wrong >= 3 { return false }
        }
        return TextDistance.isOneEdit(Array(String(left).utf8), Array(String(right).utf8))
    }
}

/// How two addresses agree, closest first.
enum AddressLevel: Int, CaseIterable, Sendable {
    /// The same household: house, or building and room.
    case household = 1
    /// The same group of a village, or the same building.
    case group
    /// The same village, community or estate; nothing finer on one side.
    case village
    /// The same village, but another group, house or building.
    case neighbours
    /// The same town only.
    case town
    case other

    /// nil when one side has nothing that the other can be held against.
    init?(_ left: AddressBook.Entry, _ right: AddressBook.Entry) {
        let sameVillage = left.village > 0 && left.village == right.village
        let sameEstate = left.estate > 0 && left.estate == right.estate
        if sameVillage || sameEstate {
            self = Self.detail(left, right)
            return
        }
        let bothTowns = left.town > 0 && right.town > 0
        let comparable = (left.village > 0 && right.village > 0) || (left.estate > 0 && right.estate > 0)
        if bothTowns, left.town != right.town {
            self = .other
        } else if comparable {
            self = bothTowns ? .town : .other
        } else {
            return nil
        }
    }

    private static func detail(_ left: AddressBook.Entry, _ right: AddressBook.Entry) -> AddressLevel {
        if left.estate > 0, right.estate > 0, left.estate != right.estate { return .neighbours }
        if left.building > 0, right.building > 0 {
            guard left.building == right.building else { return .neighbours }
            return compare(left.room, right.room)
        }
        guard left.group > 0, right.group > 0 else { return .village }
        return left.group == right.group ? compare(left.house, right.house) : .neighbours
    }

    private static func compare(_ left: UInt16, _ right: UInt16) -> AddressLevel {
        guard left > 0, right > 0 else { return .group }
        return left == right ? .household : .neighbours
    }
}
