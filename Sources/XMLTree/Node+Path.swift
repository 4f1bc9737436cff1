// SPDX-License-Identifier: Apache-2.0

extension Node {
    /// Where the node stands, as an XPath: `/ClinicalDocument/recordTarget[2]/patientRole/id`.
    ///
    /// A number, from 1, stands where several siblings are meant by the name. Prefixes are those of the document; ``XMLPath``
    /// leads from the path to the node.
    public var path: String {
        guard let parent else { return "/" }
        let before = parent.index == 0 ? "" : parent.path
        let step = step
        let same = parent.children.filter { $0.isMeant(by: step) }
        guard same.count > 1, let number = same.firstIndex(of: self) else { return before + "/" + step }
        return "\(before)/\(step)[\(number + 1)]"
    }

    private var step: String {
        switch kind {
        case .document: ""
        case .element: pathName
        case .text, .cdata: "text()"
        case .comment: "comment()"
        case .instruction: "processing-instruction()"
        }
    }

    /// What an element is called in a path: its name as written, or `*` where a name without prefix is of another
    /// namespace than the root's.
    public var pathName: String {
        let name = name
        return name.prefix.isEmpty && name.namespace != tree.root.namespace ? "*" : name.qualified
    }

    /// The names by which a path may mean an element.
    public var pathNames: [String] {
        let name = name
        let own = name.namespace == tree.root.namespace ? [name.local] : []
        return ["*"] + (name.prefix.isEmpty ? [] : [name.qualified]) + own
    }

    /// Whether the name of a step means an element.
    public func isMeant(byName step: String) -> Bool {
        let name = name
        if name.local == step, name.namespace == tree.root.namespace { return true }
        return step == "*" || !name.prefix.isEmpty && name.qualified == step
    }

    private func isMeant(by step: String) -> Bool {
        kind == .element ? isMeant(byName: step) : self.step == step
    }
}
