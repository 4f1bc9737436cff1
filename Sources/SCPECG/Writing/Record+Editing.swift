// SPDX-License-Identifier: Apache-2.0

extension Record {
    /// The record with another content of one section; nil takes the section out.
    ///
    /// Other sections keep their bytes and their order. A new section goes to the record's end.
    ///
    /// - Parameter content: the bytes after the section's header, without padding.
    /// - Throws: ``SCPECGError/overlappingSections(_:_:)``, ``SCPECGError/fixedSection(_:)``.
    public func replacing(_ id: Int, with content: [UInt8]?) throws(SCPECGError) -> Record {
        var editor = try FrameEditor(self)
        let header = section(id)?.header
        let versions = header ?? section(0)?.header
        let section = content.map {
            FrameWriter.section(
                id, $0, versions: [versions?.sectionVersion ?? 20, versions?.protocolVersion ?? 20],
                dialect: dialect, reserved: header?.reserved ?? Array(repeating: 0, count: 6))
        }
        try editor.replace(id, with: section)
        return try Record(parsing: editor.bytes, options: options)
    }

    /// The record with another section 1.
    ///
    /// - Throws: as ``replacing(_:with:)``, and ``SCPECGError/valueTooLong(section:tag:bytes:limit:)``.
    public func replacing(_ demographics: Demographics) throws(SCPECGError) -> Record {
        try replacing(1, with: try demographics.serialized())
    }
}
