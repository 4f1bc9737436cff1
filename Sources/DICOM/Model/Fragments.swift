// SPDX-License-Identifier: Apache-2.0

import Bytes

extension DataElement {
    /// Where the fragments of an encapsulated value lie, the basic offset table first; nil when it is not encapsulated.
    ///
    /// Each range is that of a fragment's bytes without its item header. Walked through when asked, by the lengths.
    ///
    /// - Throws: ``DICOMError/badFragment(_:offset:)`` or ``DICOMError/truncatedHeader(offset:available:)`` where the
    ///   chain of fragments breaks, ``DICOMError/truncatedValue(_:offset:needed:available:)`` where one is cut.
    /// - Source: DICOM PS3.5, annex A.4.
    public func fragments() throws(DICOMError) -> [Range<Int>]? {
        guard isEncapsulated else { return nil }
        let (found, defect) = wholeFragments()
        if let defect { throw defect }
        return found
    }

    /// The fragments as far as none is missing, and where their chain breaks.
    func wholeFragments() -> (fragments: [Range<Int>], defect: DICOMError?) {
        guard case .read(let storage, let index) = content else { return ([], nil) }
        let record = storage.records[Int(index)]
        var found: [Range<Int>] = []
        var place = record.offset
        do throws(DICOMError) {
            while place < record.end, let length = try fragmentLength(storage, record, place) {
                let start = place + 8
                guard length <= record.end - start else {
                    throw .truncatedValue(record.tag, offset: start, needed: length, available: record.end - start)
                }
                found.append(start..<start + length)
                place = start + length
            }
        } catch {
            return (found, error)
        }
        return (found, nil)
    }

    /// The length of the fragment at `place`; nil at the delimiter.
    private func fragmentLength(
        _ storage: Storage, _ record: ElementRecord, _ place: Int
    ) throws(DICOMError) -> Int? {
        var cursor = ByteCursor(Array(storage.bytes(place..<place + 8)))
        let isBig = record.traits.contains(.bigEndian)
        guard let group = try? cursor.uint16LE(), let element = try? cursor.uint16LE(),
            let length = try? cursor.uint32LE()
        else { throw .truncatedHeader(offset: place, available: cursor.remaining) }
        let tag = isBig ? Tag(group.byteSwapped, element.byteSwapped) : Tag(group, element)
        if tag == .sequenceDelimiter { return nil }
        guard tag == .item, length != ElementRecord.undefined else { throw .badFragment(record.tag, offset: place) }
        return Int(isBig ? length.byteSwapped : length)
    }
}
