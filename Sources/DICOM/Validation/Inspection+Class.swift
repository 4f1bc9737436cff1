// SPDX-License-Identifier: Apache-2.0

import Findings

/// The UIDs that name the object and its kind, and coded entries.
extension Inspection {
    /// The root of the standard's own UIDs, in which nobody else makes any.
    private static let standardRoot = "1.2.840.10008."

    mutating func checkClass(_ map: ElementMap) {
        if let uid = map.string(.sopClassUID) {
            let path = ElementPath(.sopClassUID)
            if let entry = UIDRegistry.entry(uid) {
                if entry.kind != .sopClass {
                    list.add(Fault(.error, "no-sop-class", "the UID names no SOP class"), path)
                }
                if entry.isRetired { list.add(Fault(.info, "retired-sop-class", "\(entry.name) is retired"), path) }
            } else if uid.hasPrefix(Self.standardRoot) {
                list.add(Fault(.warning, "unknown-sop-class", "the standard has no such SOP class"), path)
            } else {
                list.add(Fault(.info, "private-sop-class", "a SOP class of a maker"), path)
            }
        }
        for tag in [Tag.sopInstanceUID, .studyInstanceUID, .seriesInstanceUID] {
            guard let uid = map.string(tag), uid.hasPrefix(Self.standardRoot) else { continue }
            let fault = Fault(.warning, "uid-root", "an instance has a UID under the root of the standard itself")
            list.add(fault, ElementPath(tag))
        }
    }

    /// An item that is a coded entry has a designator and a meaning.
    ///
    /// - Source: DICOM PS3.3, table 8.8-1.
    mutating func checkCode(_ map: ElementMap, _ path: ItemPath) {
        let value = [Tag(0x0008, 0x0100), Tag(0x0008, 0x0119)].contains { map.holds($0) }
        guard !path.steps.isEmpty, value || map.holds(Tag(0x0008, 0x0120)) else { return }
        let (designator, meaning) = (Tag(0x0008, 0x0102), Tag(0x0008, 0x0104))
        if value, !map.holds(designator) {
            let fault = Fault(.error, "type-1c-missing", "a code value needs Coding Scheme Designator")
            list.add(fault, path.element(designator))
        }
        if !map.holds(meaning) {
            list.add(Fault(.warning, "no-code-meaning", "a code has no Code Meaning"), path.element(meaning))
        }
    }
}
