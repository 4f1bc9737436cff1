// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// Numbers the names that libxml2 reports.
///
/// libxml2 keeps each name, prefix and namespace once, so that their addresses tell names apart. An open hash table
/// over the addresses, at most half full.
struct NameInterner {
    private struct Identity: Equatable {
        let local: UInt
        let prefix: UInt
        let namespace: UInt

        var hash: Int {
            let mixed = (local &* 0x9E37_79B9_7F4A_7C15) ^ (namespace &* 0xC2B2_AE3D_27D4_EB4F) ^ prefix
            return Int(truncatingIfNeeded: mixed ^ (mixed >> 29))
        }
    }

    private(set) var table = NameTable()
    private var identities: [Identity] = []
    private var slots = [Int32](repeating: -1, count: 256)

    mutating func number(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
    ) -> Int32 {
        let identity = Identity(
            local: UInt(bitPattern: local), prefix: UInt(bitPattern: prefix), namespace: UInt(bitPattern: namespace))
        let mask = slots.count - 1
        var slot = identity.hash & mask
        while slots[slot] >= 0 {
            if identities[Int(slots[slot])] == identity { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let name = unsafe XMLName(Self.text(local), prefix: Self.text(prefix), namespace: Self.text(namespace))
        let number = table.add(name)
        identities.append(identity)
        slots[slot] = number
        if identities.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, identity) in identities.enumerated() {
            var slot = identity.hash & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        unsafe pointer.map { unsafe String(cString: $0) } ?? ""
    }
}
