// SPDX-License-Identifier: Apache-2.0

import Bytes

/// How a data set is shown as text.
public struct DumpForm: Sendable, Hashable {
    /// How many characters of a value are shown.
    public var longestValue: Int

    /// Sixty-four characters, unless told otherwise.
    public init(longestValue: Int = 64) { self.longestValue = longestValue }
}

extension DataSet {
    /// The data set as text, a line for each element and item: tag, representation, value, then behind `#` the length,
    /// the number of values and the keyword.
    ///
    /// Control characters in values show as `.`, so that a value cannot pass for a line. Private elements have the names
    /// their makers published.
    public func dump(_ form: DumpForm = DumpForm()) -> String {
        var lines = ""
        var walk = walk
        var creators = [PrivateCreators(self)]
        while let step = walk.next() {
            // An item counts itself among what is around it.
            switch step {
            case .item(let number, let item):
                creators.removeLast(max(0, creators.count - walk.depth))
                creators.append(PrivateCreators(item))
                lines += String(repeating: "  ", count: walk.depth * 2 - 1) + "item \(number)\n"
            case .element(let element):
                creators.removeLast(max(0, creators.count - walk.depth - 1))
                let name = creators[creators.count - 1].name(of: element.tag)
                lines += String(repeating: "  ", count: walk.depth * 2) + element.line(form, name) + "\n"
            }
        }
        return lines
    }
}

/// The private creators of one data set, gathered when the first is asked for.
private struct PrivateCreators {
    private let dataSet: DataSet
    private var names: [Tag: String]?

    init(_ dataSet: DataSet) { self.dataSet = dataSet }

    /// What an element is called.
    mutating func name(of tag: Tag) -> String {
        if let entry = DataDictionary.entry(tag) { return entry.keyword.isEmpty ? "Retired" : entry.keyword }
        guard let creator = tag.privateCreator else { return tag.isPrivate ? "Private" : "Unknown" }
        let names = names ?? gather()
        self.names = names
        let entry = names[creator].flatMap { PrivateDictionary.entry(tag, creator: $0) }
        return entry.flatMap { $0.name.isEmpty ? nil : $0.name } ?? "Private"
    }

    private func gather() -> [Tag: String] {
        var names: [Tag: String] = [:]
        for element in dataSet.elements where element.tag.isPrivateCreator { names[element.tag] = element.string }
        return names
    }
}

extension DataElement {
    fileprivate func line(_ form: DumpForm, _ name: String) -> String {
        let (value, count) = shown(form)
        let text = "\(tag) \(vr) \(value)"
        let gap = String(repeating: " ", count: max(1, 56 - text.unicodeScalars.count))
        let size = lengthForm == .undefined ? "undefined" : String(length)
        return "\(text)\(gap)# \(size), \(count) \(name)"
    }

    /// The value to show and how many values there are.
    private func shown(_ form: DumpForm) -> (String, Int) {
        if isEncapsulated { return ("(encapsulated)", 1) }
        if vr == .sequence {
            let count = items.count
            return ("(\(count) \(count == 1 ? "item" : "items"))", count)
        }
        if vr.isString {
            let strings = valueTexts
            return ("[\(Self.cut(strings.joined(separator: "\\"), form.longestValue))]", strings.count)
        }
        if vr.traits.contains(.stream) || !vr.isKnown {
            let shown = rawValue.prefix(max(1, form.longestValue / 3))
            let text = shown.map { Hexadecimal.encode([$0]) }.joined(separator: "\\")
            return (shown.count < length ? text + "..." : text, length == 0 ? 0 : 1)
        }
        let numbers = valueTexts
        return (Self.cut(numbers.joined(separator: "\\"), form.longestValue), numbers.count)
    }

    private static func cut(_ text: String, _ longest: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(longest) {
            let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
            scalars.append(isControl ? "." : scalar)
        }
        return String(scalars) + (scalars.count < text.unicodeScalars.count ? "..." : "")
    }
}
