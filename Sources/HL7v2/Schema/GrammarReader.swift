// SPDX-License-Identifier: Apache-2.0

/// Reads a grammar such as `MSH SFT* PATIENT(PID PD1?)? ORDER(<OBR RQD> NTE*)+`.
///
/// `( )` holds the parts of a group, `< >` those of a choice; `?` is none or one, `*` any number, `+` at least one.
/// The table is the library's own, so what cannot be read is left out and caught by its tests.
struct GrammarReader {
    private let text: ArraySlice<UInt8>
    private var place: Int

    static func read(_ text: ArraySlice<UInt8>) -> [StructureElement] {
        var reader = GrammarReader(text: text, place: text.startIndex)
        return reader.elements()
    }

    private init(text: ArraySlice<UInt8>, place: Int) {
        self.text = text
        self.place = place
    }

    private mutating func elements() -> [StructureElement] {
        var found: [StructureElement] = []
        while place < text.endIndex {
            switch text[place] {
            case UInt8(ascii: ")"), UInt8(ascii: ">"):
                place += 1
                return found
            case 0x20: place += 1
            default: found.append(element())
            }
        }
        return found
    }

    private mutating func element() -> StructureElement {
        let name = text[place...].prefix { !" ()<>?*+".utf8.contains($0) }
        place += name.count
        var element = StructureElement(.segment, String(decoding: name, as: UTF8.self))
        let next = place < text.endIndex ? text[place] : 0
        if next == UInt8(ascii: "(") || next == UInt8(ascii: "<") {
            place += 1
            element.kind = next == UInt8(ascii: "(") ? .group : .choice
            element.children = elements()
        }
        mark(&element)
        // A character that is none of the grammar would be met again and again.
        if name.isEmpty, element.kind == .segment { place += 1 }
        return element
    }

    private mutating func mark(_ element: inout StructureElement) {
        guard place < text.endIndex else { return }
        switch text[place] {
        case UInt8(ascii: "?"): element.minimum = 0
        case UInt8(ascii: "*"): (element.minimum, element.maximum) = (0, nil)
        case UInt8(ascii: "+"): element.maximum = nil
        default: return
        }
        place += 1
    }
}
