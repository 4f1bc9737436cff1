// SPDX-License-Identifier: Apache-2.0

import Bytes

/// How much an attribute is needed.
///
/// - Source: DICOM PS3.5, section 7.4.
enum AttributeType: UInt8, Sendable, Comparable {
    case one, oneConditional, two, twoConditional, three

    init(_ text: String) {
        self =
            switch text {
            case "1": .one
            case "1C": .oneConditional
            case "2": .two
            case "2C": .twoConditional
            default: .three
            }
    }

    static func < (left: AttributeType, right: AttributeType) -> Bool { left.rawValue < right.rawValue }
}

/// The modules of the IODs, read from ``ModuleTable`` when first asked.
///
/// A line `M shape title` is a module, in order; `S tag-and-type[:shape] …` a shape, in order: a set of attributes, of
/// which sequences have a shape of their own; `I title|SOP classes|module-and-usage …` an IOD.
struct ModuleIndex: Sendable {
    static let shared = ModuleIndex()

    struct Attribute: Sendable {
        let tag: Tag
        let type: AttributeType
        /// Index of the shape of the sequence's items.
        let shape: Int?
    }

    struct Module: Sendable {
        let title: String
        let shape: Int?
    }

    struct IOD: Sendable {
        let title: String
        /// Modules with whether they are mandatory.
        let uses: [(module: Int, isMandatory: Bool)]
    }

    private(set) var modules: [Module] = []
    private(set) var shapes: [[Attribute]] = []
    private var iods: [IOD] = []
    private var classes: [String: Int] = [:]

    /// The IOD of a SOP class; nil for unknown ones and those without instances.
    func iod(_ sopClass: String) -> IOD? { classes[sopClass].map { iods[$0] } }

    /// The attributes of a module at the top of the data set.
    func attributes(_ module: Int) -> [Attribute] { modules[module].shape.map { shapes[$0] } ?? [] }

    private init() {
        let bytes = Array(ModuleTable.text.utf8)
        var offset = 0
        while offset < bytes.count {
            var line = TableLine(bytes, at: offset)
            switch line.word() {
            case "M": modules.append(Module(title: "", shape: nil).reading(&line))
            case "S": shapes.append(line.rest().split(separator: " ").compactMap(Self.attribute))
            case "I": addIOD(line.rest())
            default: break
            }
            offset = line.end + 1
        }
    }

    private static func attribute(_ text: Substring) -> Attribute? {
        let parts = text.dropFirst(8).split(separator: ":")
        guard let tag = UInt32(text.prefix(8), radix: 16), let type = parts.first else { return nil }
        let shape = parts.count > 1 ? Int(parts[1]) : nil
        return Attribute(tag: Tag(rawValue: tag), type: AttributeType(String(type)), shape: shape)
    }

    private mutating func addIOD(_ text: String) {
        let parts = text.split(separator: "|")
        guard parts.count == 3 else { return }
        for uid in parts[1].split(separator: " ") { classes[String(uid)] = iods.count }
        let uses = parts[2].split(separator: " ").compactMap { use in
            Int(use.dropLast()).map { (module: $0, isMandatory: use.hasSuffix("M")) }
        }
        iods.append(IOD(title: String(parts[0]), uses: uses.filter { modules.indices ~= $0.module }))
    }
}

extension ModuleIndex.Module {
    fileprivate func reading(_ line: inout TableLine) -> ModuleIndex.Module {
        let shape = Int(line.word())
        return ModuleIndex.Module(title: line.rest(), shape: shape)
    }
}
