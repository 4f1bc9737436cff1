// SPDX-License-Identifier: Apache-2.0

import Findings

/// The file around the data set.
///
/// - Source: DICOM PS3.10, section 7.1.
extension Inspection {
    mutating func check(_ file: File) {
        if let defect = file.defect { list.add(defect.finding) }
        for notice in file.notices where notice.kind != .oddLength { list.add(notice.finding) }
        guard !file.metaInformation.isEmpty else { return }
        let meta = ElementMap(file.metaInformation)
        checkElements(file.metaInformation, meta, ItemPath())
        checkMeta(meta)
        checkSame(meta, .mediaStorageSOPClassUID, file.dataSet, .sopClassUID)
        checkSame(meta, .mediaStorageSOPInstanceUID, file.dataSet, .sopInstanceUID)
        checkPixels(file)
    }

    private mutating func checkMeta(_ meta: ElementMap) {
        let needed = [
            Tag(0x0002, 0x0001), .mediaStorageSOPClassUID, .mediaStorageSOPInstanceUID, .transferSyntaxUID,
            Tag(0x0002, 0x0012),
        ]
        for tag in needed where !meta.holds(tag) {
            list.add(Inspection.absence(tag, isThere: meta.has(tag), .error), ElementPath(tag))
        }
    }

    private mutating func checkSame(_ meta: ElementMap, _ metaTag: Tag, _ dataSet: DataSet, _ tag: Tag) {
        guard let stored = meta.string(metaTag), let own = dataSet[tag]?.string, stored != own else { return }
        let fault = Fault(.error, "meta-differs", "not the same as \(tag) of the data set")
        list.add(fault, ElementPath(metaTag))
    }

    private mutating func checkPixels(_ file: File) {
        guard let declared = file.declaredTransferSyntax, let pixels = file.dataSet[.pixelData], pixels.length > 0,
            UIDRegistry.entry(declared.rawValue) != nil, pixels.isEncapsulated != declared.isEncapsulated
        else { return }
        let words = pixels.isEncapsulated ? "encapsulated" : "not encapsulated"
        let fault = Fault(.error, "pixel-encapsulation", "pixel data are \(words), against the transfer syntax")
        list.add(fault, ElementPath(.pixelData))
    }
}
