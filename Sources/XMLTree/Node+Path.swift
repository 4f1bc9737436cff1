// SPDX-License-Identifier: Apache-2.0

extension Node {
    /// Where the node stands, as an XPath: `/ClinicalDocument/recordTarget[2]/patientRole/id`.
    ///
    /// A number, from 1, stands where siblings have the same name. Prefixes are those of the document.
    public var path: String {
        guard let parent else { return "/" }
        let before = parent.index == 0 ? "" : parent.path
        let same = parent.children.filter { $0.step == step }
        guard same.count > 1, let number = same.firstIndex(of: self) else { return before + "/" + step }
        return "\(before)/\(step)[\(number + 1)]"
    }

    private var step: String {
        switch kind {
        case .document: ""
        case .element: name.qualified
        case .text, .cdata: "text()"
        case .comment: "comment()"
        case .instruction: "processing-instruction()"
        }
    }
}
