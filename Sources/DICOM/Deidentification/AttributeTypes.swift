// SPDX-License-Identifier: Apache-2.0

/// The types that attributes have in one data set or item, by the modules of its IOD: the strictest, where several have it.
struct AttributeTypes: Sendable {
    private var types: [Tag: AttributeType] = [:]
    private var shapes: [Tag: [Int]] = [:]
    /// Whether attributes that are not listed are optional; else nothing is known of them.
    private let isComplete: Bool

    /// The types at the top of an instance of a SOP class; without any knowledge of an unknown class.
    init(sopClass: String?) {
        let index = ModuleIndex.shared
        guard let iod = sopClass.flatMap({ index.iod($0) }) else {
            isComplete = false
            return
        }
        isComplete = true
        for use in iod.uses { add(index.attributes(use.module)) }
    }

    private init(shapes: [Int], isComplete: Bool) {
        self.isComplete = isComplete
        for shape in shapes { add(ModuleIndex.shared.shapes[shape]) }
    }

    private mutating func add(_ attributes: [ModuleIndex.Attribute]) {
        for attribute in attributes {
            types[attribute.tag] = min(types[attribute.tag] ?? .three, attribute.type)
            if let shape = attribute.shape { shapes[attribute.tag, default: []].append(shape) }
        }
    }

    /// The type of an attribute; nil when unknown.
    subscript(_ tag: Tag) -> AttributeType? { types[tag] ?? (isComplete ? .three : nil) }

    /// The types inside the items of a sequence.
    func inside(_ sequence: Tag) -> AttributeTypes {
        AttributeTypes(shapes: shapes[sequence] ?? [], isComplete: isComplete && shapes[sequence] != nil)
    }
}
