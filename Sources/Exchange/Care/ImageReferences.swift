// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Whether a report speaks of the images that its order asked for: the same Study Instance UID, the same accession number.
///
/// Looked at are OBX of type RP whose OBX-5.3 is `DICOM` and whose pointer is a UID, and OBR-18; an order without them
/// (IPC-3, IPC-1) is held against nothing.
/// - Source: HL7 v2.5.1, 4.5.6 (IPC), 2.A.65 (RP); IHE RAD TF-2, 4.1 (OBR-18 as accession number).
enum ImageReferences {
    static func check(_ group: [Segment], _ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        guard let request = group.first("OBR"), !request.text(2).isEmpty, desk.settings.isOn("results.study") else {
            return
        }
        let pointers = group.all("OBX").filter { $0.text(2) == "RP" && $0.text(5, 3) == "DICOM" && isUID($0.text(5)) }
        let accession = request.text(18)
        guard !pointers.isEmpty || !accession.isEmpty else { return }
        let orders = try desk.imagingOrders(request, visit)
        let (studies, accessions) = orders.reduce(into: (Set<String>(), Set<String>())) { all, order in
            all.0.formUnion(order.studyUIDs)
            all.1.formUnion(order.accessions)
        }
        for pointer in pointers where !studies.isEmpty && !studies.contains(pointer.text(5)) {
            throw .refuse(pointer.place(5), "the images are of another study than IPC-3 of the order", code: "204")
        }
        if !accession.isEmpty, !accessions.isEmpty, !accessions.contains(accession) {
            throw .refuse(request.place(18), "the accession number is not that of the order", code: "204")
        }
    }

    private static func isUID(_ text: String) -> Bool {
        text.contains(".") && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E }
    }
}
