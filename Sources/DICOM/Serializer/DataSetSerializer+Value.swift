// SPDX-License-Identifier: Apache-2.0

extension DataSetSerializer {
    /// What becomes of a value of defined length.
    struct Value {
        /// The representation that the header names.
        let vr: VR
        /// How wide the words are that must be turned round; 1 for none.
        let width: Int
        /// The byte behind a value of odd length.
        let padding: UInt8?
        /// How many bytes it takes.
        let count: Int

        init(_ element: DataElement, _ encoding: ElementEncoding) throws(DICOMError) {
            let length = element.length
            let isEven = length.isMultiple(of: 2)
            padding = isEven ? nil : element.vr.padding
            count = length + (isEven ? 0 : 1)
            vr = Self.written(element, count)
            // What is written as unknown is little endian in every transfer syntax.
            let isBig = encoding.isBigEndian && (vr != .unknown || !encoding.isExplicit)
            width = element.isBigEndian == isBig ? 1 : element.vr.unitWidth
        }

        /// The representation in explicit form: that of the header or, where there is none, that of the dictionary.
        ///
        /// - Source: DICOM PS3.5, section 6.2.2, note 1: values too long for a 16-bit length (CP-1066).
        private static func written(_ element: DataElement, _ count: Int) -> VR {
            if element.writtenVR == .unknown || !element.vr.isKnown { return .unknown }
            return count > 65_534 && !element.vr.hasLongForm ? .unknown : element.vr
        }
    }
}
